/** Values by the names that a file gives them; anything may stand there. */
export type EntryValues = Readonly<Record<string, unknown>>;

/** A value that is not empty, and its name as the file writes it. */
export interface FoundValue {
  readonly name: string;
  readonly value: unknown;
}

/** The way to a value, without what makes no difference. */
export interface Path {
  readonly whole: readonly [string];
  readonly steps: readonly string[];
}

/** @param path where a dot leads into an object, or into each object of a list. */
export function readPath(path: string): Path {
  return { whole: [plainName(path)], steps: path.split('.').map(plainName) };
}

/**
 * Finds a value by its name. Upper and lower case and signs make no difference; a name that holds the dots
 * of the path itself is found as well.
 */
export type Lookup = (path: Path) => FoundValue | undefined;

export function createLookup(values: EntryValues): Lookup {
  const known = new Map<EntryValues, ReadonlyMap<string, FoundValue>>();
  const fieldsOf = (object: EntryValues): ReadonlyMap<string, FoundValue> => {
    const fields = known.get(object) ?? readFields(object);
    known.set(object, fields);
    return fields;
  };
  const follow = (value: unknown, steps: readonly string[], at: number): FoundValue | undefined => {
    const step = steps[at];
    if (step === undefined) return isBlank(value) ? undefined : { name: '', value };
    if (Array.isArray(value)) return inEach(value, (one) => follow(one, steps, at));
    if (!isValues(value)) return undefined;
    const field = fieldsOf(value).get(step);
    const found = field && follow(field.value, steps, at + 1);
    return field && found && { ...found, name: joined(field.name, found.name) };
  };
  return ({ whole, steps }) => follow(values, whole, 0) ?? follow(values, steps, 0);
}

export function isValues(value: unknown): value is EntryValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Two names that are the same to us: the first one stands, unless it is empty. */
function readFields(object: EntryValues): ReadonlyMap<string, FoundValue> {
  const fields = new Map<string, FoundValue>();
  for (const [name, value] of Object.entries(object)) {
    const plain = plainName(name);
    if (!isBlank(value) && !fields.has(plain)) fields.set(plain, { name, value });
  }
  return fields;
}

function inEach(
  list: readonly unknown[],
  follow: (one: unknown) => FoundValue | undefined,
): FoundValue | undefined {
  const found = list.map(follow).filter((one) => one !== undefined);
  const [first] = found;
  return first && { name: first.name, value: found.flatMap(({ value }) => value) };
}

function plainName(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? name : plain;
}

function joined(name: string, rest: string): string {
  return rest === '' ? name : `${name}.${rest}`;
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
