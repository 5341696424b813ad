import { ask } from '../../operations/ask.ts';
import { checkClaim } from '../../operations/checkClaim.ts';
import { findSources } from '../../operations/findSources.ts';
import { listArticles } from '../../operations/listArticles.ts';
import type { Operation } from '../../operations/operation.ts';
import { proofread } from '../../operations/proofread/proofread.ts';
import { readArticle } from '../../operations/readArticle.ts';
import { timeline } from '../../operations/timeline.ts';
import { verifyQuote } from '../../operations/verifyQuote.ts';

/** An operation at its address. */
export interface ApiRoute {
  readonly path: string;
  readonly operation: Operation;
  /** Whether what it is given can be written in the address, and whether it can be the body. */
  readonly methods: readonly ('get' | 'post')[];
  /** What the address itself gives. */
  readonly inPath?: string;
  /** What a body can be besides JSON. */
  readonly bodies?: Readonly<Record<string, ApiBody>>;
}

/** Another form of what an operation is given. */
export interface ApiBody {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const BOTH = ['get', 'post'] as const;

/** A question a line, and an answer a line. */
export const JSON_LINES = 'application/jsonl';

/** Everything that the API serves, by one table with its description. */
export const API_ROUTES: readonly ApiRoute[] = [
  {
    path: '/api/ask',
    operation: ask,
    methods: BOTH,
    bodies: {
      [JSON_LINES]: {
        description:
          'A question a line, as JSON with what is its own to be asked, and an id that comes back with its answer. A line that is wrong comes back as {"id", "error": {"line", "message"}}, and costs no other.',
        schema: { type: 'string' },
      },
    },
  },
  { path: '/api/verify', operation: verifyQuote, methods: BOTH },
  { path: '/api/claim', operation: checkClaim, methods: BOTH },
  {
    path: '/api/proofread',
    operation: proofread,
    methods: ['post'],
    bodies: {
      'text/plain': {
        description: 'The draft itself, in UTF-8; text/markdown as well.',
        schema: { type: 'string' },
      },
      'multipart/form-data': {
        description: 'The draft as a file: a text, Markdown, HTML or Word.',
        schema: {
          type: 'object',
          properties: {
            file: { type: 'string', contentMediaType: 'application/octet-stream' },
            figures: proofread.fields['figures']?.schema ?? {},
          },
          required: ['file'],
        },
      },
    },
  },
  { path: '/api/find-sources', operation: findSources, methods: BOTH },
  { path: '/api/timeline', operation: timeline, methods: BOTH },
  { path: '/api/articles', operation: listArticles, methods: ['get'] },
  { path: '/api/articles/{id}', operation: readArticle, methods: ['get'], inPath: 'id' },
];
