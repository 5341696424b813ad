import { describe, expect, it } from 'vitest';
import { withoutDateline } from '../../../../src/library/formats/text/dateline.ts';

const CLOSED = 'The bridge was closed on Monday.';

/** What is left of the first paragraph. */
function left(paragraph: string, rest = ''): string {
  const { start, end } = withoutDateline(`${paragraph}\n\n${rest}`, {
    start: 0,
    end: paragraph.length,
  });
  return paragraph.slice(start, end);
}

describe('a dateline is left out', () => {
  it.each([
    ['of a city that needs no country', 'LONDON - '],
    ['of a city with its country', 'LENN, Arvia – '],
    ['with a date', 'LENN, 3 October -- '],
    ['that credits an agency', 'LENN (Reuters) — '],
    ['of more than one word', 'RIO DE JANEIRO - '],
  ])('%s', (_, dateline) => {
    expect(left(`${dateline}${CLOSED}`)).toBe(CLOSED);
    expect(left(`${dateline}“Nobody saw it,” he said.`)).toBe('“Nobody saw it,” he said.');
  });

  it('of a place that is told to be one further down', () => {
    expect(left(`LENN - ${CLOSED}`, 'The mayor stayed in Lenn.')).toBe(CLOSED);
    expect(left(`LENN - ${CLOSED}`, 'The Bank of Lenn paid.')).toBe(CLOSED);
    expect(left(`ST. ORM-ON-SEA - ${CLOSED}`, 'It rains in St. Orm-on-Sea.')).toBe(CLOSED);
  });

  it('before a sentence that begins with an abbreviation in capitals', () => {
    expect(left('GENEVA - WHO officials came.')).toBe('WHO officials came.');
  });

  it('and only itself, where a later sentence has dashes', () => {
    expect(left(`PARIS - ${CLOSED} It - the old one - fell.`)).toBe(
      `${CLOSED} It - the old one - fell.`,
    );
  });
});

describe('a sentence keeps its beginning', () => {
  it.each([
    ['a subject and what it is', 'BMW - the carmaker from Bavaria - said that it will pay.'],
    ['the same with a capital', 'BMW – Europas Hersteller mit Sitz in Lenn – baut ein Werk.'],
    ['a subject and what it does with whom', 'UNICEF - with help from two banks - will pay.'],
    ['a place that is a subject', 'PARIS - the city of light - is dark.'],
    ['a name with a party', 'MERKEL (CDU) - Die Kanzlerin bleibt.'],
    ['a name with an office', 'SMITH, the mayor of Osk - The man is 60.'],
    ['who speaks', 'ANNA BERG - The bridge is old.'],
    ['who it is about', `GREENPEACE - ${CLOSED}`],
    ['from where to where', 'LONDON - PARIS trains were late.'],
    ['a result', 'ARSENAL - Chelsea 2-1'],
  ])('%s', (_, sentence) => {
    expect(left(sentence, 'Anna Berg lives in Osk. Greenpeace protests.')).toBe(sentence);
  });
});
