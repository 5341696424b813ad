/** What a browser tells of where a request comes from; programs tell nothing. */
export interface Provenance {
  readonly method: string;
  /** `Origin`. */
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site` and `Sec-Fetch-Mode`. */
  readonly site: string | undefined;
  readonly mode: string | undefined;
}

/**
 * Whether another site's page has made the request. Links from there may be followed, and nothing else: neither
 * may it send a form, nor load what is shown here, as a picture or a script of its own.
 * @param isOwn whether an origin is that of the page.
 */
export function isFromElsewhere(
  { method, origin, site, mode }: Provenance,
  isOwn: (origin: string) => boolean,
): boolean {
  if (origin !== undefined && !isOwn(origin)) return true;
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isReading = method === 'GET' || method === 'HEAD';
  return !(isReading && mode === 'navigate');
}

/**
 * Whether an origin is that of the page as it is called in a request.
 * @param authority what the request calls the server; known to be right.
 */
export function isOwnOrigin(
  origin: string,
  authority: string,
  publicUrl: string | undefined,
): boolean {
  if (!URL.canParse(origin)) return false;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  // The ports that go without saying are left out alike.
  return origin === `http://${authority}` || origin === originOf(`http://${authority}`);
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
