import { chanceOf } from './chance.ts';
import { capital, verbOf } from './lexicon.ts';
import { MONTHS } from './newsWords.ts';
import { sentence, type Told } from './sentences.ts';
import { storyOf } from './story.ts';
import type { Writer } from './writer.ts';

/** An article as it stands in a file, and what its sentences tell. */
export interface NewsArticle {
  readonly path: string;
  readonly content: string;
  readonly told: readonly Told[];
  readonly year: number;
  readonly month: string;
}

/** Distinguishes what is drawn for articles from what is drawn for stories. */
const ARTICLES = 2;

/** Words of an article; their logarithm has this standard deviation. */
const ARTICLE = { median: 395, sigma: 0.42, least: 60, most: 3000 } as const;

/** Most articles are of stories that few others tell, some of one that all tell. */
const STORIES = { flat: 40, knee: 20_000 } as const;

/** The article of a number: always the same, however many others are made. */
export function newsArticle(number: number): NewsArticle {
  const chance = chanceOf(ARTICLES, number);
  const story = storyOf(chance.rank(STORIES));
  const time = (story.day + chance.below(60)) * 86_400_000;
  const writer: Writer = {
    ...{ chance, story, time },
    people: story.people.slice(chance.below(3), 5 + chance.below(4)),
    places: story.places.slice(chance.below(2), 4 + chance.below(3)),
    organisations: story.organisations.slice(chance.below(2)),
    quotationMarks: chance.is(0.5) ? ['“', '”'] : ['"', '"'],
    used: { noun: [], verb: [], adjective: [], adverb: [] },
    named: new Set(),
  };
  const title = titleOf(writer);
  const { paragraphs, told } = bodyOf(writer);
  const day = new Date(time);
  const isMarkdown = chance.is(0.35);
  const folder = Math.floor(number / 1000);
  return {
    path: `${folder}/${number}.${isMarkdown ? 'md' : 'txt'}`,
    content: isMarkdown
      ? `---\ntitle: ${JSON.stringify(title)}\ndate: ${day.toISOString().slice(0, 10)}\n---\n\n${paragraphs.join('\n\n')}\n`
      : `${title}\n\n${dateLine(day)}\n\n${paragraphs.join('\n\n')}\n`,
    told,
    year: day.getUTCFullYear(),
    month: MONTHS[day.getUTCMonth()] ?? '',
  };
}

function bodyOf(writer: Writer): {
  readonly paragraphs: readonly string[];
  readonly told: readonly Told[];
} {
  const { chance, places } = writer;
  const { median, sigma, least, most } = ARTICLE;
  const length = Math.min(most, Math.max(least, chance.logNormal(median, sigma)));
  const paragraphs: string[] = [];
  const told: Told[] = [];
  let count = 0;
  while (count < length) {
    const sentences: string[] = [];
    // A paragraph of news is often one sentence.
    for (let more = true; more; more = chance.is(0.3) && sentences.length < 5) {
      const written = sentence(writer);
      sentences.push(written.text);
      told.push(written.told);
      count += written.text.split(' ').length;
    }
    paragraphs.push(sentences.join(' '));
  }
  if (chance.is(0.4)) paragraphs[0] = `${(places[0] ?? '').toUpperCase()} - ${paragraphs[0] ?? ''}`;
  return { paragraphs, told };
}

function titleOf({ chance, story, people, places, organisations }: Writer): string {
  const { noun, verb, adjective } = story.words;
  const one = <T>(all: readonly T[]) => all[chance.below(all.length)];
  const who = chance.is(0.35)
    ? one(people)?.last
    : chance.is(0.4)
      ? one(organisations)?.name
      : one(places);
  const doing = verbOf(one(verb) ?? '').past;
  const tail = chance.is(0.6) ? ` ${chance.of(['in', 'over', 'for', 'after'])} ${one(noun)}` : '';
  const title = `${who ?? capital(one(noun) ?? '')} ${doing} ${one(adjective)} ${one(noun)}${tail}`;
  return chance.is(0.4) ? title.replace(/(?<= )\p{Ll}/gu, (it) => it.toUpperCase()) : title;
}

function dateLine(day: Date): string {
  return `${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCDate()}, ${day.getUTCFullYear()}`;
}
