import type { Token } from 'stream-json/core/parser.js';

/** What became of one value that arrived in tokens. */
export type BuiltValue = { readonly value: unknown } | 'too long';

export interface ValueBuilder {
  /** Takes the next token; gives the value when it is complete. */
  read(token: Token): BuiltValue | undefined;
}

/** An object or a list that is not closed yet, and the name that the next value gets. */
interface OpenValue {
  readonly add: (value: unknown) => void;
  readonly value: unknown;
  name: string;
}

/** Puts a value together; of one that is longer than the limit nothing is held. @param limit in bytes. */
export function createValueBuilder(limit: number): ValueBuilder {
  let open: OpenValue[] = [];
  let depth = 0;
  let size = 0;
  let pieces: string[] = [];

  const grow = (by: number) => {
    size += by;
    if (size > limit) {
      open = [];
      pieces = [];
    }
  };
  const add = (value: unknown): BuiltValue | undefined => {
    if (depth === 0) return size > limit ? 'too long' : { value };
    open.at(-1)?.add(value);
    return undefined;
  };
  const begin = (container: OpenValue): undefined => {
    depth += 1;
    grow(CONTAINER_SIZE);
    if (size <= limit) open.push(container);
  };
  const close = (): BuiltValue | undefined => {
    depth -= 1;
    return add(open.pop()?.value);
  };
  const takeText = (): string => {
    const text = pieces.join('');
    pieces = [];
    return text;
  };

  return {
    read(token) {
      switch (token.name) {
        case 'startObject':
          return begin(openObject());
        case 'startArray':
          return begin(openList());
        case 'endObject':
        case 'endArray':
          return close();
        case 'startKey':
        case 'startString':
        case 'startNumber':
          grow(TOKEN_SIZE);
          return undefined;
        case 'stringChunk':
        case 'numberChunk':
          grow(Buffer.byteLength(token.value));
          if (size <= limit) pieces.push(token.value);
          return undefined;
        case 'endKey': {
          const name = takeText();
          const object = open.at(-1);
          if (object) object.name = name;
          return undefined;
        }
        case 'endString':
          return add(takeText());
        case 'endNumber':
          return add(numberOf(takeText()));
        case 'nullValue':
        case 'trueValue':
        case 'falseValue':
          grow(TOKEN_SIZE);
          return add(token.value);
        case 'keyValue':
        case 'stringValue':
        case 'numberValue':
        case 'whitespace':
          // The parser is told to give texts in stretches only.
          return undefined;
      }
    },
  };
}

/** Bytes that a value takes in the file at least: its sign and a comma. */
const TOKEN_SIZE = 2;
/** Bytes that an object or a list is counted as, since in memory an empty one takes that much. */
const CONTAINER_SIZE = 64;

function openObject(): OpenValue {
  // Without a prototype, a field called __proto__ is a field like any other.
  const value: Record<string, unknown> = Object.create(null);
  const object: OpenValue = {
    name: '',
    value,
    add: (one) => {
      value[object.name] = one;
    },
  };
  return object;
}

function openList(): OpenValue {
  const value: unknown[] = [];
  return { name: '', value, add: (one) => value.push(one) };
}

/** A long id stays as it is written, since a number would not hold all its digits. */
function numberOf(text: string): number | string {
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? text : Number(text);
}
