import { html } from 'hono/html';
import { agencyOf } from '../../core/article/agency.ts';
import type { Article } from '../../core/article/article.ts';
import { label } from '../../core/text/visible.ts';
import { datePart } from '../pages/drawing/quotationPart.ts';
import type { PagePart } from '../pages/drawing/quotedHtml.ts';
import type { PageLook } from '../pages/pageLook.ts';
import { articleText, type PageParts, type PassStretches } from './articleText.ts';
import type { PageMarks } from './pageMarks.ts';
import { partAt, type Reading } from './parts.ts';

/** An article as somebody reads it. */
export interface ReadArticlePage extends PageMarks {
  readonly article: Article;
  readonly reading: Reading;
  /** Which part of it, from 0. */
  readonly part: number;
  /** The collections that it is in, where whoever reads may ask several by name. */
  readonly collections: readonly string[];
  /** Where its file is downloaded; absent where it is not. */
  readonly original?: string | undefined;
}

/** How its page is drawn. */
export interface ReadingLook extends Pick<PageLook, 'language' | 'wording' | 'date'> {
  /** The page's own address, of another of its parts. @param part from 0. */
  readonly partAddress: (part: number) => string;
}

/** @returns undefined where the article's file is not any more what was read. */
export function articlePage(
  page: ReadArticlePage,
  pass: PassStretches,
  look: ReadingLook,
): PagePart | undefined {
  const { article, reading, part, marks, lost } = page;
  const { say } = look.wording;
  const markAddress = (at: number) => {
    const mark = marks[at];
    const there = mark ? partAt(reading, mark.start) : part;
    return `${there === part ? '' : look.partAddress(there)}#mark-${mark?.numbers[0] ?? 1}`;
  };
  const drawn = { wording: look.wording, markAddress };
  const text = articleText(article, reading.parts[part] ?? [], marks, pass, drawn);
  if (text === undefined) return undefined;
  return html`<article class="read">
<header>
<h1 dir="auto">${label(article.title)}</h1>
${lost.map((kind) => html`<p class="notice" role="status">${say(`read.${kind}`)}</p>`)}
${aboutPart(page, look)}
${contentsPart(page, look)}
</header>
${marksPart(page, markAddress, look)}
${partsPart(page, look)}
<div class="text"${languageOf(article.language)}>${text}</div>
${reading.parts.length < 2 ? [] : html`<footer class="parts">${partLinks(page, look)}</footer>`}
</article>`;
}

function aboutPart(
  { article, collections, original }: ReadArticlePage,
  look: ReadingLook,
): PageParts {
  const { say, list } = look.wording;
  const { author, publisher, date, url, language, tags, basedOn, path, entry } = article;
  const agency = agencyOf(article);
  const told: (readonly [name: string, value: PageParts | string | undefined])[] = [
    [say('read.author'), author],
    [say('read.publisher'), publisher],
    [say('read.agency'), agency],
    [say('read.date'), date === undefined ? undefined : datePart(date, look)],
    [
      say('read.address'),
      url && html`<a href="${url}" rel="noreferrer external">${label(url)}</a>`,
    ],
    [say('read.tags'), tags.length === 0 ? undefined : list(tags)],
    [say('read.based-on'), basedOn],
    [say('read.language'), language && languageName(language, look)],
    [say('read.collections'), collections.length === 0 ? undefined : list(collections)],
    [say('read.file'), path],
    [say('read.entry'), entry === undefined ? undefined : `${entry}`],
  ];
  const known = told.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return html`<section aria-label="${say('read.about')}"><dl class="facts">${known.map(
    ([name, value]) =>
      html`<div><dt>${name}</dt><dd dir="auto">${typeof value === 'string' ? label(value) : value}</dd></div>`,
  )}</dl>
${original === undefined ? [] : html`<p><a class="original" href="${original}" download>${say('read.original')}</a></p>`}</section>`;
}

/** What a language is called in another; its code where nobody knows. */
function languageName(code: string, { language }: ReadingLook): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** Headings that are listed unfolded; and at most, of the part that is shown where all of them are more. */
const OPEN_HEADINGS = 12;
const MOST_HEADINGS = 300;

function contentsPart(
  { reading: { headings }, article, part }: ReadArticlePage,
  look: ReadingLook,
): PageParts {
  if (headings.length < 2) return [];
  const { say } = look.wording;
  const isShort = headings.length <= OPEN_HEADINGS;
  const near =
    headings.length <= MOST_HEADINGS ? headings : headings.filter((it) => it.part === part);
  const addressOf = (there: number, number: number) =>
    `${there === part ? '' : look.partAddress(there)}#heading-${number}`;
  return html`<details class="contents"${isShort ? html` open` : ''}><summary>${say('read.contents')}</summary>
<ul>${near
    .slice(0, MOST_HEADINGS)
    .map(
      ({ number, level, words, part: there }) =>
        html`<li class="level-${Math.min(level, 5)}"><a href="${addressOf(there, number)}" dir="auto">${label(article.text.slice(words.start, words.end))}</a></li>`,
    )}</ul></details>`;
}

/** Leads from one mark to the next; of one alone the page opens at it. */
function marksPart(
  { marks }: ReadArticlePage,
  markAddress: (at: number) => string,
  { wording: { say } }: ReadingLook,
): PageParts {
  if (marks.length === 0) return [];
  return html`<nav class="marks" aria-label="${say('read.marks')}" title="${say('read.keys')}"><span>${say('read.marks')}</span>
<ol>${marks.map(
    (_, at) =>
      html`<li><a href="${markAddress(at)}" aria-label="${say('read.mark', { number: at + 1 })}">${at + 1}</a></li>`,
  )}</ol></nav>`;
}

function partsPart(page: ReadArticlePage, look: ReadingLook): PageParts {
  const {
    reading: { parts },
    part,
  } = page;
  if (parts.length < 2) return [];
  const { say } = look.wording;
  const told = say('read.part', { part: part + 1, parts: parts.length });
  return html`<nav class="parts" aria-label="${told}">${partLinks(page, look)}</nav>`;
}

/** They stand above the text and below it. */
function partLinks({ reading: { parts }, part }: ReadArticlePage, look: ReadingLook): PageParts {
  const { say } = look.wording;
  const link = (to: number, rel: 'prev' | 'next', name: string) =>
    parts[to] ? html`<a rel="${rel}" href="${look.partAddress(to)}">${name}</a>` : [];
  const told = say('read.part', { part: part + 1, parts: parts.length });
  return html`${link(part - 1, 'prev', say('read.previous-part'))}<span>${told}</span>${link(part + 1, 'next', say('read.next-part'))}`;
}

/** A language as an attribute has it: what an article says may be anything. */
function languageOf(language: string | undefined): PageParts {
  const isOne = language !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language);
  return isOne ? html` lang="${language}"` : [];
}
