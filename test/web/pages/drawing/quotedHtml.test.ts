import { expect, it } from 'vitest';
import { typedHtml } from '../../../../src/web/pages/drawing/quotedHtml.ts';

it('what is typed is text, with its marks', () => {
  const marks = [{ start: 0, end: 3, kind: 'asked' as const }];
  expect(`${typedHtml('<b> & "c"', marks)}`).toBe('<mark>&lt;b&gt;</mark> &amp; &quot;c&quot;');
});
