/**
 * Lines that a scraper brings along and nobody wrote into the article. Each pattern is compared with
 * a whole line, so that a sentence that merely mentions an advertisement is not lost.
 */
const FURNITURE: readonly RegExp[] = [
  /^advertise?ments?(?:[ -]+(?:story )?continues? (?:reading )?below.*)?$/i,
  /^(?:story|article) continues (?:below|after).*$/i,
  /^(?:\d+ |add a |leave a |post a |view |view all |show )?comments?(?: \(?\d+\)?)?$/i,
  /^comments? (?:are|is) (?:closed|off)\.?$/i,
  /^do you like the content of this article\??$/i,
  /^was this (?:article|page|story) helpful\??$/i,
  /^(?:share|tweet|pin it|print|e-?mail|save|copy link|like|follow|subscribe|sign up|sign in|log in|register|menu|search|close|loading)(?:\.{3}|…)?$/i,
  /^(?:share|print|e-?mail|tweet|save) this(?: (?:article|story|page|post))?(?: (?:on|via) .{1,30})?[:.]?$/i,
  /^(?:follow|like|find) us on .{1,60}$/i,
  /^(?:read|see|watch|related|also read|read more|see also|more on this(?: story)?|recommended|trending)(?: (?:more|also|next|stories|articles|topics|coverage))?:.{0,160}$/i,
  /^(?:read more|related (?:stories|articles|topics|coverage)|more (?:stories|on this story)|recommended|trending(?: now)?|most (?:read|popular)|you may also like|sponsored(?: content)?)$/i,
  /^(?:sign up|subscribe|register) (?:for|to) .{1,80}(?:newsletter|updates|alerts|inbox|channel)s?[.!]?$/i,
  /^(?:click|tap) here .{0,80}$/i,
  /^(?:copyright )?(?:©.{1,110}|\(c\) ?\d{4}\b.{0,110})$/i,
  /^copyright \d{4}\b.{0,110}$/i,
  /^all rights reserved\.?$/i,
  /^(?:skip|back|jump) to (?:the )?(?:top|main|content|main content|navigation|menu|home|homepage|footer|search|results)(?: of (?:the |this )?page)?$/i,
  /^[-–—_=*•·\s]{3,}$/,
];

/** Whether the line, without white space around it, is page furniture. */
export function isFurniture(line: string): boolean {
  return line.length <= 200 && FURNITURE.some((pattern) => pattern.test(line));
}
