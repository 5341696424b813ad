import type { Article } from './article.ts';

/** News agencies as they credit themselves, by the name that is shown. */
const NAMES = [
  ['AFP', 'AFP|Agence France-Presse'],
  ['AP', 'AP|The Associated Press|Associated Press'],
  ['ANSA', 'ANSA'],
  ['dpa', 'dpa|DPA|Deutsche Presse-Agentur'],
  ['EFE', 'EFE|Agencia EFE'],
  ['Interfax', 'Interfax'],
  ['Kyodo', 'Kyodo|Kyodo News'],
  ['PA Media', 'PA|PA Media|Press Association'],
  ['PTI', 'PTI|Press Trust of India'],
  ['Reuters', 'Reuters|Thomson Reuters'],
  ['TASS', 'TASS|ITAR-TASS'],
  ['UPI', 'UPI|United Press International'],
  ['Xinhua', 'Xinhua|Xinhua News Agency'],
] as const;

const AGENCIES = NAMES.map(([agency, names]) => ({ agency, ...creditsOf(names) }));

/** Most articles credit none, which one look tells. */
const ANY = creditsOf(NAMES.map(([, names]) => names).join('|'));

function creditsOf(names: string) {
  return {
    own: new RegExp(`^(?:${names})$`),
    credit: new RegExp(`\\((?:${names})\\)|^(?:By |Source: )?(?:${names})\\.?$`, 'm'),
  };
}

/** Whether a stretch of text credits an agency. */
export function creditsAgency(stretch: string): boolean {
  return ANY.credit.test(stretch);
}

/** UTF-16 code units at either end of an article among which a credit stands. */
const ENDS = 400;

/**
 * The agency that an article credits as its origin: as author or publisher, in brackets in its first
 * or last lines ("ALEPPO (Reuters) -"), or on a line of its own there. An article that only reports
 * what an agency said has another origin.
 */
export function agencyOf({ author = '', publisher = '', text }: Article): string | undefined {
  const ends = `${text.slice(0, ENDS)}\n${text.slice(-ENDS)}`;
  const isCredited = ({ own, credit }: ReturnType<typeof creditsOf>) =>
    own.test(author) || own.test(publisher) || credit.test(ends);
  return isCredited(ANY) ? AGENCIES.find(isCredited)?.agency : undefined;
}
