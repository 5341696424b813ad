/** What was typed, and the question that should be run; undefined where it is to stay as typed. */
export type Said = readonly [typed: string, run?: string | undefined, found?: Found];

/** What the answer quoted first. */
export interface Found {
  readonly title?: string;
  readonly quote?: string;
}

export interface Dialogue {
  readonly about: string;
  readonly said: readonly Said[];
}

/** Written before the code was: what they say of it was not fitted. */
export const WRITTEN_FIRST: readonly Dialogue[] = [
  {
    about: 'a chain of pronouns',
    said: [
      ['When did the truce in Syria begin?'],
      ['and who brokered it?', 'who brokered the truce in Syria?'],
      ['and who signed it?', 'who signed the truce in Syria?'],
      ['what about Yemen?', 'who signed the truce in Yemen?'],
    ],
  },
  {
    about: 'a bare question word',
    said: [
      ['Why was the bridge in Mostar closed?'],
      ['when?', 'when was the bridge in Mostar closed?'],
      ['and who closed it?', 'who closed the bridge in Mostar?'],
      ['thanks!'],
    ],
  },
  {
    about: 'a person of the question',
    said: [
      ['What did John Kerry say about the talks?'],
      ['Who is he?', 'Who is John Kerry?'],
      ['did he agree?', 'did John Kerry agree?'],
    ],
  },
  {
    about: 'questions that stand alone',
    said: [
      ['When did the truce in Syria begin?'],
      ['Who is John Kerry?'],
      ['Is it true that John Kerry met Lavrov?'],
      ['How many ferries cross the Bosphorus?'],
    ],
  },
  {
    about: 'a person of the quotation',
    said: [
      [
        'Who runs the harbour of Split?',
        undefined,
        { quote: 'The harbour has been run by Ana Horvat since the spring.' },
      ],
      ['how old is she?', 'how old is Ana Horvat?'],
      ['what did her predecessor build?', 'what did Ana Horvat’s predecessor build?'],
    ],
  },
  {
    about: 'another year',
    said: [
      ['How many people fled Aleppo in 2016?'],
      ['and in 2015?', 'How many people fled Aleppo in 2015?'],
      ['and in Homs?', 'How many people fled Homs in 2015?'],
    ],
  },
  {
    about: 'a year where there was none',
    said: [
      ['Who won the regatta in Kiel?'],
      ['and in 2015?', 'Who won the regatta in Kiel in 2015?'],
      ['and in 2014?', 'Who won the regatta in Kiel in 2014?'],
    ],
  },
  {
    about: 'filters',
    said: [
      ['When did the truce in Syria begin? source:"The Daily" after:2016-09'],
      ['who brokered it?', 'who brokered the truce in Syria? source:"The Daily" after:2016-09'],
      [
        'who signed it? source:Herald',
        'who signed the truce in Syria? source:Herald after:2016-09',
      ],
      ['What is the capital of Peru?'],
    ],
  },
  {
    about: 'filters alone',
    said: [
      ['Who built the dam at Kariba? sort:newest'],
      ['author:Mwale', 'Who built the dam at Kariba? author:Mwale sort:newest'],
    ],
  },
  {
    about: 'several of them',
    said: [
      ['When did Kerry and Lavrov meet?'],
      ['What did they agree on in Geneva?', 'What did Kerry and Lavrov agree on in Geneva?'],
    ],
  },
  {
    about: 'a part of them',
    said: [
      ['How many villagers were hurt in the flood?'],
      ['how many of them died?', 'how many of the villagers died?'],
    ],
  },
  {
    about: 'a place',
    said: [
      ['What happened in Aleppo on Monday?'],
      ['who lives there?', 'who lives in Aleppo?'],
      ['are there any hospitals in Homs?'],
    ],
  },
  {
    about: 'what somebody said',
    said: [
      ['Why was the dam in Mosul closed?'],
      ['and who said that?', 'who said that — the dam in Mosul?'],
    ],
  },
  {
    about: 'expletives',
    said: [
      ['When did the ferry sink?'],
      ['Was it insured?', 'Was the ferry insured?'],
      ['Does it rain in Bergen?'],
      ['Was it Kerry who met the envoy?'],
      ['Is it likely that Greece leaves the euro?'],
    ],
  },
  {
    about: 'pronouns with a noun of their own',
    said: [
      ['When did the truce in Syria begin?'],
      ['When did Angela Merkel say she would retire?'],
      ['Who built the bridge, and when was it opened?'],
    ],
  },
  {
    about: 'a greeting in between',
    said: [
      ['hello'],
      ['Where was the treaty signed?'],
      ['ok'],
      ['who signed it?', 'who signed the treaty?'],
    ],
  },
  {
    about: 'a first question with a pronoun',
    said: [['who brokered it?'], ['why?', 'why brokered it?']],
  },
  {
    about: 'a question of one verb',
    said: [
      ['When did the fire in Lisbon start?'],
      ['who died?', 'who died — the fire in Lisbon?'],
      ['What is inflation?'],
    ],
  },
  {
    about: 'German',
    said: [
      ['Wann begann der Waffenstillstand in Syrien?'],
      ['warum?', 'warum begann der Waffenstillstand in Syrien?'],
      ['und in Jemen?', 'warum begann der Waffenstillstand in Jemen?'],
      ['danke'],
    ],
  },
  {
    about: 'French',
    said: [
      ['Quand la trêve a-t-elle commencé en Syrie ?'],
      ['pourquoi ?', 'pourquoi la trêve a-t-elle commencé en Syrie ?'],
      ['et en Irak ?', 'pourquoi la trêve a-t-elle commencé en Irak ?'],
    ],
  },
  {
    about: 'Spanish',
    said: [
      ['¿Cuándo empezó la tregua en Siria?'],
      ['¿por qué?', '¿por qué empezó la tregua en Siria?'],
      ['¿y en Irak?', '¿por qué empezó la tregua en Irak?'],
    ],
  },
  {
    about: 'Russian',
    said: [
      ['Когда началось перемирие в Сирии?'],
      ['почему?', 'почему началось перемирие в Сирии?'],
      ['а в Ираке?', 'почему началось перемирие в Ираке?'],
    ],
  },
  {
    about: 'Japanese',
    said: [
      ['シリアの停戦はいつ始まりましたか?'],
      ['なぜ?', 'シリアの停戦はなぜ始まりましたか?'],
      ['イラクは?', 'イラクの停戦はなぜ始まりましたか?'],
    ],
  },
  {
    about: 'another person for a person',
    said: [
      [
        'What did Lavrov say in Moscow?',
        undefined,
        { quote: 'Lavrov said that John Kerry was late.' },
      ],
      ['what about Kerry?', 'What did Kerry say in Moscow?'],
      ['and in Paris?', 'What did Kerry say in Paris?'],
    ],
  },
];

/** Written after it, for what the first ones leave out. */
export const WRITTEN_AFTER: readonly Dialogue[] = [
  {
    about: 'a name in the place of another',
    said: [
      ['When did the truce in Syria begin?'],
      ['what about Aleppo?', 'When did the truce in Aleppo begin?'],
      ['and Homs?', 'When did the truce in Homs begin?'],
      ['how about the truce in Yemen?', 'When did the truce in Yemen begin?'],
    ],
  },
  {
    about: 'a name where there was none',
    said: [
      ['When did the truce begin?'],
      ['what about Yemen?', 'When did the truce begin in Yemen?'],
    ],
  },
  {
    about: 'another subject',
    said: [
      ['When did the truce in Syria begin?'],
      ['what about the elections in France?'],
      ['who won them?', 'who won the elections in France?'],
    ],
  },
  {
    about: 'new questions with "and"',
    said: [
      ['When did the truce in Syria begin?'],
      ['and what is inflation?'],
      ['And when did the war in Yemen end?'],
      ['but who is Kofi Annan?'],
    ],
  },
  {
    about: 'questions to the bot',
    said: [
      ['When did the truce in Syria begin?'],
      ['who are you?'],
      ['can you help me?'],
      ['what can you do?'],
    ],
  },
  {
    about: 'remarks',
    said: [
      ['When did the truce in Syria begin?'],
      ["that's great, thanks"],
      ['👍'],
      ['it was very helpful'],
    ],
  },
  {
    about: 'keywords',
    said: [
      ['truce Syria 2016'],
      ['and in 2015?', 'truce Syria 2015'],
      ['prices of grain'],
      ['Aleppo'],
    ],
  },
  {
    about: 'small letters',
    said: [
      ['when did the truce in aleppo begin'],
      ['what about homs', 'when did the truce in homs begin'],
      ['who brokered it', 'who brokered the truce in homs'],
      ['and in syria', 'who brokered the truce in syria'],
    ],
  },
  {
    about: 'two pronouns',
    said: [
      ['Did Ana Horvat sign the contract?'],
      ['why did she sign it?', 'why did Ana Horvat sign the contract?'],
      ['when?', 'when did Ana Horvat sign the contract?'],
    ],
  },
  {
    about: 'a possessive',
    said: [
      ['When did the rebels leave Homs?'],
      ['who is their leader?', 'who is the rebels’ leader?'],
      ['what were his demands?', 'what were the rebels’ leader’s demands?'],
    ],
  },
  {
    about: 'its terms',
    said: [
      ['Who signed the treaty of Ghent?'],
      ['what were its terms?', 'what were its terms — the treaty of Ghent?'],
    ],
  },
  {
    about: 'a noun with "that"',
    said: [
      ['Who signed the treaty in Vienna?'],
      ['when did that treaty expire?', 'when did the treaty in Vienna expire?'],
      ['who opposed this deal?', 'who opposed this deal — the treaty in Vienna?'],
    ],
  },
  {
    about: '"that" which is no pronoun',
    said: [
      ['When did the ferry sink?'],
      ['Who said that rebels fled Homs?'],
      ['Which is the bridge that was closed in Mostar?'],
      ['What was reported this year about Peru?'],
    ],
  },
  {
    about: 'what came after it',
    said: [
      ['When did the strike at the port of Hamburg end?'],
      ['what happened after that?', 'what happened after the strike at the port of Hamburg?'],
      ['is that true?', 'is that true — the strike at the port of Hamburg?'],
    ],
  },
  {
    about: 'the result',
    said: [
      ['Who voted in the referendum in Malta?'],
      ['what was the result?', 'what was the result — the referendum in Malta?'],
      ['and when was it?', 'when was the referendum in Malta?'],
    ],
  },
  {
    about: 'a question that asks for no noun',
    said: [
      ['Did Kerry meet Lavrov?'],
      ['when?', 'when did Kerry meet Lavrov?'],
      ['why not?', 'why not — Kerry meet Lavrov?'],
    ],
  },
  {
    about: 'a bare question word behind "and" and thanks',
    said: [
      ['Where did the mayor of Split resign?'],
      ['ok thanks, and why?', 'why did the mayor of Split resign?'],
      ['How many?', 'How many did the mayor of Split resign?'],
    ],
  },
  {
    about: 'an older turn for a person',
    said: [
      ['Who is Ana Horvat?'],
      ['Where is the harbour of Split?'],
      ['did she build it?', 'did Ana Horvat build the harbour of Split?'],
    ],
  },
  {
    about: 'a title for a person',
    said: [
      ['Who won the chess final?', undefined, { title: 'Chess final won by Mira Petrović' }],
      ['where was she born?', 'where was Mira Petrović born?'],
    ],
  },
  {
    about: 'a place of the quotation',
    said: [
      [
        'Who opened the museum?',
        undefined,
        { quote: 'The museum was opened in Trieste by its founder.' },
      ],
      ['who lives there?', 'who lives in Trieste?'],
      ['how many people live there?', 'how many people live in Trieste?'],
    ],
  },
  {
    about: 'the people of a quotation',
    said: [
      [
        'Who signed the treaty?',
        undefined,
        { quote: 'The treaty was signed by Mira Petrović and Jan Kowalski.' },
      ],
      ['did they meet again?', 'did Mira Petrović and Jan Kowalski meet again?'],
    ],
  },
  {
    about: 'a month and a weekday',
    said: [
      ['How many ships passed the canal in June 2016?'],
      ['and in July?', 'How many ships passed the canal in July?'],
      ['and last year?', 'How many ships passed the canal last year?'],
    ],
  },
  {
    about: 'a place and a year',
    said: [
      ['Who won the regatta in Kiel in 2016?'],
      ['and in Split in 2015?', 'Who won the regatta in Split in 2015?'],
      ['in 2014?', 'Who won the regatta in Split in 2014?'],
    ],
  },
  {
    about: 'others who are counted',
    said: [
      ['How many villagers died in Aleppo?'],
      ['what about soldiers?', 'How many soldiers died in Aleppo?'],
    ],
  },
  {
    about: 'phrases and words left out',
    said: [
      ['who said "we are ready" -herald'],
      ['when?', 'when said "we are ready"? -herald'],
      ['and in 2015? -times', 'when said "we are ready" in 2015? -times -herald'],
    ],
  },
  {
    about: 'filters that a question of its own does not take over',
    said: [
      ['When did the truce in Syria begin? author:"A. Mwale" sort:oldest'],
      ['When did the strike in Hamburg end?'],
      ['why?', 'why did the strike in Hamburg end?'],
    ],
  },
  {
    about: 'it of a question for a name',
    said: [
      ['What is Hezbollah?'],
      ['when was it founded?', 'when was Hezbollah founded?'],
      ['and who leads it?', 'who leads Hezbollah?'],
    ],
  },
  {
    about: 'a country in the place of a country',
    said: [
      ['How much grain did Russia export to Egypt?'],
      ['what about Ukraine?', 'How much grain did Russia export to Ukraine?'],
    ],
  },
  {
    about: 'the army and the hospital',
    said: [
      ['When did the army bomb the hospital in Aleppo?'],
      ['were they punished?', 'were the army punished?'],
    ],
  },
  {
    about: 'a question in another language than the word',
    said: [
      ['When did the truce in Syria begin?'],
      ['warum?', 'why did the truce in Syria begin?'],
      ['Wer regiert Syrien?'],
      ['und wer hat ihn gewählt?', 'wer hat ihn gewählt — regiert Syrien?'],
    ],
  },
  {
    about: 'a Japanese year',
    said: [
      ['2016年の停戦はいつ始まりましたか?'],
      ['2015年は?', '2015年の停戦はいつ始まりましたか?'],
      ['ありがとう'],
    ],
  },
  {
    about: 'somebody who is named by an office',
    said: [
      ['Who is the president of Turkey?'],
      ['how old is he?', 'how old is the president of Turkey?'],
      ['and Russia?', 'how old is the president of Russia?'],
    ],
  },
  {
    about: 'another thing',
    said: [
      ['When was the bridge opened?'],
      ['how long is it?', 'how long is the bridge?'],
      ['and the tunnel?', 'how long is the tunnel?'],
      ['is it open?', 'is the tunnel open?'],
    ],
  },
  {
    about: 'people, and what happened to them',
    said: [
      ['How many people died in the earthquake in Nepal?'],
      ['when was it?', 'when was the earthquake in Nepal?'],
      ['was anyone found?', 'was anyone found — the earthquake in Nepal?'],
    ],
  },
  {
    about: 'an event without a noun',
    said: [
      ['Why did Brazil impeach Dilma Rousseff?'],
      ['when did that happen?', 'when did that happen — Brazil impeach Dilma Rousseff?'],
      ['who replaced her?', 'who replaced Dilma Rousseff?'],
    ],
  },
  {
    about: 'topics that are handed on behind a dash',
    said: [
      ['Who was arrested in Ghent yesterday?'],
      ['what did he do?', 'what did he do — arrested in Ghent yesterday?'],
      ['where is he now?', 'where is he now — arrested in Ghent yesterday?'],
    ],
  },
  {
    about: 'one of several',
    said: [
      ['Is there a curfew in Diyarbakir?'],
      ['since when?', 'since when is there a curfew in Diyarbakir?'],
      ['is there one in Ankara?', 'is there one in Ankara — a curfew in Diyarbakir?'],
    ],
  },
];
