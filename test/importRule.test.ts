import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

interface Import {
  /** Paths in `src`, with `/` between parts. */
  readonly file: string;
  readonly target: string;
  /** Whether the target is a file of ours, not a package. */
  readonly isOurs: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|json)$/.test(file));
const sources = new Map(
  files.filter((it) => it.endsWith('.ts')).map((it) => [it, readFileSync(join(SRC, it), 'utf8')]),
);

const imports: readonly Import[] = Array.from(sources).flatMap(([file, source]) => {
  const found = source.matchAll(
    /^(?:import|export) (?:[^;']*? from )?'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  );
  return Array.from(found, ([, fixed, late]) => {
    const target = fixed ?? late ?? '';
    const isOurs = target.startsWith('.');
    const path = posix.normalize(posix.join(posix.dirname(file), target));
    return { file, target: isOurs ? path : target, isOurs };
  });
});

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'top');
const folderOf = (file: string) => posix.dirname(file);

/** Which rooms a room may look at, besides itself. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  pace: [],
  search: ['core', 'pace'],
  library: ['core', 'search', 'pace'],
  openSearch: ['core', 'pace', 'search', 'library'],
  asking: ['core', 'search', 'pace'],
  reader: ['core'],
  records: ['core'],
  upkeep: ['core', 'pace'],
  operations: ['core'],
  report: ['core'],
  monitoring: ['core', 'pace'],
  terminal: ['core', 'operations', 'report'],
  discord: ['core', 'pace'],
  web: ['core', 'operations', 'report', 'pace'],
  mcp: ['core', 'operations'],
  top: [
    'core',
    'pace',
    'search',
    'library',
    'openSearch',
    'asking',
    'reader',
    'records',
    'upkeep',
    'operations',
    'report',
    'monitoring',
    'terminal',
    'discord',
    'web',
    'mcp',
  ],
};

/** Rooms with storeys, lowest first: each sees only those below it. What stands in the room itself is on top. */
const STOREYS: Readonly<Record<string, readonly string[]>> = {
  core: ['text', 'article', 'question', 'ranking', 'answer', 'conversation', 'speech'],
  library: ['formats', 'folder', 'rules', 'shelves', 'packing', 'draft'],
  'library/formats': ['extraction', 'encoding', 'page', 'text', 'document', 'export'],
};

/** Files that a folder may hold: as many as are seen at a glance. */
const MOST_FILES = 16;

/** Packages that one place alone may use. */
const HOMES: readonly (readonly [pack: string, home: RegExp])[] = [
  ['minisearch', /^(?:search\/miniSearchEngine|asking\/headlines)\.ts$/],
  [
    'discord.js',
    /^discord\/(?:bot|questionForm|(?:cards(?:\/remembered)?|client|notices|registration|remembered|settings|privacy|sharding)\/\w+)\.ts$/,
  ],
  ['onnxruntime-node', /^reader\/model\.ts$/],
  ['@opensearch-project/opensearch', /^openSearch\//],
  ['pg', /^records\/postgres\/\w+\.ts$/],
  ['libsql', /^records\/sqlite\/sqliteDatabase\.ts$/],
  ['commander', /^terminal\/invocation\.ts$/],
  ['markdown-it', /^library\/formats\/text\/markdown\.ts$/],
  ['yaml', /^library\/(?:formats\/text\/yamlValues|rules\/yamlTree)\.ts$/],
  ['porter2', /^core\/text\/words\.ts$/],
  ['eld/extrasmall', /^library\/packing\/detectLanguage\.ts$/],
  ['@mozilla/readability', /^library\/formats\/page\/html\.ts$/],
  ['linkedom', /^library\/formats\/page\/html\.ts$/],
  ['htmlparser2', /^library\/formats\/page\/markup\.ts$/],
  ['yauzl', /^library\/formats\/document\/zip\.ts$/],
  ['fflate', /^library\/formats\/document\/wordHtml\.ts$/],
  ['mammoth', /^library\/formats\/document\/wordHtml\.ts$/],
  ['unpdf', /^library\/formats\/document\/pdf\.ts$/],
  ['sax', /^library\/formats\/(?:document\/wordXml|export\/feed)\.ts$/],
  ['csv-parse/sync', /^library\/formats\/export\/csvRows\.ts$/],
  ['chardet', /^library\/formats\/encoding\/recognise\.ts$/],
  ['@parcel/watcher', /^library\/folder\/watchFolder\.ts$/],
  ['dotenv', /^main\.ts$/],
  ['hono', /^web\//],
  ['hono/html', /^(?:report|web)\//],
  ['@hono/node-server', /^web\//],
  ['prom-client', /^monitoring\/monitoring\.ts$/],
  ['rate-limiter-flexible', /^web\/access\/turnstile\.ts$/],
  ['intl-messageformat', /^core\/speech\/say\.ts$/],
  ['chrono-node/en', /^core\/question\/filter\/datesSaid\.ts$/],
  ['@modelcontextprotocol/server', /^mcp\//],
  ['diff', /^core\/answer\/quoteCheck\/quoteDifference\.ts$/],
  ['fastest-levenshtein', /^(?:core\/question\/spelling|terminal\/show)\.ts$/],
];

describe('imports point inwards', () => {
  it('are read from the sources', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(files.map(roomOf))).toEqual(new Set(Object.keys(MAY_SEE)));
    expect(imports.filter((it) => it.isOurs && !files.includes(it.target))).toEqual([]);
  });

  it.each(Object.entries(MAY_SEE))('%s sees only %j', (room, seen) => {
    const strays = imports.filter(({ file, target, isOurs }) => {
      const other = roomOf(target);
      return isOurs && roomOf(file) === room && other !== room && !seen.includes(other);
    });
    expect(strays.filter(({ target }) => target !== 'settings.ts')).toEqual([]);
  });

  it('a face alone sees a file at the top, the settings, whose form it needs', () => {
    const strays = imports.filter((it) => it.target === 'settings.ts').map((it) => it.file);
    expect(
      strays.filter(
        (file) =>
          !/^(?:(?:articleSource|main|house|secrets|watchedHouse|wiring|ingesting)\.ts|(?:discord|web)\/)/.test(
            file,
          ),
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(STOREYS))('the storeys of %s see only those below', (room, storeys) => {
    const prefix = `${room}/`;
    /** From 0; what stands in the room itself is above all. */
    const heightOf = (file: string) => {
      const [first = '', ...rest] = file.slice(prefix.length).split('/');
      return rest.length === 0 ? storeys.length : storeys.indexOf(first);
    };
    const inside = files.filter((file) => file.startsWith(prefix));
    expect(inside.filter((file) => heightOf(file) < 0)).toEqual([]);
    const up = imports.filter(
      ({ file, target }) =>
        file.startsWith(prefix) && target.startsWith(prefix) && heightOf(target) > heightOf(file),
    );
    expect(up).toEqual([]);
  });

  it('there is no circle', () => {
    const left = new Map(Array.from(sources.keys(), (file) => [file, new Set<string>()]));
    for (const { file, target, isOurs } of imports) {
      if (isOurs && left.has(target)) left.get(file)?.add(target);
    }
    // Whoever looks only at files that are in no circle is in none, and so is who is looked at by such alone.
    for (let isDone = false; !isDone; ) {
      const seenByAny = new Set(Array.from(left.values(), (seen) => [...seen]).flat());
      const free = Array.from(left).filter(
        ([file, seen]) => seen.size === 0 || !seenByAny.has(file),
      );
      isDone = free.length === 0;
      for (const [file] of free) {
        left.delete(file);
        for (const seen of left.values()) seen.delete(file);
      }
    }
    expect([...left.keys()]).toEqual([]);
  });

  it(`no folder has more than ${MOST_FILES} files, but for the languages`, () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + 1);
    counts.delete('core/speech/locales');
    expect(Array.from(counts).filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it.each(HOMES)('%s is imported in one place', (pack, home) => {
    const users = imports.filter((it) => it.target === pack).map((it) => it.file);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !home.test(file))).toEqual([]);
  });

  it('core uses no package but those that read or write text and one that remembers, and of Node what loads a stemmer', () => {
    const packages = imports.filter((it) => roomOf(it.file) === 'core' && !it.isOurs);
    expect(new Set(packages.map((it) => it.target))).toEqual(
      new Set([
        ...['porter2', 'fastest-levenshtein', 'intl-messageformat', 'chrono-node/en', 'diff'],
        ...['lru-cache', 'node:module'],
      ]),
    );
    const loaders = packages.filter((it) => it.target === 'node:module').map((it) => it.file);
    expect(loaders).toEqual(['core/text/language.ts']);
    const source = readFileSync(join(SRC, 'core/text/language.ts'), 'utf8');
    expect(source.match(/\bload\(.*?\)/g)).toEqual([expect.stringContaining('@orama/stemmers/')]);
  });

  it('core knows no file, socket, clock, randomness or console', () => {
    const effects =
      /\b(?:process|console|globalThis|performance)\s*[.[]|\b(?:fetch|setTimeout|setInterval)\s*\(|\b(?:Math\.random|Date\.now)\b/;
    const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const offenders = Array.from(sources).filter(
      ([file, source]) => roomOf(file) === 'core' && effects.test(code(source)),
    );
    expect(offenders.map(([file]) => file)).toEqual([]);
  });

  describe('a face', () => {
    const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const faces = Array.from(sources).filter(([file]) =>
      ['terminal', 'discord', 'web', 'mcp', 'operations', 'report'].includes(roomOf(file)),
    );
    const offenders = (pattern: RegExp, within = /./) =>
      faces
        .filter(([file, source]) => within.test(file) && pattern.test(code(source)))
        .map(([file]) => file);

    it('takes of the gate only types, and hands it on to nobody: what it draws has come out of the door', () => {
      const values = /^import (?!type\b)[^;]*from '[^']*answer\/gate\.ts'/m;
      const typed = /^import \{(?:\s*type \w+,?)*\s*\} from '[^']*answer\/gate\.ts'/m;
      const strays = faces.filter(([, source]) => values.test(source) && !typed.test(source));
      expect(strays.map(([file]) => file)).toEqual([]);
      expect(offenders(/\b(?:gate|Gate|createDoor)\b(?!\.ts)/)).toEqual([]);
    });

    it('draws what it is given: no card and no view has a library or a door', () => {
      const drawn = /^(?:discord\/cards|terminal\/views|web\/pages\/drawing)\//;
      expect(faces.filter(([file]) => drawn.test(file)).length).toBeGreaterThan(10);
      expect(offenders(/\b(?:library|Library|door|Door)\b/, drawn)).toEqual([]);
    });
  });

  it('what lies beside a file is found where it is put together with others as well: as deep as a room, or from what begins', () => {
    const finders = Array.from(sources).filter(([, source]) =>
      /\bnew URL\([^)]*import\.meta\.url/.test(source),
    );
    expect(finders.length).toBeGreaterThan(3);
    const strays = finders.filter(([file]) => file !== 'main.ts' && file.split('/').length !== 2);
    expect(strays.map(([file]) => file)).toEqual([]);
  });

  it('no file has a default export of ours, and none is a barrel', () => {
    const offenders = Array.from(sources).filter(([, source]) =>
      /^export (?:default|\*|\{[^}]*\} from)/m.test(source),
    );
    expect(offenders.map(([file]) => file)).toEqual([]);
  });
});
