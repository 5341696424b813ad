/** Characters; a longer text is an article, be it about cookies. */
const LONGEST = 2000;

/** Words of notices for each hundred that a text has, from which it is one. */
const SHARE = 0.03;

const OF_NOTICES =
  /\b(?:cookies?|consent|gdpr|privacy|opt[- ]?out|preferences|newsletters?|subscri(?:be|bers?|ptions?)|sign(?:ed)? (?:up|in)|log(?:ged)? in|register(?:ed)?|accounts?|password|javascript|browsers?|ad-?block(?:er)?s?|einwilligung|datenschutz\w*|zustimm\w+|akzeptier\w+|abonn\w+|anmeld\w+|consentement|confidentialité|privacidad|aceptar|suscr\w+|privacybeleid|informativa|accett\w+)(?![\p{L}\p{N}])/giu;

/** Whether a text speaks of nothing but cookies, subscriptions and the like. */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const found = text.match(OF_NOTICES)?.length ?? 0;
  return found >= 3 && found >= words * SHARE;
}
