import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printable } from '../../core/answer/answerJson.ts';
import type { DraftForm, ReadDraftFile } from '../../core/answer/proofread/draftFile.ts';
import {
  type Proofread,
  type ProofreadOptions,
  severityOf,
} from '../../core/answer/proofread/proofreading.ts';
import type { Citation } from '../../core/article/citation.ts';
import { citedIn } from '../../core/conversation/citedIn.ts';
import type { AddressOf } from '../../core/conversation/quoteActions.ts';
import type { ProofreadingReply } from '../../core/conversation/reply.ts';
import type { Door, ShownProofreadingReply } from '../../core/conversation/shownReply.ts';
import { spokenLanguageOf } from '../../core/speech/say.ts';
import { wordingIn } from '../../core/speech/wording.ts';
import { label } from '../../core/text/visible.ts';
import { proofreadingJson } from '../../operations/proofread/proofreadJson.ts';
import { correctedCopy } from '../../report/correctedCopy.ts';
import { dateIn, draftReport } from '../../report/draftReport.ts';
import { sarifOf } from '../../report/sarif.ts';
import { type Console, logTo, print } from '../console.ts';
import type { Invocation } from '../invocation.ts';
import type { Screen } from '../notation.ts';
import { createStatusLine } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { proofreadingView } from '../views/proofreadingView.ts';
import { draftBytes, STANDARD_INPUT } from './draftBytes.ts';
import { exitCodeOf } from './failing.ts';
import { placeOf, writeWhole } from './wholeFile.ts';

export type ProofreadInvocation = Extract<Invocation, { readonly verb: 'proofread' }>;

/** What a draft is proofread with. */
export interface Proofreader {
  readonly library: { readonly proofread: Proofread };
  readonly readDraft: ReadDraftFile;
  readonly screen: Screen;
  readonly door: Pick<Door, 'reply'>;
  /** For `jsonNotation` and `htmlNotation`. */
  readonly jsonDoor: Pick<Door, 'reply'>;
  readonly htmlDoor: Pick<Door, 'reply'>;
  /** Where what is quoted is read; see `addressesOf`. */
  readonly addressesOf: (cited: readonly Citation[]) => Promise<AddressOf>;
  /** Of the program. */
  readonly version: string;
  readonly streams: Console;
}

/**
 * Proofreads a draft, prints what was found and writes what is asked for beside it. Nothing is written where it
 * is stopped. @returns the exit code. @throws `Refusal` where it cannot be done.
 */
export async function proofreadDraft(
  invocation: ProofreadInvocation,
  on: Proofreader,
): Promise<0 | 1 | 2> {
  const { file, figures, failOn } = invocation;
  const name = file === STANDARD_INPUT ? 'standard input' : file;
  await refuseFiles(invocation);
  const read = await on.readDraft(await draftBytes(file, on.streams.input));
  if (read.kind === 'unreadable') {
    throw new Refusal(`${label(name)} cannot be proofread. ${read.why}`);
  }
  const { draft, form } = read;
  if (invocation.fix !== undefined && form.kind === 'other') {
    throw new Refusal(
      `--fix writes a copy of text files in UTF-8 alone, which ${label(name)} is not. Without --fix it can be proofread.`,
    );
  }
  const proofreading = await withProgress(label(name), on.streams, (options) =>
    on.library.proofread(draft, { figures, ...options }),
  );
  const found: ProofreadFile = { reply: { kind: 'proofreading', draft, proofreading }, form, name };
  const isStopped = proofreading.stoppedAt !== undefined;
  if (!isStopped) await writeFiles(invocation, found, on);
  await print(on.streams.output, `${printed(invocation, found, on)}\n`);
  if (isStopped) return 2;
  return exitCodeOf([...proofreading.quotations, ...proofreading.figures].map(severityOf), failOn);
}

/** A draft that was proofread. */
interface ProofreadFile {
  readonly reply: ProofreadingReply;
  readonly form: DraftForm;
  readonly name: string;
}

/** Stops at Ctrl-C with what has been found; a second one ends the program. */
async function withProgress<T>(
  name: string,
  streams: Console,
  work: (options: ProofreadOptions) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of SIGNALS) process.once(signal, onSignal);
  const status = createStatusLine(streams.errors, () => performance.now(), logTo(streams));
  try {
    return await work({
      stop: stop.signal,
      // A log is read when it is over.
      onProgress: (done, all) =>
        streams.errors.isTTY &&
        status.say(done / Math.max(1, all), () => `Proofreading ${name}: ${done} of ${all}`),
    });
  } finally {
    status.end();
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** @throws `Refusal` where a file cannot be written, or one would take the place of another or of the draft. */
async function refuseFiles({ file, html, sarif, fix }: ProofreadInvocation): Promise<void> {
  const wanted = [html, sarif, fix].filter((path) => path !== undefined);
  const places = await Promise.all(wanted.map(placeOf));
  if (new Set(places).size < places.length) {
    throw new Refusal('What is written needs a file each: --html, --sarif and --fix.');
  }
  const own = file === STANDARD_INPUT ? undefined : await placeOf(file).catch(() => undefined);
  if (own !== undefined && places.includes(own)) {
    throw new Refusal(`${label(file)} is the draft; what is written needs another file.`);
  }
}

async function writeFiles(
  { html, sarif, fix, file }: ProofreadInvocation,
  { reply, form, name }: ProofreadFile,
  on: Proofreader,
): Promise<void> {
  const json = shownBy(on.jsonDoor, reply);
  if (html !== undefined) {
    const language = spokenLanguageOf(reply.draft.language ?? 'en');
    const shown = shownBy(on.htmlDoor, reply);
    const look = {
      ...{ name, language, wording: wordingIn(language), date: dateIn(language) },
      ...{ addressOf: await on.addressesOf(citedIn(shown)), hasLines: form.kind === 'file' },
    };
    await writeWhole(html, await draftReport(shown, look));
  }
  if (sarif !== undefined) {
    const source = { uri: uriOf(file), isText: form.kind === 'file', version: on.version };
    await writeWhole(sarif, `${sarifOf(json, source)}\n`);
  }
  if (fix !== undefined && form.kind === 'file') {
    const { text, corrections } = correctedCopy(reply.draft.text, json.proofreading.quotations);
    await writeWhole(fix, form.mark + text);
    logTo(on.streams)(
      `${label(fix)}: ${corrections.length === 1 ? '1 correction' : `${corrections.length} corrections`} of typography.`,
    );
  }
}

function printed(
  { form: as }: ProofreadInvocation,
  { reply, form, name }: ProofreadFile,
  on: Proofreader,
) {
  switch (as) {
    case 'json':
      return printable(proofreadingJson(shownBy(on.jsonDoor, reply)));
    case 'text':
      return proofreadingView(shownBy(on.door, reply), on.screen, {
        ...(form.kind === 'file' ? { file: name } : { isTakenOut: true }),
      });
  }
}

function shownBy(door: Pick<Door, 'reply'>, reply: ProofreadingReply): ShownProofreadingReply {
  const shown = door.reply(reply);
  // A door lets each reply through as what it is.
  if (shown.kind !== 'proofreading') throw new Error(`A proofreading came to ${shown.kind}.`);
  return shown;
}

/** As programs find the draft that look at the folder in which this is run; an address where it is elsewhere. */
function uriOf(file: string): string {
  if (file === STANDARD_INPUT) return 'stdin';
  const path = relative(process.cwd(), file);
  if (path.startsWith('..') || isAbsolute(path)) return pathToFileURL(file).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
