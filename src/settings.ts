/** What the environment (and `.env`) settles. */
export interface Settings {
  /** The folder with the articles. */
  readonly articlesDir: string;
  /** A file with synonyms of the library's own. */
  readonly synonymsFile?: string;
  /** Where what was read is kept for the next start; nowhere without it. */
  readonly dataDir?: string;
  /** Which engine proposes passages; without it the number of passages decides. */
  readonly searchEngine?: SearchEngineName;
  /** MiB that a text, or an entry of an export, may have. */
  readonly fileSizeLimit?: number;
  /** Our names of fields to those of exports, where they are not the usual ones. */
  readonly exportFields?: Readonly<Record<string, string>>;
  /** Seconds without progress after which a file is given up. */
  readonly fileTimeLimit?: number;
  /** Seconds after which the folder is looked at even where no change was heard of. */
  readonly watchInterval?: number;
  /** Present when there is a bot token. */
  readonly discord?: DiscordSettings;
}

const SEARCH_ENGINES = ['minisearch', 'packed'] as const;
export type SearchEngineName = (typeof SEARCH_ENGINES)[number];

export interface DiscordSettings {
  readonly token: string;
  /** Where Discord's REST interface is; the gateway's address is learnt from there. */
  readonly apiUrl: string;
  /** The one server in which commands are registered at once instead of everywhere. */
  readonly guildId?: string;
  /** Whether a long answer to a message opens a thread. */
  readonly opensThreads?: boolean;
}

/** What an article has that an export may call something else. */
const FIELDS = 'id title text html author publisher date url language tags'.split(' ');

/** "title=headline,text=body"; undefined where it is nothing of the kind. */
function fieldsIn(value: string): Record<string, string> | undefined {
  const pairs = value.split(',').map((pair) => pair.split('=').map((part) => part.trim()));
  const isRight = pairs.every(
    ([ours = '', theirs = '', ...more]) =>
      FIELDS.includes(ours) && theirs !== '' && more.length === 0,
  );
  return isRight ? Object.fromEntries(pairs) : undefined;
}

/** Either settings, or one sentence for each wrong one. */
export type ReadSettings = { readonly settings: Settings } | { readonly errors: readonly string[] };

/** Reads the settings; an empty one counts as absent. No value of a secret is repeated. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ReadSettings {
  const errors: string[] = [];
  const read = (name: string, isRight: (value: string) => boolean, expected: string) => {
    const value = env[name]?.trim();
    if (value === undefined || value === '') return undefined;
    if (!isRight(value)) errors.push(`${name}: expected ${expected}.`);
    return value;
  };
  const articlesDir = read('ARTICLES_DIR', (value) => !value.includes('\0'), 'a folder');
  const synonymsFile = read('SYNONYMS_FILE', (value) => !value.includes('\0'), 'a file');
  const readNumber = (name: string, least: number, most: number, what: string) => {
    const isRight = (value: string) =>
      /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
    const value = read(name, isRight, `${what}, a whole number from ${least} to ${most}`);
    return value === undefined ? undefined : Number(value);
  };
  const dataDir = read('DATA_DIR', (value) => !value.includes('\0'), 'a folder');
  const engine = read(
    'SEARCH_ENGINE',
    (value) => value === 'auto' || SEARCH_ENGINES.some((name) => name === value),
    `auto, ${SEARCH_ENGINES.join(' or ')}`,
  );
  const searchEngine = SEARCH_ENGINES.find((name) => name === engine);
  const fileSizeLimit = readNumber('FILE_SIZE_LIMIT', 1, 1024, 'MiB');
  const fields = read(
    'EXPORT_FIELDS',
    (value) => fieldsIn(value) !== undefined,
    `pairs like title=headline,text=content.body; the first of each may be ${FIELDS.join(', ')}`,
  );
  const exportFields = fields === undefined ? undefined : fieldsIn(fields);
  const fileTimeLimit = readNumber('FILE_TIME_LIMIT', 1, 3600, 'seconds');
  const watchInterval = readNumber('WATCH_INTERVAL', 1, 86_400, 'seconds');
  const token = read(
    'DISCORD_TOKEN',
    (value) => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value),
    'a bot token, three parts joined by dots, as the developer portal shows it once',
  );
  const apiUrl = read(
    'DISCORD_API_URL',
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'an http or https address such as https://discord.com/api',
  );
  const guildId = read(
    'DISCORD_GUILD_ID',
    (value) => /^\d{17,20}$/.test(value),
    'the id of a server, 17 to 20 digits',
  );
  const opensThreads = read(
    'DISCORD_THREADS',
    (value) => value === 'yes' || value === 'no',
    'yes or no',
  );
  if (errors.length > 0) return { errors };
  return {
    settings: {
      articlesDir: articlesDir ?? 'articles',
      ...(synonymsFile !== undefined && { synonymsFile }),
      ...(dataDir !== undefined && { dataDir }),
      ...(searchEngine !== undefined && { searchEngine }),
      ...(fileSizeLimit !== undefined && { fileSizeLimit }),
      ...(exportFields !== undefined && { exportFields }),
      ...(fileTimeLimit !== undefined && { fileTimeLimit }),
      ...(watchInterval !== undefined && { watchInterval }),
      ...(token !== undefined && {
        discord: {
          token,
          apiUrl: (apiUrl ?? 'https://discord.com/api').replace(/\/+$/, ''),
          ...(guildId !== undefined && { guildId }),
          ...(opensThreads === 'yes' && { opensThreads: true }),
        },
      }),
    },
  };
}
