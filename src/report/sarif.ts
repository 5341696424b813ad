import { createHash } from 'node:crypto';
import { jsonNotation, printable } from '../core/answer/answerJson.ts';
import type { Notation } from '../core/answer/gate.ts';
import { type Severity, severityOf, spanOfFinding } from '../core/answer/proofread/proofreading.ts';
import type { ShownFinding, ShownProofreadingReply } from '../core/conversation/shownReply.ts';
import { exchangeNotesOf, findingNotesOf } from '../core/speech/proofWords.ts';
import { wordingIn } from '../core/speech/wording.ts';
import { createLineIndex, type LinePlace } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';

/** Where a draft is, for programs that show what was found beside it. */
export interface DraftSource {
  /** Of its file: a path relative to where it is looked at, or an address. */
  readonly uri: string;
  /** Whether its text is that of the file, so that lines can be told. */
  readonly isText: boolean;
  /** Of the program. */
  readonly version: string;
}

const ENGLISH = wordingIn('en');

/**
 * The findings of a draft in SARIF 2.1.0, for tools that review code: a rule a kind of finding, and no result for
 * what is in order. @param reply written in `jsonNotation`.
 */
export function sarifOf(
  { draft, proofreading }: ShownProofreadingReply,
  { uri, isText, version }: DraftSource,
): string {
  const found = [...proofreading.quotations, ...proofreading.figures]
    .filter((finding) => severityOf(finding) !== 'none')
    .sort((a, b) => spanOfFinding(a).start - spanOfFinding(b).start);
  const lineOf = createLineIndex(draft.text);
  const seen = new Map<string, number>();
  const results = found.map((finding) => {
    const span = spanOfFinding(finding);
    const region = isText ? { region: regionOf(draft.text, span, lineOf) } : {};
    const ruleId = ruleOf(finding);
    return {
      ruleId,
      ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
      level: LEVELS[severityOf(finding)],
      message: { text: messageOf(finding, draft.text.slice(span.start, span.end)) },
      locations: [{ physicalLocation: { artifactLocation: { uri }, ...region } }],
      ...relatedTo(finding),
      partialFingerprints: {
        'pullquote/v1': fingerprintOf(ruleId, draft.text.slice(span.start, span.end), seen),
      },
    };
  });
  return printable({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Pullquote', version, rules: RULES } },
        columnKind: 'utf16CodeUnits',
        // A draft that was stopped at has not been proofread.
        invocations: [{ executionSuccessful: proofreading.stoppedAt === undefined }],
        results,
      },
    ],
  });
}

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  none: 'none',
};

const rule = (id: string, name: string, level: 'error' | 'warning', text: string) => ({
  ...{ id, name, shortDescription: { text }, defaultConfiguration: { level } },
});

const RULES = [
  rule('altered', 'AlteredQuotation', 'error', 'The source has other words.'),
  rule('stitched', 'StitchedQuotation', 'error', 'Words of several places are quoted as one.'),
  rule('similar', 'SimilarText', 'warning', 'The articles have something similar.'),
  rule('absent', 'AbsentQuotation', 'error', 'The words are not in the articles.'),
  rule('cannot-say', 'DoubtfulSource', 'warning', 'The text of the source cannot be trusted here.'),
  rule('other-source', 'OtherSource', 'error', 'The words stand in another source than is named.'),
  rule('cut-short', 'CutShort', 'warning', 'What qualifies the words is left out.'),
  rule('other-page', 'OtherPage', 'warning', 'The words stand on another page than is named.'),
  rule('other-date', 'OtherDate', 'warning', 'The source is of another date than is named.'),
  rule('figure-differs', 'OtherFigure', 'error', 'The source gives another figure.'),
  rule('figure-absent', 'AbsentFigure', 'warning', 'The source gives no such figure.'),
];

/** The rule of what weighs most: a verdict before what is to be said besides. */
function ruleOf(finding: ShownFinding): string {
  if ('figure' in finding) return `figure-${finding.verdict}`;
  const { verdict, caveats } = finding;
  const ofWords = RULES.find(({ id }) => id === verdict.kind);
  const [weightiest] = RULES.filter(({ id }) => caveats.some(({ kind }) => kind === id));
  return (ofWords ?? weightiest)?.id ?? verdict.kind;
}

/** UTF-16 code units of what the draft says that are repeated. */
const REPEATED = 300;

function messageOf(finding: ShownFinding, words: string): string {
  const exchanges = 'figure' in finding ? [] : exchangeNotesOf(ENGLISH, finding, String);
  const [verdict, ...caveats] = findingNotesOf(ENGLISH, finding, String, String);
  const told = [verdict, ...exchanges.map((note) => `${note}.`), ...caveats].join(' ');
  const cut = words.length > REPEATED ? `${words.slice(0, REPEATED)}…` : words;
  const sources = finding.excerpts.map(({ rendered, citation }) => {
    const quote = sarifNotation.write(jsonNotation.read(rendered), []);
    const where = `${citation.title}, ${ENGLISH.placeOf(citation)}`;
    return `${ENGLISH.say('proof.in-source')} ${quote} (${sarifNotation.write(where, [])})`;
  });
  const draft = `${ENGLISH.say('proof.in-draft')} ${sarifNotation.write(cut, [])}`;
  return [sarifNotation.write(told, []), draft, ...sources].join('\n');
}

/** In a message brackets before a parenthesis make a link, and braces stand for something else. */
export const sarifNotation: Notation = {
  write: (quote) =>
    quote
      .replace(/[{}]/g, '$&$&')
      .replace(/(\\*)\](?=\()/g, (_, slashes: string) => `${slashes}${slashes}\\]`),
  read: (rendered) =>
    rendered
      .replace(
        /(\\*)\](?=\()/g,
        (_, slashes: string) => `${'\\'.repeat((slashes.length - 1) / 2)}]`,
      )
      .replace(/\{\{|\}\}/g, (pair) => pair.slice(1)),
};

function regionOf(text: string, { start, end }: Span, lineOf: (offset: number) => LinePlace) {
  const [first, last] = [lineOf(start), lineOf(end)];
  return {
    ...{ startLine: first.line, startColumn: first.column },
    ...{ endLine: last.line, endColumn: last.column },
    ...{ charOffset: start, charLength: end - start },
    snippet: { text: text.slice(start, end) },
  };
}

/** Where the source is, in the folder with the articles; its words are there as they stand. */
function relatedTo({ excerpts }: ShownFinding) {
  if (excerpts.length === 0) return {};
  return {
    relatedLocations: excerpts.map(({ rendered, citation }, index) => {
      const { path, lines, isExtracted, title } = citation;
      const [startLine, endLine] = lines;
      return {
        id: index + 1,
        message: { text: sarifNotation.write(title, []) },
        physicalLocation: {
          artifactLocation: {
            uri: path.split('/').map(encodeURIComponent).join('/'),
            uriBaseId: 'ARTICLES',
          },
          ...(!isExtracted && {
            region: { startLine, endLine, snippet: { text: jsonNotation.read(rendered) } },
          }),
        },
      };
    }),
  };
}

/** The same for the same words, wherever in the draft they stand by now. */
function fingerprintOf(ruleId: string, words: string, seen: Map<string, number>): string {
  const told = `${ruleId}\n${words.replace(/\s+/gu, ' ')}`;
  const times = (seen.get(told) ?? 0) + 1;
  seen.set(told, times);
  return createHash('sha256').update(`${told}\n${times}`).digest('hex').slice(0, 32);
}
