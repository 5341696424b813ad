import { describe, expect, it } from 'vitest';
import { gapsIn } from '../../../../src/core/answer/statement/gap.ts';

describe('the gaps of a statement', () => {
  it.each([
    ['The truce began on 27 February.', ['The truce began when?']],
    ['About 250,000 civilians are trapped.', ['How many civilians are trapped?']],
    ['The war lasted five years.', ['The war lasted how long?']],
    ['The tax rose to 12 percent.', ['The tax rose to what percentage?']],
    ['It cost $3 million.', ['It cost how much?']],
    ['They met in Geneva.', ['They met where?']],
    ['Ilse Varga founded the office.', ['Who founded the office?']],
    ['The office is called Daymark.', ['The office is called what?']],
    ['nothing can be left open here.', []],
    ['', []],
  ])('ask for each of its values: %s', (statement, questions) => {
    expect(gapsIn(statement).map(({ question }) => question)).toEqual(questions);
  });

  it('tell what stood there', () => {
    const statement = 'The truce began on 27 February.';
    const [gap] = gapsIn(statement);
    expect(gap?.words).toBe('27 February');
    expect(statement.slice(gap?.place.start, gap?.place.end)).toBe('on 27 February');
  });
});
