import { describe, expect, it } from 'vitest';
import { exportedRow } from '../../src/records/exportedRow.ts';

describe('a row that is exported', () => {
  it.each([
    ['receipt', { id: 'A', channel: '7', is_private: 0 }, ['channel', 'id', 'is_private', 'kind']],
    ['receipt', { id: 'A', channel: '7', is_private: 1 }, ['id', 'is_private', 'kind']],
    ['server_setting', { name: 'share', person_name: 'Ada' }, ['kind', 'name']],
    ['told', { server: null, tell_in: '7' }, ['kind', 'server']],
    ['told', { server: '2', tell_in: '7' }, ['kind', 'server', 'tell_in']],
    ['vote', { receipt: 'A', person: 'p' }, ['kind', 'person', 'receipt']],
  ])('of a %s says what it is, and nothing of who asked alone', (kind, row, columns) => {
    const exported = exportedRow(kind, row);
    expect(exported.kind).toBe(kind);
    expect(Object.keys(exported).sort()).toEqual(columns);
  });
});
