import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEnds, sentencesOf } from '../../../src/core/text/sentence.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** The sentences of one paragraph, in order; the paragraph is these, joined with one space. */
type Row = readonly string[];

/** A paragraph as it stands, and its sentences; for text that is not joined with one space. */
type RawRow = readonly [text: string, sentences: Row];

const whole = (text: string): Span => ({ start: 0, end: text.length });

const textsOf = (text: string, block: Span = whole(text)): string[] =>
  sentencesOf(text, block).map(({ start, end }) => text.slice(start, end));

/** One long sentence, written over several lines of this file. */
const long = (...parts: string[]): string => parts.join(' ');

const nameOf = (sentences: Row, shown: string): string =>
  sentences.length === 1
    ? `reads one sentence in: ${shown}`
    : `reads ${sentences.length} sentences in: ${shown}`;

function paragraphs(group: string, rows: readonly Row[]): void {
  const cases = rows.map((row): [string, Row] => [nameOf(row, row.join(' ‖ ')), row]);
  describe(group, () => {
    it.each(cases)('%s', (_name, row) => {
      expect(textsOf(row.join(' '))).toEqual(row);
    });
  });
}

function rawParagraphs(group: string, rows: readonly RawRow[]): void {
  const cases = rows.map(([text, row]): [string, string, Row] => [
    nameOf(row, JSON.stringify(text)),
    text,
    row,
  ]);
  describe(group, () => {
    it.each(cases)('%s', (_name, text, row) => {
      expect(textsOf(text)).toEqual(row);
    });
  });
}

paragraphs('plain sentences', [
  ['The talks ended.'],
  ['The talks ended.', 'Nobody smiled.'],
  ['The talks ended.', 'Nobody smiled.', 'The press went home.'],
  ['Who pays for the bridge?', 'The county does.'],
  ['The bridge is open!', 'Drivers cheered.'],
  ['The plan, he said, was simple: wait, watch and learn; then act.'],
  ['The ferry – the last one that night – left on time.', 'It was full.'],
  ['iPhone sales fell.', 'The price did not.'],
  ['He was 27.', 'She was 31.'],
  ['The factory was built in 1998.', 'It closed ten years later.'],
]);

paragraphs('U.S., U.N. and their like in the middle of a sentence', [
  ['The U.S. on Thursday backed the plan to reopen the port.'],
  ['The truce was broken twice, the U.S. State Department said.'],
  ['The U.N. Security Council will meet again next week.'],
  ['A U.S. official, who asked not to be named, confirmed the visit.'],
  ['The U.S. Navy sent two ships.', 'They arrived on Friday.'],
  ['The U.S. Geological Survey measured the quake at 5.1.'],
  ['The U.S. and Russia agreed to share the maps.'],
  ['The U.S., Britain and France signed first.'],
  ['The U.S. has not answered yet.', 'Canada has.'],
  ['U.S. Rep. Nora Quist voted against the bill.'],
  ['U.S. Army Gen. Peter Vance toured the camp.', 'He took no questions.'],
  ['U.S. President Dana Holt flew to Oslo.', 'She stayed for a day.'],
  ['The case of U.S. v. Harlan lasted two years.'],
  ['The U.S.-led coalition denied the report.', 'Others confirmed it.'],
  ['Two U.S.-backed groups left the town.'],
  ['It was the U.S.’s third offer.', 'Nobody took it.'],
  ["It was the U.S.'s third offer.", 'Nobody took it.'],
  ['U.N. Secretary-General Olga Berg thanked the drivers.'],
  ['The U.N. envoy waited in the lobby.', 'No one came.'],
  ['U.N.-hosted talks resume on Monday in Geneva.'],
  ['The U.K. Prime Minister spoke for an hour.', 'Few listened.'],
  ['The U.K. Treasury published the figures.'],
  ['The E.U. Commission fined the firm.'],
  ['E.U. leaders met over dinner.', 'They ate fish.'],
  ['The D.C. Council passed the budget.'],
  ['He opened a bakery in Washington, D.C., last spring.'],
  ['Old U.S.S.R. maps hung on the wall.'],
  ['Soviet maps (the U.S.S.R. Academy of Sciences drew them) hung on the wall.'],
  ['She moved to the U.S.A. in 1990.'],
]);

paragraphs('U.S., U.N. and their like at the end of a sentence', [
  ['He flew back to the U.S.', 'The talks went on.'],
  ['He lives in the U.S.', 'His wife does not.'],
  ['It came from the U.N.', 'But nobody answered.'],
  ['The parts were made in the U.S.', 'They were put together in Mexico.'],
  ['She grew up in the U.S.', 'However, she went to school in Lyon.'],
  ['I came to the U.S.', 'I was nine.'],
  ['He is popular in the U.S.', 'In Europe he is unknown.'],
  ['The engine was built in the U.S.', 'It was sold to Chile.'],
  ['The letter went to the U.N.', 'There was no reply.'],
  ['They left the U.K.', 'We stayed.'],
  ['The rule binds the whole E.U.', 'It does not bind Norway.'],
  ['He moved to Washington, D.C.', 'She stayed in Ohio.'],
  ['He was born in the U.S.S.R.', 'It no longer exists.'],
  ['He moved to the U.S.A.', 'This was in 1990.'],
  ['The vote split the G.O.P.', 'It passed anyway.'],
  ['He came home to the U.S.', '“I was tired,” he said.'],
  ['The jet was on its way to the U.S.'],
  ['Is it made in the U.S.?', 'Nobody knows.'],
]);

paragraphs('months and days', [
  ['The truce began on Sept. 9 and lasted a week.'],
  ['The raid of Sept. 20, 2016, was never explained.'],
  ['They met on Oct. 3 in Geneva.', 'Nothing was signed.'],
  ['The truce took hold on Feb. 27.', 'The guns fell silent.'],
  ['On Sept. 20 Kerry flew to Oslo.'],
  ['By Oct. 3 Norway had sent its reply.'],
  ['The ban ends Jan. 1.', 'Shops are ready.'],
  ['It ran from Aug. 14 to Nov. 2.', 'Then it closed.'],
  ['The Dec. 5 vote was close.', 'A recount followed.'],
  ['They married in Apr. 1961.', 'The war was over.'],
  ['The court sits on Tues. and Thurs. each week.'],
  ['The court meets again on Wed. Sept. 7.', 'It will be brief.'],
  ['The office is open Mon. to Fri. from nine to five.'],
  ['The hall is shut Sat. and Sun. in July.'],
  ['The next hearing is on Tues., Sept. 6, in Boston.'],
]);

paragraphs('titles before a name', [
  ['Gen. Peter Vance arrived late.', 'He did not say why.'],
  ['Lt. Gen. Sara Cole took command.'],
  ['Lt.-Gen. Ahmed Karim spoke to reporters.', 'He was calm.'],
  ['Lt. Col. Ivan Petrov read the statement.'],
  ['Maj. Gen. Igor Sokolov read the list.'],
  ['Col. Steve Rowan answered by video.'],
  ['Sgt. Ann Lowe and Cpl. Tim Hale were promoted.'],
  ['Capt. Reed steered the ship.', 'The crew slept.'],
  ['Sen. Mark Hill and Rep. Jo Lund wrote the bill.'],
  ['Sens. Hill and Moss abstained.', 'Reps. Lund and Cruz did not.'],
  ['Gov. Ruth Bell signed it.', 'Lt. Gov. Tom Fry was away.'],
  ['Pres. Ruiz opened the dam.'],
  ['Prof. Elena Marsh teaches law.', 'Her class is full.'],
  ['Dr. Yusuf Amin ran the clinic with Mrs. Amin.'],
  ['Mr. Mori met Ms. Lind.', 'Mrs. Mori met nobody.'],
  ['The story was told to Mr. Mori by Dr. Marsh and Prof. Hale.'],
  ['Messrs. Lee and Park own the shop.'],
  ['Mme. Dubois sang.', 'The hall was silent.'],
  ['The Rev. Ann Moss led the prayer.'],
  ['The Hon. James Webb presided.', 'He is 80.'],
  ['Vice Adm. Carl Stone retired in May.'],
  ['Brig. Gen. Omar Said denied it.', 'Others did not.'],
  ['Amb. Ruth Cole left the room.'],
  ['Supt. Ray Dean thanked Insp. Clark.', 'Both went home.'],
  ['He climbed Mt. Rainier twice.', 'She climbed it once.'],
  ['The regiment left Ft. Bragg at dawn.'],
  ['The train to St. Petersburg was late.', 'The one to Moscow was not.'],
  ['St. Louis beat Chicago.'],
  ['He lives on Elm St. in Dover.'],
  ['The parade went down Elm St.', 'The rain held off.'],
  ['The office is on Park Ave.', 'It has no sign.'],
]);

paragraphs('Jr., Sr. and degrees', [
  ['Robert Downing Jr. arrived late.', 'His father did not come.'],
  ['Martin Luther King Jr. Day is a federal holiday.'],
  ['John Marsh, Jr., was first.', 'His sister was second.'],
  ['The hall is named for Martin Luther King Jr.', 'It seats two thousand.'],
  ['The farm belonged to Walter Finch Sr.', 'His son sold it.'],
  ['Walter Finch Sr. bought the farm.'],
  ['She is a Ph.D. student in Kyiv.'],
  ['She earned a Ph.D.', 'Her brother did not.'],
  ['John Reed, M.D., ran the ward.'],
  ['He holds an M.Sc. in physics.', 'He teaches music.'],
]);

paragraphs('a.m. and p.m.', [
  ['The sirens began at 5 a.m. Monday and stopped at noon.'],
  ['The strike ended at 6 p.m. local time.', 'Trains ran again.'],
  ['Polls close at 8 p.m. Tuesday in most towns.'],
  ['The clinic is open from 9 a.m. to 5 p.m. on weekdays.'],
  ['The shop opens at 9 a.m. Mondays and Fridays.'],
  ['She will speak at 10 a.m. Eastern time.', 'He will not.'],
  ['The match starts at 7 p.m. GMT.'],
  ['The truce took effect at 7 p.m. Sept. 12.'],
  ['It began at 5 a.m.', 'The guns fell silent.'],
  ['They met at 3 p.m.', 'He left at four.'],
  ['The last train leaves at 11:40 p.m.', 'There is no other.'],
  ['Doors open at 5.30 p.m.', 'It starts at six.'],
  ['The hall fills up at 5.30 p.m. on most days.'],
  ['The bells rang at 6 a.m.', 'After that it was quiet.'],
  ['The ship left port at 4 A.M.', 'It was raining.'],
]);

paragraphs('numbered things and Latin abbreviations', [
  ['He wore No. 4 all his life.'],
  ['He wore No. 4.', 'The fans loved him.'],
  ['No. 4 Kansas beat No. 9 Duke.'],
  ['Rooms Nos. 4 and 5 were empty.'],
  ['The map on p. 12 is wrong.'],
  ['The map is on p. 12.', 'It is wrong.'],
  ['See pp. 3-7 of the report.', 'They are short.'],
  ['Fig. 3 shows the fall in prices.'],
  ['The fall is clear from Figs. 3 and 4.', 'It was steep.'],
  ['Under Art. 5 of the treaty, all must help.'],
  ['Under Art. 5 NATO members help one another.'],
  ['Sec. 2 of the act is void.', 'The rest stands.'],
  ['He read vol. 3 first.', 'He never read vol. 1.'],
  ['The storm comes in ch. 4 of the novel.'],
  ['The boat carried approx. 300 people.', 'All were saved.'],
  ['The Harbor Bakery (est. 1920) sells bread.'],
  ['The icon was painted c. 1500 in Pskov.'],
  ['Caesar died in 44 B.C. in Rome.'],
  ['Rome was sacked in 410 A.D.', 'The empire fell later.'],
  ['It was a case of old vs. new.', 'New won.'],
  ['The Bulls vs. Celtics game was put off.'],
  ['The court cited Roe v. Wade twice.'],
  ['Brown v. Board of Education was decided in 1954.'],
  ['The word is older (cf. Latin “pax”) than the state.'],
  ['The method is not new, cf. Mori 2011.', 'It is only faster.'],
  ['He meant the capital, i.e. Kyiv, and not the region.'],
  ['Some states, e.g. Germany and Italy, abstained.'],
  ['Flour, eggs, etc. were sold out by noon.'],
  ['They sold flour, eggs, etc.', 'The shop closed at noon.'],
  ['They sold food (flour, eggs, etc.) until noon.'],
  ['Mori et al. found no link.', 'Others did.'],
  ['The Dept. of Energy paid for it.'],
  ['They rented a 900 sq. ft. flat.', 'It had no stove.'],
]);

paragraphs('companies', [
  ['Apple Inc. said on Monday that it would wait.'],
  ['Sony Corp. President Kenji Mori bowed.', 'He said nothing.'],
  ['Ford Motor Co. Chief Executive Ann Reed resigned.'],
  ['He sold his shares in Procter & Gamble Co.', 'It pays well.'],
  ['She founded Lumen Inc.', 'It makes lamps.'],
  ['Lumen Ltd. and Solis Corp. merged in May.'],
  ['The ship belonged to Solis Ltd.', 'The crew did not.'],
  ['Warner Bros. Pictures made the film.'],
  ['He worked for Lehman Bros.', 'He left in 2007.'],
  ['The buyer was Solis Corp.', 'The price was not given.'],
  ['Lumen Co., Inc., filed the papers.', 'Nobody read them.'],
  ['Amazon.com Inc. hired ten thousand people.'],
]);

paragraphs('initials', [
  ['J. K. Rowling wrote it.', 'Millions read it.'],
  ['J.K. Rowling wrote it.', 'Millions read it.'],
  ['George W. Bush spoke first.'],
  ['John F. Kennedy was elected in 1960.', 'He was 43.'],
  ['T. S. Eliot worked in a bank.'],
  ['J. R. R. Tolkien taught at Oxford.', 'He liked trees.'],
  ['J.R.R. Tolkien taught at Oxford.', 'He liked trees.'],
  ['The note was signed by A. Petrov and B. Ivanov.'],
  ['J.P. Morgan lent the money.'],
  ['The book is by Ursula K. Le Guin.', 'It is short.'],
]);

paragraphs('a single letter that ends a sentence', [
  ['The team fell back on plan B.', 'It worked.'],
  ['Oranges are rich in vitamin C.', 'They also taste good.'],
  ['She was afraid, and so was I.', 'The others slept.'],
]);

paragraphs('ordinary words that look like abbreviations', [
  ['They asked whether he agreed.', 'The answer was no.', 'That settled it.'],
  ['Was anyone hurt?', 'No.', 'The hall was empty.'],
  ['He ate a fig.', 'It was ripe.'],
  ['She studies art.', 'He paints.'],
  ['They sat in the sun.', 'Nobody spoke.'],
  ['For an hour he just sat.', 'Nobody came.'],
  ['The two never wed.', 'Their families objected.'],
  ['The hikers reached the col.', 'It was snowing.'],
  ['He did one more rep.', 'Then he stopped.'],
  ['She opened the door and let them in.', 'The house was warm.'],
  ['They told us.', 'We listened.'],
  ['That is who I am.', 'You know that.'],
  ['She fell ill.', 'He called a doctor.'],
  ['They went to mass.', 'It was short.'],
  ['It was a near miss.', 'Nobody was hurt.'],
]);

paragraphs('numbers, money, versions and addresses', [
  ['The bridge cost $1.2bn.', 'The state paid.'],
  ['The bridge cost $1.2bn and took ten years.'],
  ['Prices rose 3.5 percent.', 'Wages did not.'],
  ['The fine was Rs. 5 crore.', 'He paid it.'],
  ['The fine was Rs 5 crore.', 'He paid it.'],
  ['A ticket costs Rs. 1,200 on most trains.'],
  ['The bug is gone in version 2.0.1.', 'It was small.'],
  ['Version 2.0.1 fixed the bug.'],
  ['They still run Windows 3.1.', 'It still works.'],
  ['The server at 10.0.0.1 is down.'],
  ['He bought it on amazon.com last week.'],
  ['He bought it on amazon.com.', 'The price was fair.'],
  ['The data is at https://example.org/a.b?c=d and is free.'],
  ['The data is at https://example.org/a.b?c=d.', 'It is free.'],
  ['Write to press.desk@example.org for a copy.'],
  ['Write to press.desk@example.org.', 'They will reply.'],
  ['The bot runs on Node.js and SQLite.'],
  ['The bot runs on Node.js.', 'The site does not.'],
  ['The app is written for .NET and Linux.'],
  ['He opened README.md first.', 'It was empty.'],
  ['The score was 3.2 to 1.8.', 'They lost.'],
  ['The count stood at 1,204.', 'It has not changed.'],
]);

paragraphs('quotations that end with their own stop', [
  ['He called it “a farce.”', 'The minister left.'],
  ['He called it "a farce."', 'The minister left.'],
  ["He called it 'a farce.'", 'The minister left.'],
  ['He called it ‘a farce.’', 'The minister left.'],
  ['He called it ‘a farce’.', 'The minister left.'],
  ['He called it “a farce”.', 'The minister left.'],
  ['He called it «a farce.»', 'The minister left.'],
  ['Il a répondu : «\u00a0C’est fini.\u00a0»', 'Puis il est parti.'],
  ['He asked, “Why?”', 'Then he left.'],
  ['She shouted, “Fire!”', 'Everyone ran.'],
  ['She shouted, "Fire!"', 'Everyone ran.'],
  ['“Is it over?”', 'He did not answer.'],
  ['“Never!”', 'The crowd roared.'],
  ['“The deal is dead.”', 'It was true.'],
  ['“He told me, ‘Go home.’”', 'Nobody laughed.'],
  ['“Will it hold?”', '“It must.”'],
  ['"No."', '"Yes."'],
  ['He asked, “Will you resign?”', '“No.”', 'She left the room.'],
  ['“It failed.', 'We tried.”'],
  ['"It failed.', 'We tried."'],
  ['“It failed.', 'We tried.”', 'He sat down.'],
  ['“It failed.', 'We tried.', 'We will try again.”'],
  ['She added: “It failed.”', 'Nobody spoke.'],
]);

paragraphs('quotations with an attribution', [
  ['“Is it over?” he asked.'],
  ['"Go!" she said.'],
  ["'Go!' she said."],
  ['‘Is it over?’ he asked.', 'Nobody knew.'],
  ['«Is it over?» he asked.', 'Nobody knew.'],
  ['“Is it over?” asked Kerry.'],
  ['“Is it over?” Kerry asked.'],
  ['"Is it over?" Kerry asked.'],
  ['‘Is it over?’ Kerry asked.'],
  ['“Never!” Lavrov said.'],
  ['"Never!" Lavrov said.'],
  ['“Never!” Lavrov said.', 'He left the room.'],
  ['“Who will pay?” Anna Lind wrote.', 'No one did.'],
  ['“Are they ready?” Gen. Vance asked.'],
  ['“Why now?” Mr. Mori asked.', '“Why not?” Ms. Lind replied.'],
  ['“Stay away!” Marsh warned.'],
  ['“And who will pay?” Lind added.'],
  ['“Stop at once!” Reed told the crew.', 'They stopped.'],
  ['“What then?” Lind continued.'],
  ['“Is it over?” Kerry asked.', '“No,” Lavrov replied.'],
  ['“We will,” Kirby said.', '“We must.”'],
  ['“We will,” Kirby said, “if we must.”'],
  ['"We will go," she said.', '"We must."'],
  ['“It failed.', 'We tried,” he said.'],
  ['“Why did it fail?', 'Who let it?” she asked.'],
  ['“Why did it fail?', 'Who let it?” Kerry asked.'],
  ['The minister said: “We are ready.”', 'He was not.'],
  ['“I thought it was...” he said.'],
  ['The song “Who Was She?” was a hit.'],
  ['She shouted “Fire!” and ran.'],
]);

paragraphs('ellipses', [
  ['Wait... what?'],
  ['He stopped... and then went on.', 'No one noticed.'],
  ['He stopped… and then went on.'],
  ['It was over…', 'Nobody moved.'],
  ['Nobody came...', 'The hall stayed dark.'],
  ['The note reads . . . and then breaks off.'],
  ['The plan [...] would fail, he wrote.'],
  ['The plan […] would fail, he wrote.'],
  ['“The plan (...) would fail,” he wrote.', 'It did.'],
  ['He wrote that [...] Mori had agreed to nothing.'],
]);

paragraphs('parentheses, brackets and footnote markers', [
  ['The minister denied it.', '(He was wrong.)', 'The press moved on.'],
  ['(He was wrong.)'],
  ['He stayed (he had to.) until noon.'],
  ['He stayed (he had to!) until noon.'],
  ['He stayed (why not?) until noon.'],
  ['He left early (she did not).', 'Nobody asked why.'],
  ['He was born in 1950 (?) in Minsk.'],
  ['They paid $900 (!) for lunch.'],
  ['He moved (from the U.S.) in May.'],
  ['[The sound is lost.]', 'The film goes on.'],
  ['It ended.[1]', 'The next began.'],
  ['It ended.[1][2]', 'The next began.'],
  ['Sales fell by half.[12]', 'Nobody knew why.', 'They rose again.[13]'],
  ['He called it “a farce.”[4]', 'The minister left.'],
  ['It was signed in 2015[3] and ended in 2018.'],
  ['He was the first.[citation needed]', 'Others followed.'],
]);

paragraphs('several marks at once', [
  ['You did what?!', 'I did nothing.'],
  ['You did what!?', 'I did nothing.'],
  ['You did what‽', 'I did nothing.'],
  ['It is over!!', 'We won.'],
  ['Who paid???', 'Nobody knows.'],
  ['“You did what?!” she asked.'],
  ['Yahoo! said on Monday that it would close the site.'],
]);

paragraphs('headlines and list items without a full stop', [
  ['Senate backs budget after a night of talks'],
  ['Five Things to Know About the Vote'],
  ['Lavrov: No Deal'],
  ['Live: Storm Reaches the Coast'],
  ['U.S. and Russia Trade Blame Over Broken Truce'],
  ['U.N. Chief Calls for Calm'],
  ['Gen. Vance Named Envoy to the U.N.'],
  ['Prices up 3.5 percent in Sept.'],
  ['flour, eggs and two cups of milk'],
  ['1. Boil the water for five minutes'],
  ['a letter from Mr. Mori to the U.S. Embassy'],
  ['What the new rules mean for farmers, and why'],
  ['The talks ended.', 'Photo: Anna Lind'],
]);

paragraphs('other languages and scripts', [
  ['Er kam gestern an.', 'Die Sitzung begann um neun Uhr.'],
  ['Dr. Weber schwieg.', 'Niemand fragte nach.'],
  ['Il est parti hier.', 'Elle est restée.'],
  ['M. Dupont est arrivé.', 'Il était seul.'],
  ['Où est-il\u00a0?', 'Nous ne savons pas.'],
  ['¿Dónde está?', 'Nadie lo sabe.'],
  ['¡Ganamos!', 'La gente cantó.'],
  ['Переговоры закончились.', 'Делегация уехала.'],
  ['«Это конец?» — спросил он.'],
  ['वार्ता समाप्त हुई।', 'सब लौट गए।'],
]);

paragraphs('long mixed news sentences', [
  [
    long(
      'The U.S. military said late on Friday that a convoy led by Gen. Peter Vance had left the',
      'northern valley at about 4 a.m. Sept. 9, two days after the cease-fire took hold, and that',
      'it had reached the river crossing with all of its 42 trucks, $1.2 million worth of',
      'medicine and 3.5 tons of flour, although Rep. Jo Lund of Ohio doubted the count.',
    ),
  ],
  [
    long(
      'At 6 p.m. local time on Oct. 3 in Geneva, U.N. envoy Olga Berg told Lt. Gen. Sara Cole,',
      'Messrs. Lee and Park and a dozen aides that Art. 5 of the draft, i.e. the part on',
      'prisoners, would have to be written again.',
    ),
    'Nobody objected.',
  ],
  [
    long(
      'Sen. Mark Hill, whose committee had spent $3.4 million on the inquiry, said the report',
      '(all 1,204 pages of it) would be on example.org by 9 a.m. Tuesday.',
    ),
    '“Will anyone read it?” Hill asked.',
    'He did not wait for an answer.',
  ],
  [
    long(
      'Solis Corp. President Kenji Mori, who founded the firm with George W. Finch Jr. in a garage',
      'on Elm St. in Dover, Del., now owns 7.5 percent of it.',
    ),
    'The rest belongs to Lumen Inc.',
    'It is not for sale.',
  ],
  [
    '“We were promised trucks by Sept. 12,” Dr. Yusuf Amin said.',
    '“None came.',
    'Why?”',
    long(
      'The U.S. State Department, the U.K. Foreign Office and the E.U. Commission all declined to',
      'say how many had been sent.',
    ),
  ],
  [
    'The ship sailed from the U.S. on Feb. 27.',
    'It was due at 5 p.m. on March 9 but came a week late.',
    'By then the flour, rice, etc. had spoiled.[7]',
    'The owner, J. R. Marsh Ltd., blamed the weather.',
  ],
]);

rawParagraphs('a stop without the space after it, as scraped pages have it', [
  ['The deal was signed.He left.', ['The deal was signed.', 'He left.']],
  [
    'The talks failed.Nobody was surprised.The press went home.',
    ['The talks failed.', 'Nobody was surprised.', 'The press went home.'],
  ],
  ['Gen. Vance left the hall.Mr. Mori stayed.', ['Gen. Vance left the hall.', 'Mr. Mori stayed.']],
  ['Is it over?Nobody knew.', ['Is it over?', 'Nobody knew.']],
  ['The bot runs on Node.js and SQLite.', ['The bot runs on Node.js and SQLite.']],
  ['The shop moved to Example.Com last year.', ['The shop moved to Example.Com last year.']],
  ['She moved to the U.S.A in 1990.', ['She moved to the U.S.A in 1990.']],
  ['She has a Ph.D. from Kyiv.', ['She has a Ph.D. from Kyiv.']],
  ['The site runs on ASP.NET and Linux.', ['The site runs on ASP.NET and Linux.']],
]);

rawParagraphs('hard-wrapped lines', [
  ['The deal was\nsigned on Monday.', ['The deal was\nsigned on Monday.']],
  ['The deal was\r\nsigned on Monday.', ['The deal was\r\nsigned on Monday.']],
  ['He met the\nPrime Minister\nin Oslo.', ['He met the\nPrime Minister\nin Oslo.']],
  ['The talks ended.\nNobody smiled.', ['The talks ended.', 'Nobody smiled.']],
  ['The talks ended.\r\nNobody smiled.', ['The talks ended.', 'Nobody smiled.']],
  [
    'The talks\r\nended late. Nobody\r\nsmiled. The press\r\nwent home.',
    ['The talks\r\nended late.', 'Nobody\r\nsmiled.', 'The press\r\nwent home.'],
  ],
  ['Later Gen.\nVance arrived.', ['Later Gen.\nVance arrived.']],
  ['It began on Sept.\n9 at noon.', ['It began on Sept.\n9 at noon.']],
  ['It began on Sept.\r\n9 at noon.', ['It began on Sept.\r\n9 at noon.']],
  ['The U.S.\nState Department said so.', ['The U.S.\nState Department said so.']],
  ['He lives in the U.S.\nHis wife does not.', ['He lives in the U.S.', 'His wife does not.']],
  ['It began at 5 a.m.\nThe guns fell silent.', ['It began at 5 a.m.', 'The guns fell silent.']],
  ['“Is it over?”\nKerry asked.', ['“Is it over?”\nKerry asked.']],
  ['“Is it over?”\r\nhe asked.', ['“Is it over?”\r\nhe asked.']],
  [
    'He called it “a\nfarce.”\nThe minister left.',
    ['He called it “a\nfarce.”', 'The minister left.'],
  ],
]);

rawParagraphs('white space around sentences', [
  ['', []],
  [' \t\r\n ', []],
  ['  The talks ended.  ', ['The talks ended.']],
  ['The talks ended.  Nobody smiled.', ['The talks ended.', 'Nobody smiled.']],
  ['The talks ended.\tNobody smiled.\n', ['The talks ended.', 'Nobody smiled.']],
  ['The talks ended.\u00a0Nobody smiled.', ['The talks ended.', 'Nobody smiled.']],
  ['He met Mr.  Mori.', ['He met Mr.  Mori.']],
  ['He met Mr.\u00a0Mori.', ['He met Mr.\u00a0Mori.']],
]);

rawParagraphs('scripts without spaces between sentences', [
  ['会議は終わった。代表団は帰国した。', ['会議は終わった。', '代表団は帰国した。']],
  ['会談は続くのか？誰も知らない。', ['会談は続くのか？', '誰も知らない。']],
  ['会谈结束了。代表团回国了。', ['会谈结束了。', '代表团回国了。']],
]);

describe('the block inside a longer text', () => {
  it('gives spans that count in UTF-16 code units from the start of the whole text', () => {
    const text = '🎉 Before. It ended. The next began. After.';
    const block = { start: text.indexOf('It'), end: text.indexOf(' After') };
    expect(sentencesOf(text, block)).toEqual([
      { start: 11, end: 20 },
      { start: 21, end: 36 },
    ]);
  });

  it('cuts the first and the last sentence at the edges of the block', () => {
    const text = 'The long talks ended. Nobody smiled at all.';
    const block = { start: text.indexOf('talks'), end: text.indexOf(' at all') };
    expect(textsOf(text, block)).toEqual(['talks ended.', 'Nobody smiled']);
  });

  it('lets a word after the block decide nothing about a stop at its end', () => {
    const text = 'He lives in the U.S.\n\nState Department officials came.';
    const end = text.indexOf('\n');
    expect(textsOf(text, { start: 0, end })).toEqual(['He lives in the U.S.']);
    expect(textsOf(text, { start: end, end: text.length })).toEqual([
      'State Department officials came.',
    ]);
  });

  it('gives no sentences for an empty block in the middle of a sentence', () => {
    expect(sentencesOf('The talks ended.', { start: 5, end: 5 })).toEqual([]);
  });
});

interface Sample {
  readonly text: string;
  readonly block: Span;
}

const isWhiteSpace = (codeUnit: string): boolean => /\s/.test(codeUnit);

const graphemesOf = ({ text, block }: Sample): Intl.Segments =>
  new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(block.start, block.end));

/** The grapheme of the block that holds the code unit at this offset of the text. */
const graphemeAt = (sample: Sample, offset: number): string =>
  graphemesOf(sample).containing(offset - sample.block.start)?.segment ?? '';

/** Every offset of the text at which a grapheme of the block starts or ends. */
const graphemeEdges = (sample: Sample): Set<number> =>
  new Set([
    ...Array.from(graphemesOf(sample), ({ index }) => sample.block.start + index),
    sample.block.end,
  ]);

/** Pieces that meet in news text, and a few that make graphemes across a stop. */
const pieces = [
  ...['.', '?', '!', '…', '...', ',', ':', ' – ', '。', '‼', '/'],
  ...['"', "'", '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']', '[1]'],
  ...[' ', ' ', ' ', ' ', '  ', '\n', '\r\n', '\r', '\t', '\u00a0', '\u2028'],
  ...['the', 'he', 'The', 'He', 'Kerry', 'said', 'asked', 'I', 'a', 'signed', 'Éa', 'été'],
  ...['U.S.', 'U.N.-led', 'Gen.', 'Sept.', 'No.', 'a.m.', 'Inc.', 'J.', 'etc.', 'Jr.', 'v.'],
  ...['9', '3.5', '$1.2bn', 'Node.js', 'https://example.org/a.b?c=d', '会議'],
  ...['e\u0301', '\u0301', '\u200d', '\u0e33', '🎉', '👩‍👩‍👧', '🇫🇷', '\u{1f3fd}', 'नि', '각'],
];

const bodies: [string, fc.Arbitrary<string>][] = [
  ['arbitrary code points', fc.string({ unit: 'binary', size: '+1' })],
  ['arbitrary graphemes', fc.string({ unit: 'grapheme', size: '+1' })],
  [
    'arbitrary runs of news text',
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((run) => run.join('')),
  ],
];

describe.each(bodies)('over %s', (_name, body) => {
  const around = fc.oneof(fc.constant(''), body);
  const sample: fc.Arbitrary<Sample> = fc
    .tuple(around, body, around)
    .map(([before, inside, after]) => ({
      text: before + inside + after,
      block: { start: before.length, end: before.length + inside.length },
    }));

  const holds = (check: (sample: Sample, spans: Span[]) => void): void => {
    fc.assert(
      fc.property(sample, (each) => {
        check(each, sentencesOf(each.text, each.block));
      }),
      { numRuns: 500 },
    );
  };

  it('gives non-empty spans in order, without overlap, inside the block', () => {
    holds(({ block }, spans) => {
      let last = block.start;
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(block.end);
    });
  });

  // A space that carries a combining mark is one grapheme with it: it may stay or go.
  it('starts and ends no sentence with a grapheme that is only white space', () => {
    holds((each, spans) => {
      for (const { start, end } of spans) {
        expect(graphemeAt(each, start)).toMatch(/\S/);
        expect(graphemeAt(each, end - 1)).toMatch(/\S/);
      }
    });
  });

  it('leaves nothing but white space outside of the sentences of the block', () => {
    holds(({ text, block }, spans) => {
      let last = block.start;
      let outside = '';
      for (const { start, end } of spans) {
        outside += text.slice(last, start);
        last = end;
      }
      outside += text.slice(last, block.end);
      expect(outside.trim()).toBe('');
    });
  });

  it('splits no grapheme, except to leave out a space that carries a combining mark', () => {
    holds((each, spans) => {
      const edges = graphemeEdges(each);
      for (const { start, end } of spans) {
        expect(edges.has(start) || isWhiteSpace(each.text.charAt(start - 1))).toBe(true);
        expect(edges.has(end) || isWhiteSpace(each.text.charAt(end))).toBe(true);
      }
    });
  });

  it('gives the same sentences for a block as for a text that is only this block', () => {
    holds(({ text, block }, spans) => {
      const alone = text.slice(block.start, block.end);
      const shifted = sentencesOf(alone, whole(alone)).map(({ start, end }) => ({
        start: start + block.start,
        end: end + block.start,
      }));
      expect(spans).toEqual(shifted);
    });
  });
});

describe('ends in text of common characters', () => {
  const pieces = [
    ...'abAB .!?,;:-()"\'[]{}19\t\u000béÉ“”‘’–—…«»€*&#/_¿¡§ßÿ½\u00a0',
    'U.S.',
    '. ',
    '." ',
  ];
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((it) => it.join(''));

  it('are those that UAX #29 gives', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    fc.assert(
      fc.property(texts, (text) => {
        const ends = Array.from(segmenter.segment(text), ({ index }) => index);
        expect(commonEnds(text)).toEqual(ends.slice(1));
      }),
      { numRuns: 5000 },
    );
  });
});
