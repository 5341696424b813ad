// One REST request as the routes get to see it.

import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Fields } from '../fields.ts';
import type { Upload, World } from '../world/world.ts';

export interface Call {
  readonly world: World;
  readonly body: Fields;
  readonly raw: unknown;
  readonly uploads: readonly Upload[];
  readonly query: URLSearchParams;
  /** In which language the requester wants names. */
  readonly locale: string;
}

/** After the call come the parts of the path for which the route has a star. */
export type Handler = (call: Call, ...parts: string[]) => unknown;

export async function readBody(request: IncomingMessage): Promise<Pick<Call, 'raw' | 'uploads'>> {
  const data = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (data.length === 0) return { raw: undefined, uploads: [] };
  if (!type.startsWith('multipart/')) return { raw: JSON.parse(data.toString()), uploads: [] };
  const form = await new Response(data, { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const uploads: Upload[] = [];
  for (const [key, part] of form) {
    if (typeof part === 'string') continue;
    const slot = /^files\[(\d+)\]$/.exec(key)?.[1] ?? key;
    const content = Buffer.from(await part.arrayBuffer());
    uploads.push({ slot, filename: part.name, content_type: part.type, content });
  }
  return { raw: JSON.parse(typeof payload === 'string' ? payload : '{}'), uploads };
}

export function localeOf({ headers }: IncomingMessage): string {
  const asked = headers['x-discord-locale'] ?? headers['accept-language'] ?? '';
  return String(asked).split(/[,;]/)[0] ?? '';
}
