import type { Token } from 'stream-json/core/parser.js';
import { type BuiltValue, createValueBuilder, type ValueBuilder } from './jsonValue.ts';

/** A value that should be an entry, and the line that it begins on. */
export interface JsonEntry {
  readonly line: number;
  readonly built: BuiltValue;
}

interface Unfinished {
  readonly line: number;
  readonly builder: ValueBuilder;
}

/** Thrown, since it ends the reading of the file wherever it is. */
export const TOO_DEEP: unique symbol = Symbol('nested too deep');

/** Objects and lists in one another; the parser remembers each that is open. */
export const DEPTH_LIMIT = 1000;

/**
 * Finds the entries among the tokens of a file: what is in a list at the top or under a usual name, or
 * else each value at the top.
 */
export function createJsonEntries(limit: number, found: (entry: JsonEntry) => void) {
  const path = createJsonPath();
  let depth = 0;
  let isEmpty = true;
  let isInList = false;
  let mayBeginList = false;
  /** A value at the top, until it turns out to have a list of entries in it. */
  let whole: Unfinished | undefined;
  let element: Unfinished | undefined;

  const begin = (line: number): Unfinished => ({ line, builder: createValueBuilder(limit) });
  const goOn = ({ line, builder }: Unfinished, token: Token): boolean => {
    const built = builder.read(token);
    if (built) found({ line, built });
    return built === undefined;
  };
  const readElement = (token: Token, line: number) => {
    element ??= begin(line);
    if (!goOn(element, token)) element = undefined;
  };
  const readAround = (token: Token, line: number) => {
    const isTop = path.depth() === 0;
    path.read(token);
    isInList = isTop && token.name === 'startArray';
    mayBeginList = token.name === 'startArray' && path.leadsToEntries();
    if (isTop && !isInList) whole ??= begin(line);
    if (whole && !goOn(whole, token)) whole = undefined;
  };

  return {
    /** Whether nothing but white space was seen. */
    isEmpty: () => isEmpty,
    /** Whether something was begun and not ended. */
    isOpen: () => depth > 0 || whole !== undefined || element !== undefined,
    read(token: Token, line: number) {
      isEmpty = false;
      if (begins(token)) depth += 1;
      if (ends(token)) depth -= 1;
      if (depth > DEPTH_LIMIT) throw TOO_DEEP;
      if (mayBeginList && token.name === 'startObject') {
        isInList = true;
        whole = undefined;
      }
      mayBeginList = false;
      const endsList = !element && token.name === 'endArray';
      if (isInList && !endsList) readElement(token, line);
      else readAround(token, line);
    },
  };
}

/** Names of lists of entries, and of what may stand around them: Ghost has `db[0].data.posts`. */
const LISTS = 'articles|posts|items|data|results|entries|documents|docs|stories|news|feed|records';
const AROUND = 'response|result|results|data|feed|db|channel|payload';
const LIST_PATH = new RegExp(`^(?:(?:${AROUND})\\.)*(?:${LISTS})$`, 'i');

/** Longer paths lead to nothing that is looked for, and a longer name is none of the above. */
const LONGEST_PATH = 5;
const LONGEST_NAME = 20;

/** The objects and lists that are open around the entries, with the name of the value in each object. */
function createJsonPath() {
  const open: { readonly isList: boolean; name: string }[] = [];
  let isName = false;
  return {
    depth: () => open.length,
    leadsToEntries(): boolean {
      if (open.length > LONGEST_PATH + 1) return false;
      const names = open.filter(({ isList }) => !isList).map(({ name }) => name);
      return LIST_PATH.test(names.join('.'));
    },
    read(token: Token) {
      const last = open.at(-1);
      if (begins(token)) open.push({ isList: token.name === 'startArray', name: '' });
      else if (ends(token)) open.pop();
      else if (token.name === 'startKey' && last) last.name = '';
      if (isName && last && token.name === 'stringChunk' && last.name.length <= LONGEST_NAME) {
        last.name += token.value;
      }
      isName = token.name === 'startKey' || (isName && token.name === 'stringChunk');
    },
  };
}

function begins({ name }: Token): boolean {
  return name === 'startObject' || name === 'startArray';
}

function ends({ name }: Token): boolean {
  return name === 'endObject' || name === 'endArray';
}
