import { expect, it } from 'vitest';
import { asSeen } from '../../../../src/library/formats/page/asSeen.ts';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';

it('formulas are text, links of headings to themselves are gone, and what a style raises is raised', () => {
  let told = '';
  const events = asSeen({
    open: (name) => {
      told += `<${name}>`;
    },
    text: (data) => {
      told += data;
    },
    close: (name) => {
      told += `</${name}>`;
    },
  });
  parseHtml(
    `<h2>a<a href="#a">¶</a></h2><p><math><msqrt><mn>2</mn></msqrt></math><span
      style="vertical-align: super"><span>2</span></span></p>`,
    events,
  );
  expect(told).toBe('<h2>a</h2><p>√2<sup><span>2</span></sup></p>');
});
