import type { JsonSchema } from '../../operations/jsonSchema.ts';
import { MOST_BYTES, MOST_REQUESTS, mostBytesOf } from '../access/turnstile.ts';
import type { WebOptions } from '../webOptions.ts';
import { API_ROUTES, type ApiRoute, JSON_LINES } from './apiRoute.ts';

/** The description of the API in OpenAPI 3.1, made of the table of its routes. */
export function openApi({ settings, version }: Pick<WebOptions, 'settings' | 'version'>) {
  const schemas = new Map<string, unknown>([['Problem', PROBLEM]]);
  const paths = API_ROUTES.map((route) => {
    const operations = route.methods.map((method) => [
      method,
      method === 'get' ? asked(route, schemas) : sent(route, schemas),
    ]);
    return [route.path, Object.fromEntries(operations)];
  });
  return {
    openapi: '3.1.1',
    info: { title: 'Pullquote', version, description: ABOUT },
    servers: [{ url: settings.publicUrl ?? '/' }],
    security: [{}, { token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries(schemas),
      responses: RESPONSES,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description:
            'ACCESS_TOKEN, where it is set, or ADMIN_TOKEN, which shows all collections.',
        },
      },
    },
  };
}

const MEBIBYTE = 1024 * 1024;

const ABOUT = [
  'Answers questions over a folder of articles with verbatim quotations, each with its source, and checks quotations, statements and drafts against them.',
  'The JSON is that of the command line (`pullquote ask --json` and the like). A request by GET keeps nothing; one by POST keeps a receipt, where receipts are kept.',
  `Limits: ${MOST_REQUESTS} requests a minute from one address (a draft counts as twenty; none from this machine), told in RateLimit headers; bodies of ${MOST_BYTES.usual / MEBIBYTE} MiB, drafts of ${MOST_BYTES.draft / MEBIBYTE} MiB. What is too much is answered with 413 or 429.`,
  'Answers by GET have an ETag: they depend on the articles of the moment.',
  'Offsets are UTF-16 code units, end exclusive.',
].join('\n\n');

const PROBLEM: JsonSchema = {
  description: 'What went wrong (RFC 9457).',
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      description:
        'What of the input is wrong: where (a JSON Pointer, RFC 6901), and what was expected.',
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
        required: ['pointer', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
};

const WRONG = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What may go wrong with any request, by the names of what it is answered with. */
const RESPONSES = Object.fromEntries(
  [
    ['WrongInput', 'What was given is not right; errors say where.'],
    ['Unknown', 'A token is needed, or the one that came is wrong.'],
    ['NotFound', 'There is no such thing for whoever asks.'],
    ['NotAcceptable', 'What comes back is JSON.'],
    ['TooLarge', 'The body is too large.'],
    ['WrongType', 'The body is of a kind that is not read here.'],
    ['NotRead', 'The articles are still read; Retry-After says when to come back.'],
    ['TooMany', 'Too many requests; Retry-After says when to come back.'],
  ].map(([name, description]) => [name, { description, content: WRONG }]),
);

const response = (name: string) => ({ $ref: `#/components/responses/${name}` });

/** What may go wrong with an operation. */
const FAILURES = {
  400: response('WrongInput'),
  401: response('Unknown'),
  404: response('NotFound'),
  406: response('NotAcceptable'),
  429: response('TooMany'),
  503: response('NotRead'),
};

/** An operation that is given what it is in its address. */
function asked(route: ApiRoute, schemas: Map<string, unknown>) {
  const { operation, inPath } = route;
  return {
    ...about(route, 'get'),
    parameters: Object.entries(operation.fields).map(([name, { schema, isRequired }]) => {
      const { description, ...value } = schema;
      const isInPath = name === inPath;
      return {
        ...{ name, in: isInPath ? 'path' : 'query', description, schema: value },
        ...((isRequired || isInPath) && { required: true }),
      };
    }),
    responses: {
      200: result(route, schemas),
      304: { description: 'The same as what If-None-Match names.' },
      ...FAILURES,
    },
  };
}

/** An operation that is given what it is in a body. */
function sent(route: ApiRoute, schemas: Map<string, unknown>) {
  const { operation, bodies = {} } = route;
  const name = `${pascal(operation.name)}Input`;
  schemas.set(name, operation.input);
  const others = Object.entries(bodies).map(([type, { schema }]) => [type, { schema }]);
  const forms = Object.entries(bodies).map(([type, { description }]) => `${type}: ${description}`);
  return {
    ...about(route, 'post'),
    requestBody: {
      description: [`At most ${mostBytesOf(route.path) / MEBIBYTE} MiB.`, ...forms].join('\n\n'),
      required: true,
      content: {
        'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
        ...Object.fromEntries(others),
      },
    },
    responses: {
      200: result(route, schemas),
      ...FAILURES,
      413: response('TooLarge'),
      415: response('WrongType'),
    },
  };
}

/** @returns its id is that of the operation; where there are two, only one by GET has that. */
function about({ operation, methods }: ApiRoute, method: 'get' | 'post') {
  const { name, title, description } = operation;
  const isOther = methods.length > 1 && method === 'post';
  return { operationId: camel(isOther ? `post_${name}` : name), summary: title, description };
}

/** What comes of an operation; its schemas are put among the others. */
function result({ operation, bodies = {} }: ApiRoute, schemas: Map<string, unknown>) {
  const { $defs = {}, ...output } = operation.output;
  const name = `${pascal(operation.name)}Result`;
  for (const [def, schema] of Object.entries(Object($defs)))
    schemas.set(pascal(def), hoisted(schema));
  schemas.set(name, hoisted(output));
  return {
    description: 'What comes of it.',
    content: {
      'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
      ...(JSON_LINES in bodies && { [JSON_LINES]: { schema: { type: 'string' } } }),
    },
  };
}

/** A schema that names its definitions where they stand in the document. */
function hoisted(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(hoisted);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    const [, def] = key === '$ref' ? (/^#\/\$defs\/(\w+)$/.exec(String(value)) ?? []) : [];
    return [key, def === undefined ? hoisted(value) : `#/components/schemas/${pascal(def)}`];
  });
  return Object.fromEntries(entries);
}

function pascal(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, first: string) => first.toUpperCase());
}
