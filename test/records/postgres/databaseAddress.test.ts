import { describe, expect, it } from 'vitest';
import { databaseName, libraryAddress } from '../../../src/records/postgres/databaseAddress.ts';

describe('the address of a database', () => {
  it.each([
    ['postgres://ann:secret@db.example:5433/quotes?sslmode=require', 'db.example:5433/quotes'],
    ['postgresql://db.example/quotes?user=ann&password=secret', 'db.example/quotes'],
    ['postgres:///quotes?host=/run/postgresql', '/run/postgresql/quotes'],
    ['postgres://[::1]:5432/quotes', '[::1]:5432/quotes'],
  ])('%s is named %s, which tells nothing of who may use it', (address, name) => {
    expect(databaseName(address)).toBe(name);
  });

  it('is given on as it is, with what its modes of TLS mean to all other programs', () => {
    const { searchParams } = new URL(libraryAddress('postgres://a:p%40ss@b/c?sslmode=require'));
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ sslmode: 'require', uselibpqcompat: 'true', fallback_application_name: 'pullquote' },
    });
    expect(libraryAddress('postgres://a:p%40ss@b/c?application_name=x')).toBe(
      'postgres://a:p%40ss@b/c?application_name=x',
    );
  });
});
