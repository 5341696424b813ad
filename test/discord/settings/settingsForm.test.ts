import { describe, expect, it } from 'vitest';
import { wordingIn } from '../../../src/core/speech/wording.ts';
import { readNumbers, settingsForm } from '../../../src/discord/settings/settingsForm.ts';

describe('what is typed into the form', () => {
  it.each([
    ['10', '30', 10, 30],
    [' 1 ', '365', 1, 365],
    ['025', '1', 25, 1],
    ['５', '３０', 5, 30],
  ])('%j and %j are numbers', (share, retention, ...[number, days]) => {
    expect(readNumbers({ share, retention })).toEqual({
      settings: { share: number, retention: days },
    });
  });

  it.each([
    ['0', '30', ['share']],
    ['26', '366', ['share', 'retention']],
    ['10', '0', ['retention']],
    ['1.5', '-3', ['share', 'retention']],
    ['ten', '', ['share', 'retention']],
    ['1e1', '0x1e', ['share', 'retention']],
    ['9999999999', '1 0', ['share', 'retention']],
  ])('%j and %j are wrong, and nothing of it is lost', (share, retention, wrong) => {
    expect(readNumbers({ share, retention })).toEqual({ typed: { share, retention }, wrong });
  });

  it('is wrong where a field is missing', () => {
    expect(readNumbers({ share: '3' })).toEqual({
      ...{ typed: { share: '3', retention: '' }, wrong: ['retention'] },
    });
  });
});

it('the form says what each number does and has what was typed before', () => {
  const form = settingsForm({ share: 'ten', retention: '' }, wordingIn('en').say);
  expect(form.components).toMatchObject([
    { label: 'Questions that may wait', component: { custom_id: 'share', value: 'ten' } },
    { label: 'Days remembered', component: { custom_id: 'retention' } },
  ]);
  expect(JSON.stringify(form.components[1])).not.toContain('"value"');
});
