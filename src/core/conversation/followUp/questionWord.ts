/** Question words by what they ask for, in the languages that follow-ups are read in. */
const QUESTION_WORDS = {
  en: {
    why: 'why',
    when: 'when',
    who: 'who',
    where: 'where',
    amount: 'how many',
    how: 'how',
    what: 'what',
  },
  de: {
    why: 'warum|wieso|weshalb',
    when: 'wann',
    who: 'wer|wem|wen',
    where: 'wo',
    amount: 'wie viele',
    how: 'wie',
    // English questions begin with "was" as well.
    what: 'was(?= (?:ist|sind|war|hat|haben|sagte|geschah|passierte|bedeutet|wird|wurde) )',
  },
  fr: {
    why: 'pourquoi',
    when: 'quand',
    who: 'qui',
    where: 'où',
    amount: 'combien de|combien',
    how: 'comment',
    what: "qu'est-ce que|que|quoi",
  },
  es: {
    why: 'por qué',
    when: 'cuándo',
    who: 'quién|quiénes',
    where: 'dónde',
    amount: 'cuántos|cuántas',
    how: 'cómo',
    what: 'qué',
  },
  ru: {
    why: 'почему|зачем',
    when: 'когда',
    who: 'кто',
    where: 'где',
    amount: 'сколько',
    how: 'как',
    what: 'что',
  },
  ja: {
    why: 'なぜ|どうして',
    when: 'いつ',
    who: '誰|だれ',
    where: 'どこ',
    amount: '何人|いくつ',
    how: 'どう',
    what: '何',
  },
} as const;

type LanguageCode = keyof typeof QUESTION_WORDS;
type AskedFor = keyof (typeof QUESTION_WORDS)['en'];

/** A question word that opens a question (in Japanese, the first one in it). */
export interface OpeningWord {
  readonly language: LanguageCode;
  readonly asked: AskedFor;
  /** As written. */
  readonly word: string;
  readonly start: number;
}

interface Row {
  readonly language: LanguageCode;
  readonly asked: AskedFor;
  readonly pattern: RegExp;
}

/** Made when the first follow-up question is read. */
let made: readonly Row[] | undefined;

function rows(): Row[] {
  const found: Row[] = [];
  for (const [language, words] of Object.entries(QUESTION_WORDS)) {
    for (const [asked, alternatives] of Object.entries(words)) {
      const source =
        language === 'ja'
          ? `(${alternatives})`
          : `(?<=^[¿\\s]*)(${alternatives})(?![\\p{L}\\p{N}'’])`;
      found.push({
        language: language as LanguageCode,
        asked: asked as AskedFor,
        pattern: new RegExp(source, 'iu'),
      });
    }
  }
  return found;
}

export function openingWordOf(question: string): OpeningWord | undefined {
  made ??= rows();
  for (const { language, asked, pattern } of made) {
    const match = pattern.exec(question);
    if (match) return { language, asked, word: match[0], start: match.index };
  }
  return undefined;
}

/** How a language asks for the same. */
export function wordFor(asked: AskedFor, language: LanguageCode): string {
  return QUESTION_WORDS[language][asked].replace(/[|(].*$/, '');
}
