import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = new URL('../', import.meta.url).pathname;

const paths = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
);
const sources = new Map(
  paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

/** Readers of formats see each other's files only through their contract, so each may have its own nouns. */
const FORMATS = 'src/library/formats/';

interface Declaration {
  readonly name: string;
  readonly path: string;
}

/** The types of `src` that anybody outside a reader of a format could take for one another. */
const declarations: readonly Declaration[] = Array.from(sources).flatMap(([path, source]) => {
  if (!path.startsWith('src/')) return [];
  const found = source.matchAll(/^(export )?(?:declare )?(?:type|interface) (\w+)/gm);
  return Array.from(found).flatMap(([, exported, name = '']) =>
    path.startsWith(FORMATS) && exported === undefined ? [] : [{ name, path }],
  );
});

it('a type name is declared once, but for those that readers of formats keep to themselves', () => {
  const pathsOf = new Map<string, string[]>();
  for (const { name, path } of declarations) {
    pathsOf.set(name, [...(pathsOf.get(name) ?? []), path]);
  }
  const doubled = Array.from(pathsOf).filter(
    ([, found]) => found.length > 1 && !found.every((path) => path.startsWith(FORMATS)),
  );
  expect(declarations.length).toBeGreaterThan(300);
  expect(Object.fromEntries(doubled)).toEqual({});
});

const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`\w])\/\/.*/g;
const FILE = /(?<![\w./-])[\w-]+(?:[./][\w-]+)*\.(?:ts|mjs)\b/g;

it('a file that a comment names is there', () => {
  const named = Array.from(sources).flatMap(([path, source]) =>
    (source.match(COMMENT) ?? []).flatMap((comment) =>
      (comment.match(FILE) ?? []).map((file) => ({ path, file })),
    ),
  );
  const isThere = (file: string) => paths.some((path) => `/${path}`.endsWith(`/${file}`));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter(({ file }) => !isThere(file))).toEqual([]);
});
