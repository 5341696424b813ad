import type { WebSettings } from '../../settings.ts';
import { staysHere } from './hosts.ts';

/** Whether whoever reaches the page may ask without a token. One that is set has to be known, on this machine too. */
export function isOpen(settings: WebSettings): boolean {
  return settings.publicAccess || (settings.accessToken === undefined && staysHere(settings));
}

/** Why the page is not served as it is set; undefined where it is. */
export function whyNotServed(settings: WebSettings): string | undefined {
  const { accessToken, adminToken, host } = settings;
  if (accessToken !== undefined && accessToken === adminToken)
    return 'ACCESS_TOKEN and ADMIN_TOKEN are the same, so that whoever asks would manage as well. Set another one.';
  if (accessToken !== undefined || isOpen(settings)) return undefined;
  return `Others reach the page on ${host}, or at PUBLIC_URL. Set ACCESS_TOKEN to what they have to know, or PUBLIC_ACCESS=yes where anybody may ask.`;
}
