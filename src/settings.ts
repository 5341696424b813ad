/** What the environment (and `.env`) settles. */
export interface Settings {
  /** The folder with the articles. */
  readonly articlesDir: string;
  /** A file with synonyms of the library's own. */
  readonly synonymsFile?: string;
  /** Present when there is a bot token. */
  readonly discord?: DiscordSettings;
}

export interface DiscordSettings {
  readonly token: string;
  /** Where Discord's REST interface is; the gateway's address is learnt from there. */
  readonly apiUrl: string;
  /** The one server in which commands are registered at once instead of everywhere. */
  readonly guildId?: string;
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
  if (errors.length > 0) return { errors };
  return {
    settings: {
      articlesDir: articlesDir ?? 'articles',
      ...(synonymsFile !== undefined && { synonymsFile }),
      ...(token !== undefined && {
        discord: {
          token,
          apiUrl: (apiUrl ?? 'https://discord.com/api').replace(/\/+$/, ''),
          ...(guildId !== undefined && { guildId }),
        },
      }),
    },
  };
}
