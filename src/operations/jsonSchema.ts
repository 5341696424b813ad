/** A JSON Schema of 2020-12, as far as ours go. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Those of an object's properties; what is named in `required` is always there. */
export function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

export function listSchema(items: JsonSchema, description?: string): JsonSchema {
  return { ...(description !== undefined && { description }), type: 'array', items };
}

/** What stands under a name in the definitions beside a schema. */
export function definition(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** One of the definitions of a schema as a schema of its own, with those that it needs. */
export function definitionAlone(
  name: string,
  defs: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  return withDefinitions(defs[name] ?? {}, defs);
}

/** A schema with those definitions that it needs. */
export function withDefinitions(
  schema: JsonSchema,
  defs: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const needed = new Map<string, JsonSchema>();
  const need = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/([^"]+)"/g)) {
      const found = defs[name];
      if (!found || needed.has(name)) continue;
      needed.set(name, found);
      need(found);
    }
  };
  need(schema);
  return needed.size === 0 ? schema : { ...schema, $defs: Object.fromEntries(needed) };
}
