import { describe, expect, it } from 'vitest';
import { recordsView } from '../../../src/terminal/views/recordsView.ts';

describe('what is remembered', () => {
  it('is told by kind, with how much there is and since when', () => {
    const kinds = [
      { kind: 'receipt', count: 12_345, since: Date.UTC(2026, 10, 28, 13) },
      { kind: 'gap', count: 0 },
    ];
    expect(recordsView('data/records.db', { size: 3 * 1024 * 1024, kinds })).toBe(
      [
        'data/records.db, 3.0 MiB; no damage was found',
        '  receipt  12,345, since 2026-11-28',
        '  gap      0',
      ].join('\n'),
    );
    expect(recordsView('r.db', { size: 5000, kinds: [] })).toContain('r.db, 5 KiB');
  });

  it('is said to be nothing where there is nothing yet', () => {
    expect(recordsView('data/records.db', undefined)).toBe(
      'Nothing has been remembered yet. It would be in data/records.db.',
    );
  });

  it('does not let the name of a folder act on the screen', () => {
    expect(recordsView('\u001b[2Jr.db', { size: 1, kinds: [] })).not.toContain('\u001b');
    expect(recordsView('\u001b[2Jr.db', undefined)).not.toContain('\u001b');
  });
});
