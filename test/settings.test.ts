import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS, type Settings } from '../src/settings.ts';

const TOKEN = 'MTk4NjIyNDgz.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs';
const DISCORD = {
  token: TOKEN,
  apiUrl: 'https://discord.com/api',
  opensThreads: false,
  guildId: undefined,
  shards: undefined,
};
const USUAL: Settings = {
  articlesDir: 'articles',
  synonymsFile: undefined,
  dataDir: undefined,
  databaseUrl: undefined,
  retention: 30,
  correctionDays: 7,
  searchEngine: 'auto',
  reader: 'auto',
  fileSizeLimit: 16,
  exportFields: undefined,
  fileTimeLimit: 30,
  logFormat: 'lines',
  watchInterval: 10,
  openSearch: { nodes: undefined, index: 'pullquote', certificates: undefined },
  web: {
    host: '127.0.0.1',
    port: 7464,
    publicUrl: undefined,
    accessToken: undefined,
    publicAccess: false,
    adminToken: undefined,
    originals: false,
  },
};

type Environment = Readonly<Record<string, string | undefined>>;

describe('settings that are right', () => {
  const rows: readonly (readonly [
    because: string,
    env: Environment,
    settings: Partial<Settings>,
  ])[] = [
    ['an empty environment has the default folder and no bot', {}, { articlesDir: 'articles' }],
    ['a folder', { ARTICLES_DIR: '/srv/news' }, { articlesDir: '/srv/news' }],
    ['a folder with spaces in it', { ARTICLES_DIR: 'my news' }, { articlesDir: 'my news' }],
    ['white space around a value goes', { ARTICLES_DIR: ' a\t' }, { articlesDir: 'a' }],
    ['an empty value counts as absent', { ARTICLES_DIR: '' }, { articlesDir: 'articles' }],
    ['so does white space', { ARTICLES_DIR: '  ' }, { articlesDir: 'articles' }],
    ['an empty token is no bot', { DISCORD_TOKEN: '' }, { articlesDir: 'articles' }],
    [
      'other names do not matter',
      { ARTICLES: 'x', articles_dir: 'y' },
      { articlesDir: 'articles' },
    ],
    [
      'a token makes a bot',
      { DISCORD_TOKEN: TOKEN },
      { articlesDir: 'articles', discord: DISCORD },
    ],
    [
      'a line break after the token, as a file that is piped has it, goes',
      { DISCORD_TOKEN: `${TOKEN}\n` },
      { articlesDir: 'articles', discord: DISCORD },
    ],
    [
      'a server and an address of one own belong to the bot',
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: 'http://127.0.0.1:8080/api',
        DISCORD_GUILD_ID: '123456789012345678',
      },
      {
        articlesDir: 'articles',
        discord: {
          ...DISCORD,
          apiUrl: 'http://127.0.0.1:8080/api',
          guildId: '123456789012345678',
        },
      },
    ],
    [
      'what is read, where it is kept and what proposes passages',
      {
        DATA_DIR: 'data',
        SEARCH_ENGINE: 'packed',
        FILE_SIZE_LIMIT: '64',
        FILE_TIME_LIMIT: '5',
        WATCH_INTERVAL: '60',
        EXPORT_FIELDS: 'title=headline, text = content.body',
      },
      {
        articlesDir: 'articles',
        dataDir: 'data',
        searchEngine: 'packed',
        fileSizeLimit: 64,
        fileTimeLimit: 5,
        watchInterval: 60,
        exportFields: { title: 'headline', text: 'content.body' },
      },
    ],
    [
      'the engine that the number of passages decides on is the default',
      { SEARCH_ENGINE: 'auto' },
      { articlesDir: 'articles' },
    ],
    [
      'a cluster has several nodes, and records a database',
      {
        OPENSEARCH_URL: 'https://quote:secret@one.example:9200/, http://two.example:9200',
        OPENSEARCH_INDEX: 'paper',
        DATABASE_URL: 'postgres://quote:secret@one.example/quotes',
      },
      {
        articlesDir: 'articles',
        openSearch: {
          nodes: ['https://quote:secret@one.example:9200', 'http://two.example:9200'],
          index: 'paper',
          certificates: undefined,
        },
        databaseUrl: 'postgres://quote:secret@one.example/quotes',
      },
    ],
    [
      'slashes at the end of the address go',
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'https://discord.example/api//' },
      { articlesDir: 'articles', discord: { ...DISCORD, apiUrl: 'https://discord.example/api' } },
    ],
    [
      'a long answer may open a thread',
      { DISCORD_TOKEN: TOKEN, DISCORD_THREADS: 'yes' },
      { articlesDir: 'articles', discord: { ...DISCORD, opensThreads: true } },
    ],
    [
      'empty values beside the token count as absent',
      { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: '', DISCORD_GUILD_ID: ' ' },
      { articlesDir: 'articles', discord: DISCORD },
    ],
    [
      'there may be as many shards as Discord recommends',
      { DISCORD_TOKEN: TOKEN, SHARDS: 'auto' },
      { articlesDir: 'articles', discord: { ...DISCORD, shards: 'auto' } },
    ],
    ...(
      [
        ['0-3/16', [0, 1, 2, 3], 16],
        ['0,4/16', [0, 4], 16],
        [' 0 - 1, 7 / 8 ', [0, 1, 7], 8],
        ['1,0-1/2', [1, 0], 2],
        ['0/1', [0], 1],
      ] as const
    ).map(
      ([written, ids, count]) =>
        [
          `a part of the shards is written ${written}`,
          { DISCORD_TOKEN: TOKEN, SHARDS: written },
          { articlesDir: 'articles', discord: { ...DISCORD, shards: { ids, count } } },
        ] as const,
    ),
    [
      'without a token the rest of the bot does not matter',
      { DISCORD_API_URL: 'https://discord.example', DISCORD_GUILD_ID: '123456789012345678' },
      { articlesDir: 'articles' },
    ],
    [
      'the id of a server may have 17 digits',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '1'.repeat(17) },
      { articlesDir: 'articles', discord: { ...DISCORD, guildId: '1'.repeat(17) } },
    ],
    [
      'the id of a server may have 20 digits',
      { DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '1'.repeat(20) },
      { articlesDir: 'articles', discord: { ...DISCORD, guildId: '1'.repeat(20) } },
    ],
  ];
  it.each(rows)('%s', (_because, env, settings) => {
    expect(readSettings(env)).toEqual({ settings: { ...USUAL, ...settings } });
  });
});

describe('settings that are wrong', () => {
  const rows: readonly (readonly [name: string, value: string, expected: string])[] = [
    ['ARTICLES_DIR', 'a\0b', 'a folder'],
    ['DISCORD_TOKEN', 'secret', 'three parts joined by dots'],
    ['DISCORD_TOKEN', 'secret.secret', 'three parts joined by dots'],
    ['DISCORD_TOKEN', `${TOKEN}.secret`, 'three parts joined by dots'],
    ['DISCORD_TOKEN', `Bot ${TOKEN}`, 'three parts joined by dots'],
    ['DISCORD_TOKEN', `"${TOKEN}"`, 'three parts joined by dots'],
    ['DISCORD_TOKEN', `${TOKEN}\n${TOKEN}`, 'three parts joined by dots'],
    ['DISCORD_API_URL', 'discord.com/api', 'an http or https address'],
    ['DISCORD_API_URL', 'ftp://discord.com/api', 'an http or https address'],
    ['DISCORD_API_URL', 'https://', 'an http or https address'],
    ['DATA_DIR', 'a\0b', 'a folder'],
    ['SEARCH_ENGINE', 'lucene', 'auto, minisearch, packed or opensearch'],
    ['FILE_SIZE_LIMIT', '0', 'MiB, a whole number from 1 to 1024'],
    ['FILE_SIZE_LIMIT', '16 MB', 'MiB, a whole number from 1 to 1024'],
    ['FILE_TIME_LIMIT', '-1', 'seconds, a whole number from 1 to 3600'],
    ['WATCH_INTERVAL', '1.5', 'seconds, a whole number from 1 to 86400'],
    ['EXPORT_FIELDS', 'headline', 'pairs like title=headline'],
    ['EXPORT_FIELDS', 'headline=title', 'pairs like title=headline'],
    ['EXPORT_FIELDS', 'title=', 'pairs like title=headline'],
    ['DISCORD_THREADS', 'true', 'yes or no'],
    ['DISCORD_GUILD_ID', '1'.repeat(16), '17 to 20 digits'],
    ['DISCORD_GUILD_ID', '1'.repeat(21), '17 to 20 digits'],
    ['DISCORD_GUILD_ID', 'my server', '17 to 20 digits'],
    ['DISCORD_GUILD_ID', '-12345678901234567', '17 to 20 digits'],
    ...[
      ...['4', '0-3', '/4', '0-3/', '4/4', '0-4/4', '3-0/4', '0/0', '-1/4', '0,,1/4', '1.5/4'],
      ...['0-99999999/100000000', '[0,1]', 'Auto', '0-1-2/4', '0x1/4', '0 1/4', '1e1/20'],
    ].map((value) => ['SHARDS', value, 'auto, or which shards of how many'] as const),
  ];
  it.each(rows)('%s is refused as %j, with what was expected: %s', (name, value, expected) => {
    expect(readSettings({ [name]: value })).toEqual({
      errors: [expect.stringMatching(new RegExp(`^${name}: expected .*${expected}.*\\.$`))],
    });
  });

  it('are reported all at once, each by its name', () => {
    const read = readSettings({
      ARTICLES_DIR: '\0',
      DISCORD_TOKEN: 'nonsense',
      DISCORD_API_URL: 'nonsense',
      DISCORD_GUILD_ID: 'nonsense',
    });
    expect(read).toEqual({
      errors: ['ARTICLES_DIR', 'DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_GUILD_ID'].map((name) =>
        expect.stringMatching(`^${name}: expected `),
      ),
    });
  });

  it('hide the settings that are right', () => {
    const read = readSettings({ DISCORD_TOKEN: TOKEN, DISCORD_GUILD_ID: '1' });
    expect(read).not.toHaveProperty('settings');
  });

  it('are never repeated, whatever their value', () => {
    const name = fc.constantFrom('DISCORD_TOKEN', 'DISCORD_API_URL', 'DISCORD_GUILD_ID');
    // No sentence has a tilde, so that a value with one cannot stand in it by chance.
    const value = fc.string().map((text) => `~${text}~`);
    fc.assert(
      fc.property(name, value, (wrong, secret) => {
        const read = readSettings({ [wrong]: secret });
        expect(read).toEqual({ errors: [expect.not.stringContaining(secret)] });
      }),
    );
  });
});

it('any environment gives either settings or sentences, one for each wrong name', () => {
  const value = fc.option(
    fc.oneof(fc.string(), fc.constantFrom(TOKEN, 'https://a.example', '123456789012345678')),
    { nil: undefined },
  );
  const environment = fc.record({
    ARTICLES_DIR: value,
    DISCORD_TOKEN: value,
    DISCORD_API_URL: value,
    DISCORD_GUILD_ID: value,
  });
  fc.assert(
    fc.property(environment, (env) => {
      const read = readSettings(env);
      if ('settings' in read) {
        expect(read.settings.articlesDir).not.toBe('');
        expect('discord' in read.settings).toBe((env.DISCORD_TOKEN ?? '').trim() !== '');
      } else {
        const names = read.errors.map((error) => error.split(':')[0]);
        expect(names.length).toBeGreaterThan(0);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});

describe('the table of settings', () => {
  const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

  it('is the table of the README, line by line', () => {
    const rows = SETTINGS.map(({ name, default: usual, about }) =>
      [`| \`${name}\``, usual === undefined ? '' : `\`${usual}\``, `${about} |`]
        .join(' | ')
        .replace('|  |', '| |'),
    );
    const table = read('README.md').match(/^\| `[A-Z_]+` \|.*$/gm);
    expect(table).toEqual(rows);
  });

  it('is what .env.example lists, each with its default and an explanation', () => {
    const lines = read('.env.example').split('\n');
    const listed = lines.filter((line) => /^[A-Z_]+=/.test(line));
    const rows = SETTINGS.map(({ name, default: usual = '' }) => `${name}=${usual}`);
    expect(listed.toSorted()).toEqual(rows.toSorted());
    for (const line of listed) expect(lines[lines.indexOf(line) - 1]).toMatch(/^# \S/);
  });

  it('has defaults that are right', () => {
    const env = Object.fromEntries(SETTINGS.map((it) => [it.name, it.default]));
    expect(readSettings(env)).toEqual({ settings: USUAL });
  });
});
