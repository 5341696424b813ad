// JSON from outside, of which nothing is known, and how it is read without surprises.

// biome-ignore format: one name a line would bury the rest of the file.
type FieldName =
  | 'accessory' | 'allowed_mentions' | 'attachments' | 'author' | 'auto_archive_duration'
  | 'autocomplete' | 'channel_types' | 'choices' | 'component' | 'components' | 'compress' | 'content' | 'contexts'
  | 'custom_id' | 'd' | 'data' | 'default' | 'default_values' | 'default_member_permissions' | 'description'
  | 'disabled' | 'dm_permission' | 'embeds' | 'emoji' | 'enforce_nonce' | 'fail_if_not_exists'
  | 'fields' | 'flags' | 'focused' | 'footer' | 'id' | 'integration_types' | 'intents' | 'label'
  | 'max_length' | 'max_value' | 'max_values' | 'message_id' | 'message_reference' | 'min_length' | 'min_value'
  | 'min_values'
  | 'name' | 'nonce' | 'op' | 'options' | 'parse' | 'placeholder' | 'recipient_id'
  | 'replied_user' | 'required' | 'seq' | 'session_id' | 'style' | 'text' | 'title' | 'token'
  | 'type' | 'url' | 'value';

/** A JSON object from outside: keys are known by name, nothing is known about the values. */
export type Fields = { readonly [K in FieldName]?: unknown } & Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
export const codePoints = (text: string): number =>
  text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);

/** Visits components depth first, in the order in which they are read. */
export function* walk(components: unknown): Generator<Fields> {
  for (const component of listOf(components).filter(isFields)) {
    yield component;
    yield* walk(component.components);
    yield* walk([component.accessory, component.component]);
  }
}
