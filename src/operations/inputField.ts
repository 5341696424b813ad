import type { JsonSchema } from './jsonSchema.ts';

/** What is given to an operation under one name. */
export interface InputField<T = unknown> {
  /** With its description. */
  readonly schema: JsonSchema;
  /** What the sentence about a wrong value says. */
  readonly expected: string;
  /** @returns undefined where the value is wrong. */
  readonly read: (given: unknown) => T | undefined;
  readonly isRequired?: true;
}

export type InputFields = Readonly<Record<string, InputField>>;

/** What an operation is given when all of it is right. */
export type InputOf<F extends InputFields> = {
  readonly [Name in keyof F]: F[Name] extends InputField<infer T>
    ? F[Name] extends { readonly isRequired: true }
      ? T
      : T | undefined
    : never;
};

/** What is wrong with what was given, and where: a JSON Pointer (RFC 6901). */
export interface InputError {
  readonly pointer: string;
  readonly detail: string;
}

/** A text of at most so many UTF-16 code units, in which there is something besides white space. */
export function text(description: string, most: number): InputField<string> {
  return {
    schema: { description, type: 'string', minLength: 1, maxLength: most },
    expected: `a text of at most ${most} characters (UTF-16 code units) that is not blank`,
    read: (given) =>
      typeof given === 'string' && given.length <= most && given.trim() !== '' ? given : undefined,
  };
}

/** A whole number, also written out, as an address has it. @param least,most both included. */
export function wholeNumber(description: string, least: number, most: number): InputField<number> {
  const isOpen = most === Number.MAX_SAFE_INTEGER;
  return {
    schema: { description, type: 'integer', minimum: least, ...(!isOpen && { maximum: most }) },
    expected: `a whole number from ${least}${isOpen ? '' : ` to ${most}`}`,
    read(given) {
      const number = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : given;
      const isRight = typeof number === 'number' && Number.isSafeInteger(number);
      return isRight && number >= least && number <= most ? number : undefined;
    },
  };
}

export function oneOf<const T extends string>(
  description: string,
  ...values: readonly T[]
): InputField<T> {
  return {
    schema: { description, type: 'string', enum: values },
    expected: `one of ${values.join(', ')}`,
    read: (given) => values.find((right) => right === given),
  };
}

/** A day, or the first day of a month or of a year. */
export function day(description: string): InputField<string> {
  const pattern = String.raw`^\d{4}(-\d{2}(-\d{2})?)?$`;
  return {
    schema: { description, type: 'string', pattern, examples: ['2016-10-03', '2016-10', '2016'] },
    expected: 'a day, month or year like 2016-10-03, 2016-10 or 2016',
    read: (given) =>
      typeof given === 'string' && new RegExp(pattern).test(given) && isInCalendar(given)
        ? given
        : undefined,
  };
}

function isInCalendar(written: string): boolean {
  const whole = `${written}-01-01`.slice(0, 'YYYY-MM-DD'.length);
  const time = Date.parse(whole);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/** The same, and it has to be there. */
export function required<T>(field: InputField<T>): InputField<T> & { readonly isRequired: true } {
  return { ...field, isRequired: true };
}

/** The schema of what an operation is given. */
export function inputSchema(fields: InputFields): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.flatMap(([name, { isRequired }]) => (isRequired ? [name] : [])),
    additionalProperties: false,
  };
}

/** Reads what was given, whatever it is: either all of it is right, or each error is told. */
export function readInput<F extends InputFields>(
  fields: F,
  given: unknown,
): { readonly input: InputOf<F> } | { readonly errors: readonly InputError[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { errors: [{ pointer: '', detail: 'Expected an object.' }] };
  }
  const values = new Map(Object.entries(given));
  const known = Object.keys(fields);
  const errors = [...values.keys()].flatMap((name): InputError[] =>
    known.includes(name)
      ? []
      : [{ pointer: pointerTo(name), detail: `Not known here; known are ${known.join(', ')}.` }],
  );
  const input = Object.entries(fields).map(([name, { expected, read, isRequired }]) => {
    const value = values.get(name) ?? undefined;
    const right = value === undefined ? undefined : read(value);
    if (right === undefined && (value !== undefined || isRequired)) {
      const missing = value === undefined ? 'It is missing. ' : '';
      errors.push({ pointer: pointerTo(name), detail: `${missing}Expected ${expected}.` });
    }
    return [name, right];
  });
  // The compiler does not follow names through a list of entries. What is wrong is an error, and never used.
  return errors.length > 0 ? { errors } : { input: Object.fromEntries(input) as InputOf<F> };
}

/** Names that people give may be long, and hold what JSON Pointer writes otherwise. */
function pointerTo(name: string): string {
  return `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
