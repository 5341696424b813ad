import { describe, expect, it } from 'vitest';
import { secretsIn } from '../src/secrets.ts';
import { readSettings } from '../src/settings.ts';
import { withoutSecrets } from '../src/terminal/console.ts';

function secretsOf(env: Readonly<Record<string, string>>): string[] {
  const read = readSettings(env);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return secretsIn(read.settings);
}

describe('what nothing that is written may hold', () => {
  it('are tokens', () => {
    const tokens = { ACCESS_TOKEN: 'access-token-of-24-letters', DISCORD_TOKEN: 'a1.b2.c3' };
    expect(secretsOf(tokens)).toEqual(['access-token-of-24-letters', 'a1.b2.c3']);
    expect(secretsOf({})).toEqual([]);
  });

  it.each([
    ['https://ann:p%40ss%2Fw%C3%B6rd@search.example:9200', 'p@ss/wörd'],
    ['https://ann:p%40ss/wörd@search.example:9200', undefined],
    ['https://ann:pässwörd^1@search.example', 'pässwörd^1'],
    ['https://ann:50%-off@search.example', '50%-off'],
    ['https://a%40b:se:cr:et@search.example', 'se:cr:et'],
    ['https://ann:first@a.example,https://ann:second@b.example', 'second'],
  ])('are the passwords of the cluster at %s, however they are written', (address, password) => {
    if (password === undefined)
      return expect(() => secretsOf({ OPENSEARCH_URL: address })).toThrow();
    const secrets = secretsOf({ OPENSEARCH_URL: address });
    const user = decodeURIComponent(new URL(address.split(',')[0] ?? '').username);
    const encoded = encodeURIComponent(password);
    const sent = Buffer.from(`${user}:${password}`).toString('base64');
    for (const told of [password, encoded, sent, address, `Basic ${sent}.`]) {
      expect(withoutSecrets(`It says ${told} there.`, secrets)).not.toMatch(
        new RegExp([password, encoded, sent].map((it) => it.replace(/\W/g, '\\$&')).join('|')),
      );
    }
  });

  it.each([
    'postgres://ann:hush%20hush@db.example/quotes',
    'postgres://db.example/quotes?user=ann&password=hush+hush&sslmode=require',
    'postgres://db.example/quotes?password=hush%20hush',
  ])('are those of the database at %s', (address) => {
    const secrets = secretsOf({ DATABASE_URL: address });
    for (const told of [address, 'hush hush', 'hush%20hush']) {
      expect(withoutSecrets(told, secrets)).not.toMatch(/hush/);
    }
  });

  it('are no word of our own sentences, which would tell it by what is missing', () => {
    const address = 'https://ann:password@search.example';
    const secrets = secretsOf({ OPENSEARCH_URL: address });
    expect(withoutSecrets('Look at the password.', secrets)).toBe('Look at the password.');
    expect(withoutSecrets(address, secrets)).toBe('https://search.example');
  });

  it('hide no part of a longer one before that', () => {
    const env = {
      ACCESS_TOKEN: 'one-two-three-four-five-six',
      OPENSEARCH_URL: 'https://ann:two@search.example',
    };
    expect(withoutSecrets('one-two-three-four-five-six', secretsOf(env))).toBe('[token]');
  });
});
