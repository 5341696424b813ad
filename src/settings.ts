import { EXPORT_FIELDS, type ExportOptions } from './library/formats/extraction/extraction.ts';

/** A row of the table of settings. */
export interface Setting<T = unknown> extends Kind<T> {
  /** In the environment and in `.env`. */
  readonly name: string;
  /** As it would be written. Without one the setting is absent where nobody gives it. */
  readonly default?: string;
  /** What it is for, in Markdown, as the README has it. */
  readonly about: string;
}

type Rows = Readonly<Record<string, Setting>>;

/** What a value may be. */
interface Kind<T> {
  /** What the sentence about a wrong value says. */
  readonly expected: string;
  /** @returns undefined where the value is wrong. */
  readonly read: (value: string) => T | undefined;
}

/** Characters of a token below which it could be guessed, and above which no header holds it. */
const SECRET_LENGTH = [16, 1024] as const;

const LIBRARY_SETTINGS = {
  articlesDir: {
    name: 'ARTICLES_DIR',
    ...path('a folder'),
    default: 'articles',
    about: 'the folder with the articles',
  },
  synonymsFile: {
    name: 'SYNONYMS_FILE',
    ...path('a file'),
    about: 'a text file with words that mean the same in your articles',
  },
  dataDir: {
    name: 'DATA_DIR',
    ...path('a folder'),
    about:
      'a folder in which what was read is kept, so that the next start reads only what has changed, and what is remembered; without it nothing is remembered',
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    expected: 'an address such as postgres://user:password@host:5432/name',
    read: readDatabaseAddress,
    about:
      'a PostgreSQL database in which is remembered what would be in `DATA_DIR`, so that several bots share it',
  },
  retention: {
    name: 'RETENTION_DAYS',
    ...wholeNumber('days', 1, 365),
    default: '30',
    about:
      'days for which what is remembered in `DATA_DIR` is kept; those who manage a server settle it for theirs',
  },
  correctionDays: {
    name: 'CORRECTION_DAYS',
    ...wholeNumber('days', 0, 365),
    default: '7',
    about:
      'days for which it is looked whether what was quoted still stands in its article; cards are corrected; `0`: never',
  },
  searchEngine: {
    name: 'SEARCH_ENGINE',
    ...oneOf('auto', 'minisearch', 'packed', 'opensearch'),
    default: 'auto',
    about:
      '`minisearch`, `packed`, or by the number of passages; `opensearch`: the articles that `pullquote ingest` has sent to a cluster',
  },
  reader: {
    name: 'READER',
    expected: 'auto, off or the path of a folder',
    read: (value) => (value.includes('\0') ? undefined : value),
    default: 'auto',
    about:
      '`auto`: a small model on this machine reads English questions with the best passages; `off`: by words alone; a folder with another model (`reader.onnx`, `tokenizer.json`)',
  },
  fileSizeLimit: {
    name: 'FILE_SIZE_LIMIT',
    ...wholeNumber('MiB', 1, 1024),
    default: '16',
    about:
      'MiB of a text, or of an entry of an export; PDF, Word and EPUB files may have 16 times as much',
  },
  exportFields: {
    name: 'EXPORT_FIELDS',
    expected: `pairs like title=headline,text=content.body; the first of each may be ${EXPORT_FIELDS.join(', ')}`,
    read: readFieldNames,
    about:
      'what entries of an export call a field, where it is none of the usual names: `title=headline,text=content.body`',
  },
  fileTimeLimit: {
    name: 'FILE_TIME_LIMIT',
    ...wholeNumber('seconds', 1, 3600),
    default: '30',
    about:
      'seconds without progress after which a file is given up and named; where others keep the processor busy, it is waited for longer',
  },
  logFormat: {
    name: 'LOG_FORMAT',
    ...oneOf('lines', 'json'),
    default: 'lines',
    about: 'how what happens is told: `lines` for people, or a JSON object a line for programs',
  },
  watchInterval: {
    name: 'WATCH_INTERVAL',
    ...wholeNumber('seconds', 1, 86_400),
    default: '10',
    about: 'seconds after which the folder is looked at even where no change was heard of',
  },
} as const satisfies Rows;

const OPENSEARCH_SETTINGS = {
  nodes: {
    name: 'OPENSEARCH_URL',
    expected: 'one or more http or https addresses, parted by commas',
    read: readAddresses,
    about: 'the cluster: `https://user:password@host:9200`, several nodes parted by commas',
  },
  index: {
    name: 'OPENSEARCH_INDEX',
    ...matching(/^[a-z\d][a-z\d_-]{0,99}$/, 'lower-case letters, digits, - and _, up to 100'),
    default: 'pullquote',
    about: 'the name under which the articles are found there',
  },
  certificates: {
    name: 'OPENSEARCH_CA',
    ...path('a file'),
    about:
      'a PEM file with the certificates that vouch for the cluster, where the system knows none',
  },
} as const satisfies Rows;

const WEB_SETTINGS = {
  host: {
    name: 'HOST',
    ...matching(
      /^(?:[\w.-]+|[\da-fA-F:.]+)$/,
      'an address of this machine, such as 127.0.0.1 or 0.0.0.0',
    ),
    default: '127.0.0.1',
    about:
      'the address on which the page, the API and MCP are served; any but this machine alone needs `ACCESS_TOKEN` or `PUBLIC_ACCESS`',
  },
  port: {
    name: 'PORT',
    ...wholeNumber('a port', 0, 65_535),
    default: '7464',
    about: 'the port there; `0`: any that is free',
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    ...webAddress('an http or https address such as https://quotes.example.org'),
    about:
      'where readers reach the page; citations on Discord, in the terminal and in JSON link there',
  },
  accessToken: {
    name: 'ACCESS_TOKEN',
    ...secret(),
    about: 'what whoever asks on the page or from a program has to know',
  },
  publicAccess: {
    name: 'PUBLIC_ACCESS',
    ...yesOrNo(),
    default: 'no',
    about: '`yes`: anybody who reaches the address may ask',
  },
  adminToken: {
    name: 'ADMIN_TOKEN',
    ...secret(),
    about: 'what whoever manages has to know: they see all collections, problems and gaps',
  },
  originals: {
    name: 'ORIGINALS',
    ...yesOrNo(),
    default: 'no',
    about: '`yes`: an article’s file can be downloaded from its page',
  },
} as const satisfies Rows;

const DISCORD_SETTINGS = {
  token: {
    name: 'DISCORD_TOKEN',
    ...matching(
      /^[\w-]+\.[\w-]+\.[\w-]+$/,
      'a bot token, three parts joined by dots, as the developer portal shows it once',
    ),
    about: "the bot's token; without it `npm start` is a chat in the terminal",
  },
  apiUrl: {
    name: 'DISCORD_API_URL',
    ...webAddress('an http or https address such as https://discord.com/api'),
    default: 'https://discord.com/api',
    about: 'another address for a proxy or a stand-in',
  },
  opensThreads: {
    name: 'DISCORD_THREADS',
    ...yesOrNo(),
    default: 'no',
    about: '`yes`: a long answer to a message in a channel opens a thread',
  },
  guildId: {
    name: 'DISCORD_GUILD_ID',
    ...matching(/^\d{17,20}$/, 'the id of a server, 17 to 20 digits'),
    about: 'one server in which commands appear at once; otherwise they are registered everywhere',
  },
  shards: {
    name: 'SHARDS',
    expected: 'auto, or which shards of how many, such as 0-3/16 or 0,4/16',
    read: readShards,
    about:
      'connections that share the servers, which Discord requires from 2,500 on: `auto`: as many as it recommends; `0-3/16`: the first four of sixteen, where other processes have the others',
  },
} as const satisfies Rows;

/**
 * All settings, in the order of the README. `test/settings.test.ts` compares them with its table and with
 * `.env.example`, which `pullquote init` copies.
 */
export const SETTINGS: readonly Setting[] = [
  ...Object.values(LIBRARY_SETTINGS),
  ...Object.values(OPENSEARCH_SETTINGS),
  ...Object.values(WEB_SETTINGS),
  ...Object.values(DISCORD_SETTINGS),
];

function matching(pattern: RegExp, expected: string): Kind<string> {
  return { expected, read: (value) => (pattern.test(value) ? value : undefined) };
}

/** Without a slash at its end. */
function webAddress(expected: string): Kind<string> {
  const isOne = (value: string) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
  return {
    expected,
    read: (value) => (isOne(value) ? value.replace(/\/+$/, '') : undefined),
  };
}

/** Each without a slash at its end; at least one. */
function readAddresses(value: string): readonly string[] | undefined {
  const { read } = webAddress('');
  const addresses = value.split(',').map((address) => read(address.trim()));
  const right = addresses.filter((address) => address !== undefined);
  return right.length === addresses.length ? right : undefined;
}

function readDatabaseAddress(value: string): string | undefined {
  return URL.canParse(value) && /^postgres(?:ql)?:$/.test(new URL(value).protocol)
    ? value
    : undefined;
}

/** "auto", "0-3/16", "0,4/16" */
function readShards(value: string): 'auto' | ShardPart | undefined {
  if (value === 'auto') return value;
  const [, list = '', of] = /^([\d\s,-]+)\/\s*(\d{1,5})$/.exec(value) ?? [];
  const count = Number(of);
  const ranges = list.split(',').map((range) => {
    const [, from, to = from] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(range) ?? [];
    return { from: Number(from), to: Number(to) };
  });
  // What is no number is in no order with any.
  if (!ranges.every(({ from, to }) => from <= to && to < count)) return undefined;
  const ids = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
  return { ids: [...new Set(ids)], count };
}

function secret(): Kind<string> {
  const [least, most] = SECRET_LENGTH;
  return matching(
    new RegExp(`^[!-~]{${least},${most}}$`),
    `${least} to ${most} characters that are on every keyboard, no spaces; “openssl rand -hex 24” makes some`,
  );
}

/** No path holds a zero byte on any system. */
function path(expected: string): Kind<string> {
  return matching(/^[^\0]*$/, expected);
}

/** At least two. */
function oneOf<const T extends string>(...values: readonly T[]): Kind<T> {
  return {
    expected: [values.slice(0, -1).join(', '), values.at(-1)].join(' or '),
    read: (value) => values.find((right) => right === value),
  };
}

function yesOrNo(): Kind<boolean> {
  const values = new Map([
    ['yes', true],
    ['no', false],
  ]);
  return { expected: 'yes or no', read: (value) => values.get(value) };
}

/** @param least,most both included. */
function wholeNumber(unit: string, least: number, most: number): Kind<number> {
  return {
    expected: `${unit}, a whole number from ${least} to ${most}`,
    read(value) {
      const number = Number(value);
      return /^\d+$/.test(value) && number >= least && number <= most ? number : undefined;
    },
  };
}

/** "title=headline,text=body" */
function readFieldNames(value: string): ExportOptions['fields'] | undefined {
  const pairs = value.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const isRight = pairs.every(
    ([ours = '', theirs = '', ...more]) =>
      EXPORT_FIELDS.some((field) => field === ours) && theirs !== '' && more.length === 0,
  );
  return isRight ? Object.fromEntries(pairs) : undefined;
}

type ValueOf<S extends Setting> =
  | (S extends Setting<infer T> ? T : never)
  | (S extends { readonly default: string } ? never : undefined);

type Values<R extends Rows> = { readonly [Name in keyof R]: ValueOf<R[Name]> };

/** What the environment (and `.env`) settles. */
export interface Settings extends Values<typeof LIBRARY_SETTINGS> {
  readonly openSearch: OpenSearchSettings;
  readonly web: WebSettings;
  /** Present when there is a bot token. */
  readonly discord?: DiscordSettings;
}

export interface OpenSearchSettings extends Values<typeof OPENSEARCH_SETTINGS> {}

export interface WebSettings extends Values<typeof WEB_SETTINGS> {}

/** Some of all shards: those that one process has. */
export interface ShardPart {
  /** From 0; at least one. */
  readonly ids: readonly number[];
  /** Of all there are, in whatever process. */
  readonly count: number;
}

export interface DiscordSettings extends Values<typeof DISCORD_SETTINGS> {
  readonly token: string;
}

/** Either settings, or one sentence for each wrong one. */
export type ReadSettings = { readonly settings: Settings } | { readonly errors: readonly string[] };

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings; an empty one counts as absent. No value of a secret is repeated. */
export function readSettings(env: Environment): ReadSettings {
  const errors: string[] = [];
  const library = readRows(LIBRARY_SETTINGS, env, errors);
  const openSearch = readRows(OPENSEARCH_SETTINGS, env, errors);
  if (library.searchEngine === 'opensearch' && openSearch.nodes === undefined) {
    errors.push(
      'OPENSEARCH_URL: expected where the cluster is, since SEARCH_ENGINE is opensearch.',
    );
  }
  const settings = { ...library, openSearch, web: readRows(WEB_SETTINGS, env, errors) };
  const { token, ...discord } = readRows(DISCORD_SETTINGS, env, errors);
  if (errors.length > 0) return { errors };
  return {
    settings: token === undefined ? settings : { ...settings, discord: { token, ...discord } },
  };
}

/** @param errors gets a sentence for each wrong value. */
function readRows<R extends Rows>(rows: R, env: Environment, errors: string[]): Values<R> {
  const values = Object.entries(rows).map(([row, { name, expected, read, default: usual }]) => {
    const given = env[name]?.trim() || usual;
    const value = given === undefined ? undefined : read(given);
    if (given !== undefined && value === undefined) errors.push(`${name}: expected ${expected}.`);
    return [row, value];
  });
  // The compiler does not follow keys through a list of entries. A wrong value is an error, and never used.
  return Object.fromEntries(values) as Values<R>;
}
