import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  /** The room of a relative import; undefined for a package. */
  readonly targetRoom: string | undefined;
}

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : 'top');

const imports: readonly Import[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => {
    const source = readFileSync(join(SRC, file), 'utf8');
    const found = source.matchAll(
      /^(?:import|export) (?:[^;']*? from )?'([^']+)'|\bimport\(\s*'([^']+)'/gm,
    );
    return Array.from(found, ([, fixed, late]) => {
      const target = fixed ?? late ?? '';
      const isRelative = target.startsWith('.');
      const path = posix.normalize(posix.join(posix.dirname(file), target));
      return {
        file,
        room: roomOf(file),
        target,
        targetRoom: isRelative ? roomOf(path) : undefined,
      };
    });
  });

/** Which rooms a room may look at, besides itself. */
const MAY_SEE: Readonly<Record<string, readonly string[]>> = {
  core: [],
  search: ['core'],
  library: ['core', 'search'],
  terminal: ['core', 'library'],
  discord: ['core', 'top'],
  top: ['core', 'search', 'library', 'terminal', 'discord'],
};

/** Packages that one place alone may use. */
const HOMES: readonly (readonly [pack: string, home: RegExp])[] = [
  ['minisearch', /^search\/(?:miniSearchEngine|headlines)\.ts$/],
  ['discord.js', /^discord\//],
  ['commander', /^terminal\/command\.ts$/],
  ['markdown-it', /^library\/formats\/markdown\.ts$/],
  ['yaml', /^library\/formats\/frontMatter\.ts$/],
  ['porter2', /^core\/words\.ts$/],
  ['eld/extrasmall', /^library\/language\.ts$/],
  ['@mozilla/readability', /^library\/formats\/html\.ts$/],
  ['linkedom', /^library\/formats\/html\.ts$/],
  ['htmlparser2', /^library\/formats\/htmlBlocks\.ts$/],
  ['yauzl', /^library\/formats\/zip\.ts$/],
  ['fflate', /^library\/formats\/docx\.ts$/],
  ['mammoth', /^library\/formats\/docx\.ts$/],
  ['unpdf', /^library\/formats\/pdf\.ts$/],
  ['sax', /^library\/formats\/(?:docx|feed)\.ts$/],
  ['csv-parse/sync', /^library\/formats\/csvRows\.ts$/],
  ['chardet', /^library\/formats\/decodeAny\.ts$/],
  ['@parcel/watcher', /^library\/watchFolder\.ts$/],
  ['dotenv', /^main\.ts$/],
  ['intl-messageformat', /^core\/say\.ts$/],
  ['chrono-node/en', /^core\/filter\/period\.ts$/],
  ['diff', /^core\/quoteCheck\/quoteDifference\.ts$/],
  ['fastest-levenshtein', /^(?:core\/spelling|terminal\/show)\.ts$/],
];

describe('imports point inwards', () => {
  it('are read from the sources', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map((it) => it.room))).toEqual(new Set(Object.keys(MAY_SEE)));
  });

  it.each(Object.entries(MAY_SEE))('%s sees only %j', (room, seen) => {
    const strays = imports.filter(
      (it) =>
        it.room === room &&
        it.targetRoom !== undefined &&
        it.targetRoom !== room &&
        !seen.includes(it.targetRoom),
    );
    expect(strays).toEqual([]);
  });

  it('a room sees no file at the top but the settings, whose form a face needs', () => {
    const strays = imports.filter((it) => it.room !== 'top' && it.targetRoom === 'top');
    expect(strays.filter((it) => it.target !== '../settings.ts')).toEqual([]);
  });

  it.each(HOMES)('%s is imported in one place', (pack, home) => {
    const users = imports.filter((it) => it.target === pack).map((it) => it.file);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !home.test(file))).toEqual([]);
  });

  it('core uses no package but those that read or write text and one that remembers, and of Node what loads a stemmer', () => {
    const packages = imports.filter((it) => it.room === 'core' && it.targetRoom === undefined);
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
    const files = readdirSync(join(SRC, 'core'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts'),
    );
    const code = (file: string) =>
      readFileSync(join(SRC, 'core', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(files.filter((file) => effects.test(code(file)))).toEqual([]);
  });

  it('no file has a default export of ours, and none is a barrel', () => {
    const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((it) =>
      it.endsWith('.ts'),
    );
    const offenders = files.filter((file) =>
      /^export (?:default|\*|\{[^}]*\} from)/m.test(readFileSync(join(SRC, file), 'utf8')),
    );
    expect(offenders).toEqual([]);
  });
});
