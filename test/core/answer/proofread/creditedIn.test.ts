import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Credit } from '../../../../src/core/answer/proofread/draft.ts';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';

const dateOf = ({ date }: Credit) =>
  date &&
  [date.first.year, (date.first.month ?? -1) + 1, date.first.day].map((it) => it || '-').join('.');

/** Of each quotation the names, page and date that it is credited to: "Anna Grün, Reuters|12|2016.5.3". */
const credited = (text: string, language?: string) =>
  quotationsIn({ text, language }).map(({ credit }) =>
    credit ? `${credit.names.join(', ')}|${credit.page ?? ''}|${dateOf(credit) ?? ''}` : 'nobody',
  );

describe('whom a sentence gives words to', () => {
  it.each([
    ['en', '“We come,” said Anna Grün, the mayor of Harbour, on Monday.', 'Anna Grün||'],
    ['en', 'According to Reuters, “we come if it rains.”', 'Reuters||'],
    ['en', 'As the Guardian reported on 3 May 2019, “we come.”', 'Guardian||2019.5.3'],
    [
      'en',
      'On Monday, Chancellor Angela Merkel told Reuters: “We come.”',
      'Angela Merkel, Reuters||',
    ],
    ['en', '“We come,” said Grün, “if it rains.”', 'Grün||'],
    ['en', 'In its report of 3 May, the council wrote: “We come. It rains.”', '||-.5.3'],
    ['en', 'Smith (2016, p. 12) writes: “We come.”', 'Smith|12|2016.-.-'],
    ['en', 'Grün said of the 2016 accord: “We come.”', 'Grün||'],
    ['en', 'It was “the worst day of all” here.', 'nobody'],
    [
      'de',
      '„Wir kommen“, sagte Bürgermeisterin Anna Grün am 3. Mai 2016 in Berlin.',
      'Anna Grün||2016.5.3',
    ],
    ['de', 'Laut der Nachrichtenagentur Reuters ist es „der schlimmste Tag“.', 'Reuters||'],
    ['en', 'On 3 May 2016 the harbour was closed for good, Grün said: “We come.”', 'Grün||'],
    ['en', 'Grün said that the port “would close”, though another had warned: “No.”', 'Grün||'],
    ['en', '“We come,” Grün fumed, “if it rains.”', 'Grün||'],
    [
      'en',
      'In an essay for the New York Times, Grün argued that “we come.”',
      'New York Times, Grün||',
    ],
    ['en', '“We come,” a spokesman for the council told the BBC.', 'BBC||'],
    ['en', '“We come,” [Reuters reported](https://x.org/2016/05/03/News).', 'Reuters||'],
    ['de', '„Wir kommen“, so Grün.', 'Grün||'],
    ['fr', 'Pour Emmanuel Macron, « il faut venir ici ».', 'Emmanuel Macron||'],
    ['de', '„Wir kommen“, sagte der Sprecher des Ministeriums.', '||'],
    [
      'de',
      'Im Interview mit der Süddeutschen Zeitung sagte Grün: „Wir kommen.“',
      'Süddeutschen Zeitung, Grün||',
    ],
    ['fr', '« Nous venons », a déclaré Anna Grün le 3 mai 2016 à Paris.', 'Anna Grün||2016.5.3'],
    ['fr', '« Nous venons, a dit le ministre Jean Dupont, s’il pleut. »', 'Jean Dupont||'],
    ['fr', 'Selon Le Monde, « nous venons s’il pleut ».', 'Le Monde||'],
    ['es', '«Vendremos», dijo Anna Grün el 3 de mayo de 2016.', 'Anna Grün||2016.5.3'],
    ['es', '«Vendremos —dijo la alcaldesa Anna Grün— si llueve».', 'Anna Grün||'],
    ['es', 'Según El País, «vendremos si llueve».', 'El País||'],
    ['ru', '«Мы придём», — сказала мэр Анна Грюн 3 мая 2016 года.', 'Анна Грюн||2016.5.3'],
    ['ru', '«Мы придём, — сказала Анна Грюн, — если пойдёт дождь».', 'Анна Грюн||'],
    ['ru', 'По данным Reuters, «мы придём».', 'Reuters||'],
    ['ja', '市長のアンナ・グリュンは「雨でも必ず来る」と述べた。', 'アンナ・グリュン||'],
    ['ja', '朝日新聞は2016年5月3日、「雨でも必ず来る」と報じた。', '朝日新聞||2016.5.3'],
    ['ja', 'ロイター通信によると、「雨でも必ず来る」という。', 'ロイター通信||'],
  ])('%s: %s is given to %s', (language, text, credit) => {
    expect(credited(text, language)[0]).toBe(credit);
  });

  it.each([
    ['“We come” and “we stay,” Grün told Reuters.', ['Grün, Reuters||', 'Grün, Reuters||']],
    ['“We come,” said Grün, while Weber replied: “We stay here.”', ['Grün||', 'Weber||']],
    ['“We come,” said Grün. “It rains here.”', ['Grün||', 'Grün||']],
    [
      'Anna Grün was clear. “We come,” she said. “It rains,” she added.',
      ['Anna Grün||', 'Anna Grün||'],
    ],
    ['Как сообщает «Коммерсантъ», «мы придём».', ['||', 'Коммерсантъ||'], 'ru'],
    ['首相は「雨でも来る」と語った。また「明日も来る」と述べた。', ['首相||', '首相||'], 'ja'],
    ['“We come,” said Grün.\n\nIt was “the worst day of all”.', ['Grün||', 'nobody']],
  ])('several in one paragraph have their own: %j', (text, credits, language?: string) => {
    expect(credited(text, language)).toEqual(credits);
  });
});

describe('what cites the source', () => {
  it.each([
    ['en', '“We come” (Smith 2016, p. 12).', 'Smith|12|2016.-.-'],
    ['en', '“We come.” (Smith 2016: 12–14) More.', 'Smith|12-14|2016.-.-'],
    ['en', '“We come” (Reuters, 3 May 2016).', 'Reuters||2016.5.3'],
    ['en', '“We come” (p. iv).', '|iv|'],
    ['en', '“We come,” said Grün (*The Harbour*, p. 3).', 'Grün, The Harbour|3|'],
    ['en', '“We come” (my emphasis).', 'nobody'],
    ['en', '“We come” (and they did).', 'nobody'],
    ['en', '“We come,” said Anna Grün (Grün, p. 12).', 'Anna Grün|12|'],
    ['en', 'As Smith puts it, “we come” (12).', 'Smith|12|'],
    ['en', '“We come” ([Reuters](https://x.org/2016/05/03/News)).', 'Reuters||'],
    ['en', '“We come”^[Reuters, 3 May 2016, p. 4] and more.', 'Reuters|4|2016.5.3'],
    ['de', '„Wir kommen“ (vgl. Grün 2016, S. 12).', 'Grün|12|2016.-.-'],
    ['fr', '« Nous venons » (Grün, 3 mai 2016, p. 12).', 'Grün|12|2016.5.3'],
    ['es', '«Vendremos» (Grün, pág. 14).', 'Grün|14|'],
    ['ru', '«Мы придём» (Грюн, с. 12).', 'Грюн|12|'],
    ['ja', '「雨でも必ず来る」（12頁）', '|12|'],
  ])('%s: in brackets: %s is given to %s', (language, text, credit) => {
    expect(credited(text, language)).toEqual([credit]);
  });

  it.each([
    ['“We come”[^1]\n\n[^1]: Reuters, 3 May 2016, p. 4\n', ['Reuters|4|2016.5.3']],
    ['“We come” [1]\n\n[1] Reuters, 3 May 2016, p. 4\n', ['Reuters|4|2016.5.3']],
    ['“We come.”¹ “It rains.”²\n\n¹ Reuters, p. 4\n² Ibid., p. 6\n', ['Reuters|4|', 'Reuters|6|']],
    [
      '“We come.”[^a]\n\n[^a]: Anna Grün, “The Harbour Is Closed,” *The Harbour*, 3 May 2016.\n',
      ['Anna Grün, The Harbour Is Closed, The Harbour||2016.5.3'],
    ],
    ['“We come”[^1]\n', ['nobody']],
    ['“We come.”[2]\n\n## Notes\n\n1. Grün herself.\n2. Reuters, p. 4\n', ['Reuters|4|']],
    [
      '“We come.”[1]\n\n## References\n\n1. Reuters, “The Harbour Is Closed,” 2016.\n',
      ['Reuters, The Harbour Is Closed||2016.-.-'],
    ],
  ])('in a note: %j', (text, credits) => {
    expect(credited(text)).toEqual(credits);
  });

  it.each([
    ['> We come.\n>\n> — Anna Grün, *The Harbour*, p. 3\n', 'Anna Grün, The Harbour|3|'],
    ['> We come.\n\n— Anna Grün, 3 May 2016\n', 'Anna Grün||2016.5.3'],
    ['> We come. (Grün 2016, p. 12)\n', 'Grün|12|2016.-.-'],
    ['> We come.[^1]\n\n[^1]: Reuters, p. 4\n', 'Reuters|4|'],
    ['Anna Grün said:\n\n> We come.\n', 'Anna Grün||'],
    ['In the Guardian of 3 May 2016, Grün wrote:\n\n    We come.\n', 'Guardian, Grün||2016.5.3'],
    ['It is so.\n\n> We come.\n', 'nobody'],
  ])('of a block: %j is given to %s', (text, credit) => {
    expect(credited(text)).toEqual([credit]);
  });
});

const PIECES = [
  ...[
    '“We come,” ',
    '“',
    '” ',
    'said Anna Grün',
    ', ',
    '. ',
    ': ',
    ' (Smith 2016, p. 12)',
    '[^1]',
    '\n\n[^1]: Reuters, p. 4',
  ],
  ...[
    '\n\n',
    '\n> ',
    '— Grün, p. 3',
    'According to Reuters, ',
    'she said',
    ' on 3 May 2016',
    'Ibid.',
    '(',
    ')',
    '¹',
    '\n¹ X, p. 1',
  ],
  ...[
    '「',
    '」',
    'グリュンは',
    'と述べた。',
    ' — сказал Грюн, — ',
    '«',
    '»',
    'S. 12',
    '2016',
    '; ',
    ', while ',
  ],
];

it('whatever a text is, credits lie in it, and dates in what was written', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((it) => it.join(''));
  const languages = fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'ja', 'sv', undefined);
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      for (const { credit } of quotationsIn({ text, language })) {
        if (!credit) continue;
        expect(credit.span.start).toBeGreaterThanOrEqual(0);
        expect(credit.span.end).toBeGreaterThan(credit.span.start);
        expect(credit.span.end).toBeLessThanOrEqual(text.length);
        for (const name of credit.names) expect(text).toContain(name);
        if (credit.date) expect(text.slice(credit.date.start, credit.date.end)).toMatch(/\d/);
      }
    }),
    { numRuns: 1000 },
  );
});
