import { describe, expect, it } from 'vitest';
import { shownPart } from '../../../../src/library/formats/document/shownPart.ts';
import { readWordStyles } from '../../../../src/library/formats/document/wordStyles.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const part = (body: string, prefix = 'w', uri = WORD) =>
  `<${prefix}:document xmlns:${prefix}="${uri}"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`;

const STYLES = `<w:styles xmlns:w="${WORD}">
  <w:style w:type="paragraph" w:styleId="Internal"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Deeper"><w:basedOn w:val="Internal"/></w:style>
  <w:style w:type="paragraph" w:styleId="Shown"><w:basedOn w:val="Internal"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>
  <w:style w:type="table" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
</w:styles>`;

/** The text that is left of what stands in a part. */
function shown(body: string, styles?: string): string {
  return textOf(shownPart(part(body), readWordStyles(styles)));
}

function textOf(xml: string): string {
  const texts = xml.matchAll(/<(?:\w+:t(?: [^>]*)?>([^<]*)|\w+:(?:br|tab)\b)/g);
  return Array.from(texts, ([, text = ' ']) => text).join('');
}

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const paragraph = (runs: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
const table = (row: string, style = '') =>
  `<w:tbl><w:tblPr>${style && `<w:tblStyle w:val="${style}"/>`}</w:tblPr>${row}</w:tbl>`;
const cell = (content: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
const code = (instruction: string, inside = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${inside}`;
const result = (text: string) =>
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what a part shows', () => {
  it.each([
    '<w:vanish/>',
    '<w:vanish w:val="1"/>',
    '<w:vanish w:val="true"/>',
    '<w:b/><w:webHidden/>',
    '<w:strike/>',
    '<w:dstrike/>',
    '<w:rStyle w:val="Secret"/>',
    '<w:rStyle w:val="Gone"/>',
  ])('is nothing of a run with %s', (properties) => {
    expect(shown(paragraph(run('It costs 8. ') + run('Or 6.', properties)), STYLES)).toBe(
      'It costs 8. ',
    );
  });

  it.each([
    '<w:vanish w:val="0"/>',
    '<w:vanish w:val="false"/>',
    '<w:strike w:val="off"/>',
    '<w:b/>',
    '<w:rStyle w:val="Unknown"/>',
    '<w:rPrChange><w:rPr><w:vanish/><w:strike/></w:rPr></w:rPrChange>',
  ])('is all of a run with %s', (properties) => {
    expect(shown(paragraph(run('It costs 8.', properties)), STYLES)).toBe('It costs 8.');
  });

  it.each([
    ['Internal', ''],
    ['Deeper', ''],
    ['Shown', 'It costs 8.'],
    ['Loop', 'It costs 8.'],
    ['Unknown', 'It costs 8.'],
  ])('is what the style of its paragraph lets it: %s', (style, text) => {
    expect(shown(paragraph(run('It costs 8.'), style), STYLES)).toBe(text);
    expect(shown(paragraph(run('It is 9.', '<w:vanish w:val="0"/>'), style), STYLES)).toBe(
      'It is 9.',
    );
  });

  it('is shown again by a style in a paragraph that hides it, as Word has it', () => {
    const secret = run('It costs 8.', '<w:rStyle w:val="Secret"/>');
    expect(shown(paragraph(secret, 'Internal'), STYLES)).toBe('It costs 8.');
  });

  it('is nothing of what the usual style of paragraphs hides, or that of all text', () => {
    const usual = STYLES.replace('w:styleId="Internal"', 'w:default="1" w:styleId="Internal"');
    expect(shown(paragraph(run('It costs 8.')), usual)).toBe('');
    const all = `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`;
    expect(shown(paragraph(run('It costs 8.')), all)).toBe('');
  });

  it('is nothing of a table, a row or a cell that is hidden or deleted', () => {
    const row = `<w:tr>${cell(paragraph(run('8')))}${cell(paragraph(run('6')), '<w:cellDel/>')}</w:tr>`;
    expect(shown(table(row), STYLES)).toBe('8');
    expect(shown(table(row, 'Hidden'), STYLES)).toBe('');
    expect(shown(table(row.replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>')))).toBe('');
  });

  it('is the words that readings stand above', () => {
    const ruby = (base: string, reading: string) =>
      `<w:r><w:ruby><w:rubyPr><w:lid w:val="ja-JP"/></w:rubyPr><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby></w:r>`;
    expect(shown(paragraph(ruby('港町', 'みなとまち') + run('の') + ruby('祭', 'まつ')))).toBe(
      '港町の祭',
    );
    const hidden = ruby('港町', 'みなとまち').replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    expect(shown(paragraph(hidden + run('の')))).toBe('の');
  });

  it('is what a field comes to, not what it is computed from', () => {
    const inner = code('MERGEFIELD price') + result('6');
    const field = code('IF ', `${inner}${run(' is low')}`) + result('It costs 8.');
    expect(shown(paragraph(field + run(' It is paid.')))).toBe('It costs 8. It is paid.');
    expect(shown(paragraph(`<w:fldSimple w:instr="PAGE">${run('12')}</w:fldSimple>`))).toBe('12');
  });

  it('is nothing of a hidden field, and all behind it', () => {
    const hidden = (code('XE "price"') + result('6'))
      .replaceAll('<w:r><w:t>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>')
      .replaceAll('<w:r><w:fld', '<w:r><w:rPr><w:vanish/></w:rPr><w:fld');
    expect(shown(paragraph(hidden + run('It costs 8.')))).toBe('It costs 8.');
  });

  it('is all behind the paragraph of a field that has no end', () => {
    expect(shown(paragraph(code('IF') + run('lost')) + paragraph(run('It costs 8.')))).toBe(
      'It costs 8.',
    );
  });

  it('has spaces where the line is broken or moved on, and no optional hyphens', () => {
    const body =
      '<w:r><w:t>It</w:t><w:cr/><w:t>costs</w:t><w:ptab w:alignment="left"></w:ptab><w:t>eight</w:t><w:softHyphen/><w:t>een</w:t></w:r>';
    expect(shown(paragraph(body))).toBe('It costs eighteen');
  });

  it('is known by its namespace, whatever the prefix', () => {
    const body = paragraph(run('It costs 8. ') + run('Or 6.', '<w:vanish/>'));
    const other = part(body.replaceAll(/(<\/?)w:/g, '$1x:'), 'x');
    expect(textOf(shownPart(other, readWordStyles()))).toBe('It costs 8. ');
    const strict = part(body, 'w', 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(textOf(shownPart(strict, readWordStyles()))).toBe('It costs 8. ');
    const foreign = part(body, 'w', 'https://a.example/');
    expect(shownPart(foreign, readWordStyles())).toBe(foreign);
  });

  it('is a part as it was where it hides nothing', () => {
    const xml = `<?xml version="1.0"?>\n<!-- 🚢 -->${part(paragraph(run('It costs 8 &amp; 9 😀.')))}\n`;
    expect(shownPart(xml, readWordStyles(STYLES))).toBe(xml);
  });

  it('is none of what is no XML', () => {
    expect(() => shownPart('<a><b></a>', readWordStyles())).toThrow();
    expect(() => shownPart('<a>'.repeat(300), readWordStyles())).toThrow();
  });
});
