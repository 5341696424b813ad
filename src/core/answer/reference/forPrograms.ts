import { MONTHS } from '../../text/months.ts';
import { type Author, familyFirst, familyOf } from './author.ts';
import type { Day, Source } from './source.ts';

/** The fields that every program reads. In double braces, a style changes no letter's case. */
export function bibtex({ id, authors, title, publisher, issued, accessed, url }: Source): string {
  const names = authors.map((author) => {
    if (author.kind === 'named') return `{${tex(author.name)}}`;
    const parts = [familyOf(author), author.suffix, author.given];
    return parts
      .filter((part) => part !== undefined)
      .map(tex)
      .join(', ');
  });
  const month = issued?.month === undefined ? undefined : MONTHS[issued.month - 1];
  const fields = [
    ['author', names.length === 0 ? undefined : `{${names.join(' and ')}}`],
    ['title', `{{${tex(title)}}}`],
    ['howpublished', publisher === undefined ? undefined : `{{${tex(publisher)}}}`],
    ['year', issued && `{${issued.year}}`],
    ['month', month?.slice(0, 3).toLowerCase()],
    ['day', issued?.day === undefined ? undefined : `{${issued.day}}`],
    ['url', url && `{${url}}`],
    ['urldate', `{${numeric(accessed, '-')}}`],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${keyOf(id)},\n${fields.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** Letters, digits and hyphens of ASCII: what every program takes for a key. */
function keyOf(id: string): string {
  const key = id
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return key || 'article';
}

export function ris({ id, authors, title, publisher, issued, accessed, url }: Source): string {
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', url === undefined ? 'GEN' : 'ELEC'],
    ['ID', keyOf(id)],
    ...authors.map((author) => ['AU', familyFirst(author)] as const),
    ['TI', title],
    ['PB', publisher],
    ['PY', issued && `${issued.year}`],
    ['DA', issued && numeric(issued, '/')],
    ['UR', url],
    ['Y2', numeric(accessed, '/')],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    value === undefined ? [] : [`${tag}  - ${value}`],
  );
  return [...lines, 'ER  - '].join('\n');
}

/** "2016-10-03", or as much of it as is known. */
function numeric({ year, month, day }: Day, separator: string): string {
  const pad = (part: number) => `${part}`.padStart(2, '0');
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [pad(part)]));
  return [`${year}`.padStart(4, '0'), ...parts].join(separator);
}

export function cslItem({ id, authors, title, publisher, issued, accessed, url }: Source) {
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    ...(publisher !== undefined && { publisher }),
    ...(issued && { issued: cslDate(issued) }),
    ...(url !== undefined && { URL: url }),
    accessed: cslDate(accessed),
  };
}

function cslName(author: Author) {
  if (author.kind === 'named') return { literal: author.name };
  const { given, particle, family, suffix } = author;
  return {
    family,
    given,
    ...(particle !== undefined && { 'non-dropping-particle': particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

function cslDate({ year, month, day }: Day) {
  return { 'date-parts': [[year, month, day].filter((part) => part !== undefined)] };
}
