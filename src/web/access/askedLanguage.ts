import { parseAccept } from 'hono/utils/accept';
import { MESSAGES, type SpokenLanguage, spokenLanguageOf } from '../../core/speech/say.ts';

/**
 * The language in which the page speaks to whoever asks: the one that its address names, or of those that the
 * browser names the one that is liked best and spoken.
 * @param accepted `Accept-Language`.
 */
export function askedLanguage(
  named: string | undefined,
  accepted: string | undefined,
): SpokenLanguage {
  const liked = [...parseAccept(accepted ?? '')]
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type);
  const codes = [named ?? '', ...liked].map((locale) => locale.toLowerCase());
  return spokenLanguageOf(codes.find(isSpoken) ?? '');
}

function isSpoken(locale: string): boolean {
  return Object.hasOwn(MESSAGES, locale.split('-')[0] ?? '');
}
