/** What would end the address or the link, be markup in it, or keep Discord from taking it. */
const UNSAFE_IN_LINK = /[()\\*|`<>[\]]/g;

/** The beginning of an address whose host is a number in brackets, which it needs. */
const NUMBERED_HOST = /^\w+:\/\/(?:[^/?#@]*@)?\[[\da-f:.]+\]/i;

/** An address as a link or a button leads there. */
export function linkTarget(address: string): string {
  const [host = ''] = NUMBERED_HOST.exec(address) ?? [];
  return host + address.slice(host.length).replace(UNSAFE_IN_LINK, encoded);
}

function encoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
