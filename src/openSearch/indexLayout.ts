/**
 * The form of an index: whoever finds another one in a cluster neither reads nor writes there. It changes with the
 * fields, with what a term is, and with what an article's blocks are.
 */
export const FORM = 1;

/** The mean number of different terms of all passages, in their text and their titles. */
export interface MeanLengths {
  readonly text: number;
  readonly titles: number;
}

/** MeanLengths of news articles; those of an index are near them, and what differs costs longer lists, no right answer. */
export const USUAL_MEANS: MeanLengths = { text: 60, titles: 8 };

/** What is looked at of an article where passages or articles are limited to some; each as it is compared. */
export interface FilterFields {
  /** The article's id in small letters, as folders are compared; of a very long one its beginning. */
  readonly place: string;
  /** Publisher and agency; a very long name is in parts, so that each shorter one in it is in one of them. */
  readonly sources: readonly string[];
  readonly author: readonly string[];
  readonly tags: readonly string[];
  /** "pt-br" */
  readonly language: string;
  /** The language that its words are read in: "pt". */
  readonly code: string;
  /** YYYY-MM-DD, where the article has a date. */
  readonly day?: string;
  /** Months, from 0, and years that its text names. */
  readonly months: readonly number[];
  readonly years: readonly number[];
}

export interface PassageDocument extends FilterFields {
  readonly kind: 'passage';
  /** The article's id. */
  readonly article: string;
  /** That of the article that it is a passage of. */
  readonly version: string;
  /** Among the passages of its article, from 0. */
  readonly number: number;
  /** Parted by spaces, repeated as they occur; not searched. */
  readonly terms: string;
  readonly titleTerms: string;
  /** What each term gives, before it is multiplied by how rare it is; see `featureOf`. */
  readonly text: Readonly<Record<string, number>>;
  readonly titles: Readonly<Record<string, number>>;
  /** How many different terms there are, at least 1, and how many with those that are repeated. */
  readonly differentInText: number;
  readonly differentInTitles: number;
  readonly repeatedInText: number;
}

export interface ArticleDocument extends FilterFields {
  readonly kind: 'article';
  readonly article: string;
  /** The SHA-256 of what follows. */
  readonly version: string;
  readonly body: string;
  /** All else that it says of itself, as JSON. */
  readonly about: string;
  /** Its line in the catalogue, as JSON. */
  readonly entry: string;
  /** Of each passage, where its sentences start and end in the body, as JSON. */
  readonly passages: string;
}

/** A word of the vocabulary; it stays where no passage has it any more. */
export interface TermDocument {
  readonly kind: 'term';
  readonly term: string;
}

/** What an ingester knows of a file. */
export interface FileDocument {
  readonly kind: 'file';
  /** Its path in the folder. */
  readonly file: string;
  /** Bytes, and milliseconds since 1970; absent until it has been read. */
  readonly size?: number;
  readonly changed?: number;
  /** The articles that were read of it, and how many passages each has. */
  readonly articles: readonly ArticlePassages[];
  /** Those that an ingester was about to write: where it was lost, some of them may be there. */
  readonly pending: readonly ArticlePassages[];
  /** What could not be used of it, as JSON; absent where all could. */
  readonly problems?: string;
  /** The ingester that reads it now: as long as that is at work nobody else does. */
  readonly claimedBy?: string;
  /** Grows with each claim: what is written under an older one is refused. */
  readonly epoch: number;
}

/** Somebody who sends files. */
export interface IngesterDocument {
  readonly kind: 'ingester';
  /** Until when it is at work unless it says so again, in milliseconds since 1970. */
  readonly until: number;
}

export type ArticlePassages = readonly [article: string, passages: number];

/** What is said of all of it, in one document. */
export interface LibraryDocument {
  readonly kind: 'library';
  readonly form: number;
  /** Grows whenever what was written can be seen. */
  readonly generation: number;
  /** With which what terms give was reckoned. */
  readonly means: MeanLengths;
  /** The text of the rules of who may ask what; absent where the folder has none. */
  readonly rules?: string;
  /** How many files could not be used, or not all of them. */
  readonly problems: number;
}

/** The id of the one document of the library. */
export const LIBRARY_ID = 'library';

/** UTF-16 code units of a value in the index: Lucene takes no more than 32,766 bytes. */
export const LONGEST_VALUE = 8_000;

/** Those of names up to which a cluster is asked for what has them. */
export const LONGEST_NAME = 400;

const KEYWORD = { type: 'keyword', ignore_above: LONGEST_VALUE } as const;
const COUNT = { type: 'integer', index: false } as const;

export interface IndexSize {
  readonly shards: number;
  readonly replicas: number;
}

/** What an index is made with. */
export function indexBody({ shards, replicas }: IndexSize) {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      // What was written is seen when an ingester says so: a generation is seen as a whole, or nearly.
      refresh_interval: '-1',
      // A list of the best may have to be long where many are equal.
      max_result_window: MOST_RESULTS,
      // A write that comes so late is still refused.
      gc_deletes: '1h',
    },
    mappings: {
      // So it can be told whose index this is before there is any document.
      _meta: { pullquote: FORM },
      dynamic: false,
      // Their values are in the index, and nobody reads them from here.
      _source: { excludes: ['text', 'titles'] },
      properties: {
        kind: KEYWORD,
        article: KEYWORD,
        version: KEYWORD,
        number: COUNT,
        text: { type: 'rank_features' },
        titles: { type: 'rank_features' },
        differentInText: COUNT,
        differentInTitles: COUNT,
        repeatedInText: COUNT,
        place: KEYWORD,
        sources: KEYWORD,
        author: KEYWORD,
        tags: KEYWORD,
        language: KEYWORD,
        code: KEYWORD,
        day: KEYWORD,
        months: { type: 'byte' },
        years: { type: 'short' },
        term: KEYWORD,
        file: KEYWORD,
        // Only to tell where there are any.
        problems: { type: 'text', index_options: 'docs' },
      },
    },
  } as const;
}

/** Results of one search up to which it can be gone through. */
export const MOST_RESULTS = 50_000;

/** A term's name as a feature: a dot would part it in two. Private use, which no term has. */
export function featureOf(term: string): string {
  return term.replaceAll('.', '\u{E000}');
}
