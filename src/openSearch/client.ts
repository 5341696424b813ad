import { X509Certificate } from 'node:crypto';
import { unescape as decoded } from 'node:querystring';
import { Client, errors } from '@opensearch-project/opensearch';
import { readRegular } from '../library/folder/regularFile.ts';
import { ClusterFailure, complaintIn, failureKindOf, failureToConnect } from './clusterFailure.ts';

/** Where a cluster is, and who vouches for it. */
export interface ClusterAddress {
  /** Of its nodes, each with or without user and password; those of the first that has some are used for all. */
  readonly nodes: readonly string[];
  /** A PEM file, where the system does not know who vouches for the cluster. */
  readonly certificates?: string | undefined;
}

/** Milliseconds without a byte after which nobody waits any more: of those who send, and of those who ask and are waited for. */
const TIMEOUTS = { sending: 30_000, asking: 4_000 } as const;

/** What connects as soon as something is asked. @throws `ClusterFailure` where the certificates cannot be read. */
export function connect(
  { nodes, certificates }: ClusterAddress,
  whatFor: keyof typeof TIMEOUTS = 'sending',
): Client {
  const urls = nodes.map((node) => new URL(node));
  const auth = urls.map(credentialsOf).find((it) => it !== undefined);
  // What names a connection may be told of; a password must not be.
  for (const url of urls) [url.username, url.password] = ['', ''];
  const ssl = certificates === undefined ? {} : { ssl: { ca: readCertificates(certificates) } };
  return new Client({
    nodes: urls.map((url) => ({ url, ...ssl })),
    ...(auth && { auth }),
    requestTimeout: TIMEOUTS[whatFor],
    // Another node may answer; and a connection that was idle may be closed just as it is used.
    maxRetries: Math.max(1, urls.length),
    // What comes is read by its names alone; and a term may be called "__proto__".
    disablePrototypePoisoningProtection: true,
  });
}

function credentialsOf({ username, password }: URL) {
  if (username === '' || password === '') return undefined;
  return { username: decoded(username), password: decoded(password) };
}

/** Bytes of a file with certificates: systems know some hundred, of two thousand bytes each. */
const CERTIFICATES_LIMIT = 16 * 1024 * 1024;
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/** TLS would pass over what is no certificate without a word, and over all that stands behind it. */
function readCertificates(file: string): string[] {
  try {
    const read = readRegular(file, CERTIFICATES_LIMIT)?.toString('latin1') ?? '';
    const certificates = read.match(CERTIFICATE) ?? [];
    if (certificates.length === 0) throw new Error('it holds none');
    for (const certificate of certificates) new X509Certificate(certificate);
    return certificates;
  } catch (error) {
    throw new ClusterFailure('no-certificates', error instanceof Error ? error.message : '');
  }
}

/** Does what asks a cluster. @throws `ClusterFailure` where the cluster does not do it. */
export async function reaching<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failureOf(error);
  }
}

/** Of what the client throws. What is no trouble of the cluster's is a fault of the program, and stays what it is. */
function failureOf(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    // A gateway in between has words of its own.
    const { error: said } = Object(error.meta.body) as { readonly error?: unknown };
    return failureIn(error.meta.statusCode ?? 0, said);
  }
  if (error instanceof errors.ConnectionError) return failureToConnect(error.message);
  if (error instanceof errors.TimeoutError)
    return new ClusterFailure('unreachable', 'it takes too long');
  if (error instanceof errors.OpenSearchClientError)
    return new ClusterFailure('failed', error.message);
  return error;
}

/** @param error what a response, or a part of one, says of why it failed. */
export function failureIn(status: number, error: unknown): ClusterFailure {
  const complaint = complaintIn(error ?? `status ${status}`);
  const { type, reason } = complaint;
  return new ClusterFailure(failureKindOf(status, complaint), reason || type);
}

/** The oldest version that can do what is asked: points in time came with it. */
const OLDEST = [2, 4] as const;

/** @throws `ClusterFailure` where what answers is no cluster that can be used. */
export async function requireVersion(client: Client): Promise<void> {
  const { body } = await reaching(() => client.info());
  const { version } = Object(body) as { readonly version?: unknown };
  const { distribution, number } = Object(version) as Readonly<Record<string, unknown>>;
  const told = typeof number === 'string' ? number : '';
  const [major = 0, minor = 0] = told.split('.').map(Number);
  const isNew = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (distribution === 'opensearch' && isNew) return;
  throw new ClusterFailure('too-old', `${distribution ?? 'another program'} ${told}`);
}
