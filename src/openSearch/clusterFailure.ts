import { ArticlesAway } from '../core/conversation/articlesAway.ts';

/**
 * Why a cluster does not do what it was asked:
 * - `unreachable`: nothing answers there, or not in time;
 * - `refused`: it does not let us in;
 * - `untrusted`: it shows a certificate that nobody vouches for, `other-host`: one that is another host's,
 *   `out-of-date`: one whose time is over or has not begun;
 * - `no-certificates`: those that vouch for it cannot be read;
 * - `other-protocol`: it does not speak TLS, or not as we do;
 * - `too-old`: it is an older one, or something else;
 * - `full`: its disks are, so that it takes no more;
 * - `read-only`: somebody has said that nothing is to be written;
 * - `red`: a part of what is asked for is nowhere, or nobody leads it;
 * - `no-index`: what is asked for is not there;
 * - `other-form`: what is there was written by another version, or is something else;
 * - `too-large`: a request is larger than it takes;
 * - `overloaded`: it has too much to do;
 * - `failed`: it says something else.
 */
export type ClusterFailureKind =
  | 'unreachable'
  | 'refused'
  | 'untrusted'
  | 'other-host'
  | 'out-of-date'
  | 'no-certificates'
  | 'other-protocol'
  | 'too-old'
  | 'full'
  | 'read-only'
  | 'red'
  | 'no-index'
  | 'other-form'
  | 'too-large'
  | 'overloaded'
  | 'failed';

/** A cluster does not do what it was asked. The message is a sentence for whoever looks after it. */
export class ClusterFailure extends ArticlesAway {
  readonly kind: ClusterFailureKind;

  /** @param detail what it said itself, if anything. */
  constructor(kind: ClusterFailureKind, detail = '') {
    const told = detail.replace(/\s+/g, ' ');
    // Half a password would not be known for one by whoever masks it.
    const whole = told.length > DETAIL_LENGTH ? /^.*(?=\s)/ : /^.*/;
    const [beginning = ''] = whole.exec(told.slice(0, DETAIL_LENGTH + 1)) ?? [];
    const said = beginning.replace(/^\s|[\s.:]+$/g, '');
    super(said === '' ? `${SENTENCES[kind]}.` : `${SENTENCES[kind]} (${said}).`);
    this.kind = kind;
  }
}

/** UTF-16 code units of what a cluster says itself, in whole words; it can be pages. */
const DETAIL_LENGTH = 200;

const SENTENCES: Readonly<Record<ClusterFailureKind, string>> = {
  unreachable:
    'The OpenSearch cluster does not answer; look at OPENSEARCH_URL, also whether it is https or http, and whether it runs',
  refused:
    'The OpenSearch cluster does not let us in; look at the user and password in OPENSEARCH_URL, and at what that user may do',
  untrusted:
    'The OpenSearch cluster shows a certificate that nobody vouches for; name a PEM file with the certificates that do in OPENSEARCH_CA',
  'other-host':
    'The OpenSearch cluster shows the certificate of another host; call it in OPENSEARCH_URL by a name in its certificate',
  'out-of-date':
    'The OpenSearch cluster shows a certificate whose time is over or has not begun; renew it there, or look at the clock of this machine',
  'no-certificates':
    'The file in OPENSEARCH_CA cannot be used; name a PEM file with the certificates that vouch for the OpenSearch cluster',
  'other-protocol':
    'What answers at OPENSEARCH_URL does not speak TLS as it is spoken here; call it http:// where it has none',
  'too-old': 'What answers at OPENSEARCH_URL is no OpenSearch of version 2.4 or later',
  full: 'The disks of the OpenSearch cluster are full, so that it takes no more; make room there',
  'read-only': 'Nothing may be written into the index of the OpenSearch cluster',
  red: 'A part of the OpenSearch cluster is missing; see which of its nodes run',
  'no-index':
    'There are no articles in the OpenSearch cluster under the name in OPENSEARCH_INDEX; “pullquote ingest” sends them',
  'other-form':
    'What is in the OpenSearch cluster under the name in OPENSEARCH_INDEX was written by another version or program; “pullquote ingest --rebuild” writes it anew, or choose another name',
  'too-large': 'The OpenSearch cluster does not take so much at once',
  overloaded: 'The OpenSearch cluster has too much to do',
  failed: 'The OpenSearch cluster does not do what it was asked',
};

/** What does not pass by itself, so that nobody needs to wait. */
export const LASTING: ReadonlySet<ClusterFailureKind> = new Set([
  ...(['refused', 'untrusted', 'other-host', 'out-of-date', 'no-certificates'] as const),
  ...(['other-protocol', 'too-old', 'other-form'] as const),
]);

/** Where OpenSSL itself fails, why stands between much else. */
const IN_TLS = /SSL routines:[^:]*:([^:]+)/;
/** What OpenSSL says of a certificate. */
const KINDS_OF_CERTIFICATES: readonly (readonly [RegExp, ClusterFailureKind])[] = [
  [/altnames|hostname mismatch/i, 'other-host'],
  [/has expired|not yet valid/i, 'out-of-date'],
  [/certificate|issuer|too weak|path length|subtree/i, 'untrusted'],
];

/** Why there is no connection. @param message what Node says of it. */
export function failureToConnect(message: string): ClusterFailure {
  const [, inTls] = IN_TLS.exec(message) ?? [];
  if (inTls !== undefined) return new ClusterFailure('other-protocol', inTls);
  const [, kind] = KINDS_OF_CERTIFICATES.find(([pattern]) => pattern.test(message)) ?? [];
  return new ClusterFailure(kind ?? 'unreachable', message);
}

/** What a cluster says where it does not do something. */
export interface Complaint {
  readonly type: string;
  readonly reason: string;
}

/** What a whole request that failed, or a part of one, says of itself. @param error from a response, of any form. */
export function complaintIn(error: unknown): Complaint {
  if (typeof error === 'string') return { type: '', reason: error };
  const { type, reason, root_cause: causes } = Object(error) as Readonly<Record<string, unknown>>;
  // The whole says "all shards failed"; why they did is said by the first of them.
  const [cause] = Array.isArray(causes) ? causes : [];
  const { reason: deeper } = Object(cause) as Readonly<Record<string, unknown>>;
  return { type: textOf(type), reason: textOf(deeper) || textOf(reason) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Blocks are numbered: 5, 6 and 8 were set by somebody, 12 and 13 by disks that are full, 1 and 2 mean that nobody leads. */
const BLOCK_KINDS: readonly (readonly [RegExp, ClusterFailureKind])[] = [
  [/\/1[23]\/|flood-stage/, 'full'],
  [/SERVICE_UNAVAILABLE\//, 'red'],
  [/FORBIDDEN\/[568]\//, 'read-only'],
];

const KINDS_OF_TYPES: readonly (readonly [RegExp, ClusterFailureKind])[] = [
  [/^(?:index|alias(?:es)?)_not_found_exception$/, 'no-index'],
  [/^security_exception$/, 'refused'],
  [/rejected|circuit_breaking/, 'overloaded'],
  [/^index_closed_exception$/, 'no-index'],
  [
    /^(?:unavailable_shards|no_shard_available_action|(?:cluster_manager|master)_not_discovered|(?:cluster_manager|process_cluster_event)_\w+|node_\w+|search_phase_execution)_?\w*exception$/,
    'red',
  ],
];

/** The kind of failure that a response, or an item of one, tells of. */
export function failureKindOf(status: number, { type, reason }: Complaint): ClusterFailureKind {
  const block = type === 'cluster_block_exception';
  const ofBlock = block && BLOCK_KINDS.find(([pattern]) => pattern.test(reason));
  if (ofBlock) return ofBlock[1];
  if (block) return 'failed';
  if (status === 401 || status === 403) return 'refused';
  if (status === 413) return 'too-large';
  if (status === 429) return 'overloaded';
  const ofType = KINDS_OF_TYPES.find(([pattern]) => pattern.test(type));
  // A search that was wrong failed on all shards too.
  if (ofType && (ofType[1] !== 'red' || status >= 500)) return ofType[1];
  if (status === 503) return 'red';
  if (status === 502 || status === 504) return 'unreachable';
  return 'failed';
}
