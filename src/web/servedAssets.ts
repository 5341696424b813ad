import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { WebEnv } from './webOptions.ts';

/** What pages load, by what ends its name. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

interface Asset {
  /** With a hash of what is in it, so that a browser may keep it for good. */
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

/** They lie beside the sources, which the built program has as well. */
const FOLDER = new URL('../../src/web/assets/', import.meta.url);

const ASSETS: ReadonlyMap<string, Asset> = new Map(
  readdirSync(FOLDER).flatMap((name) => {
    const ending = name.slice(name.lastIndexOf('.') + 1);
    const type = TYPES[ending];
    if (type === undefined) return [];
    const content = readFileSync(new URL(name, FOLDER));
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
    const path = `/assets/${name.slice(0, -ending.length)}${hash}.${ending}`;
    return [[name, { path, type, content }]];
  }),
);

/** Where a file of the folder is served. @throws where there is none. */
export function assetPath(name: string): string {
  const asset = ASSETS.get(name);
  if (!asset) throw new Error(`There is no ${name} among what pages load.`);
  return asset.path;
}

export function assetRoutes(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const { path, type, content } of ASSETS.values()) {
    app.get(path, (context) =>
      context.body(new Uint8Array(content), 200, {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
    );
  }
  return app;
}
