/**
 * Whether what is registered is what is offered. Discord adds keys of its own and leaves out what is
 * false; what it never adds by itself must not be there unless we say it, or what we no longer offer
 * would go on being shown.
 */
export function isRegistered(offered: unknown, registered: unknown): boolean {
  if (Array.isArray(offered)) {
    return (
      Array.isArray(registered) &&
      offered.length === registered.length &&
      offered.every((item, index) => isRegistered(item, registered[index]))
    );
  }
  if (typeof offered === 'object' && offered !== null) {
    if (typeof registered !== 'object' || registered === null) return false;
    const ours = new Map(Object.entries(offered));
    const theirs = new Map(Object.entries(registered));
    return (
      Array.from(ours).every(([key, value]) => isRegistered(value, theirs.get(key))) &&
      Array.from(theirs).every(
        ([key, value]) => !NEVER_ADDED.test(key) || sizeOf(value) <= sizeOf(ours.get(key)),
      )
    );
  }
  return offered === registered;
}

/** Translations by locale, and what belongs to an option. */
const NEVER_ADDED =
  /_localizations$|^(?:options|choices|required|autocomplete|(?:min|max)_(?:length|value))$/;

/** How many things a value has; none where it is absent, `null` or false. */
function sizeOf(value: unknown): number {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length;
  return value === undefined || value === null || value === false ? 0 : 1;
}
