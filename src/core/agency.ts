import type { Article } from './article.ts';

/** News agencies as they credit themselves, by the name that is shown. */
const AGENCIES = (
  [
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
  ] as const
).map(([agency, names]) => ({
  agency,
  own: new RegExp(`^(?:${names})$`),
  credit: new RegExp(`\\((?:${names})\\)|^(?:By |Source: )?(?:${names})\\.?$`, 'm'),
}));

/** UTF-16 code units at either end of an article among which a credit stands. */
const ENDS = 400;

/**
 * The agency that an article credits as its origin: as author or publisher, in brackets in its first
 * or last lines ("ALEPPO (Reuters) -"), or on a line of its own there. An article that only reports
 * what an agency said has another origin.
 */
export function agencyOf({ author = '', publisher = '', text }: Article): string | undefined {
  const ends = `${text.slice(0, ENDS)}\n${text.slice(-ENDS)}`;
  return AGENCIES.find(
    ({ own, credit }) => own.test(author) || own.test(publisher) || credit.test(ends),
  )?.agency;
}
