/** How a database is named to its owner: where it is, and nothing of who may use it. */
export function databaseName(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  return `${searchParams.get('host') ?? host}${pathname}`;
}

/**
 * The address as the library under it takes it. Of `sslmode` it would have each mean the strictest by now, and
 * says so on every start; it is asked to mean what it means to all other programs.
 */
export function libraryAddress(address: string): string {
  const url = new URL(address);
  const { searchParams } = url;
  if (searchParams.has('sslmode')) searchParams.set('uselibpqcompat', 'true');
  if (!searchParams.has('application_name')) {
    searchParams.set('fallback_application_name', 'pullquote');
  }
  return url.href;
}
