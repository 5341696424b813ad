import { describe, expect, it } from 'vitest';
import {
  ClusterFailure,
  complaintIn,
  failureKindOf,
  failureToConnect,
} from '../../src/openSearch/clusterFailure.ts';

describe('what a cluster says is told by kinds', () => {
  it.each([
    ['no-index', 404, 'index_not_found_exception', 'no such index [nope]'],
    ['no-index', 404, 'aliases_not_found_exception', 'aliases [x] missing'],
    ['no-index', 400, 'index_closed_exception', 'closed'],
    ['refused', 401, 'security_exception', 'missing authentication credentials'],
    ['refused', 403, 'security_exception', 'no permissions for [indices:data/write/bulk]'],
    ['refused', 401, '', 'status 401'],
    [
      'full',
      429,
      'cluster_block_exception',
      'index [a] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];',
    ],
    [
      'full',
      403,
      'cluster_block_exception',
      'index [a] blocked by: [FORBIDDEN/12/index read-only / allow delete (api)];',
    ],
    [
      'read-only',
      403,
      'cluster_block_exception',
      'index [a] blocked by: [FORBIDDEN/8/index write (api)];',
    ],
    [
      'red',
      503,
      'cluster_block_exception',
      'blocked by: [SERVICE_UNAVAILABLE/1/state not recovered / initialized];',
    ],
    [
      'failed',
      403,
      'cluster_block_exception',
      'index [a] blocked by: [FORBIDDEN/7/index read (api)];',
    ],
    ['red', 503, 'search_phase_execution_exception', 'all shards failed'],
    [
      'red',
      503,
      'unavailable_shards_exception',
      '[a][0] primary shard is not active Timeout: [1m]',
    ],
    ['red', 503, 'no_shard_available_action_exception', 'No shard available for [get]'],
    ['red', 503, 'cluster_manager_not_discovered_exception', ''],
    ['red', 503, 'process_cluster_event_timeout_exception', 'failed to process cluster event'],
    [
      'overloaded',
      429,
      'rejected_execution_exception',
      'rejected execution of coordinating operation',
    ],
    ['overloaded', 429, '', 'status 429'],
    ['overloaded', 503, 'circuit_breaking_exception', '[parent] Data too large'],
    ['unreachable', 502, '', 'status 502'],
    ['unreachable', 504, '', 'status 504'],
    ['failed', 400, 'search_phase_execution_exception', 'all shards failed'],
    ['failed', 400, 'mapper_parsing_exception', 'failed to parse'],
  ] as const)('%s: %i %s %s', (kind, status, type, reason) => {
    expect(failureKindOf(status, { type, reason })).toBe(kind);
  });
});

describe('why there is no connection is told by kinds', () => {
  const inTls = (why: string) =>
    `write EPROTO 807CE190827F0000:error:0A00010B:SSL routines:ssl3_get_record:${why}:../deps/openssl/record.c:350:\n`;

  it.each([
    ['unreachable', 'connect ECONNREFUSED 127.0.0.1:9200'],
    ['unreachable', 'getaddrinfo ENOTFOUND search.example'],
    ['unreachable', 'socket hang up'],
    ['untrusted', 'self-signed certificate'],
    ['untrusted', 'self-signed certificate in certificate chain'],
    ['untrusted', 'unable to verify the first certificate'],
    ['untrusted', 'unable to get local issuer certificate'],
    ['untrusted', 'unable to get certificate CRL'],
    ['untrusted', 'certificate revoked'],
    ['untrusted', 'CA signature digest algorithm too weak'],
    ['untrusted', 'permitted subtree violation'],
    [
      'other-host',
      "Hostname/IP does not match certificate's altnames: Host: localhost. is not in the cert's altnames: DNS:search.example",
    ],
    ['other-host', 'Hostname mismatch'],
    ['out-of-date', 'certificate has expired'],
    ['out-of-date', 'certificate is not yet valid'],
    ['other-protocol', inTls('wrong version number')],
    ['other-protocol', inTls('tlsv13 alert certificate required')],
  ] as const)('%s: %s', (kind, message) => {
    expect(failureToConnect(message).kind).toBe(kind);
  });

  it('in one sentence, which says what to look at', () => {
    expect(failureToConnect(inTls('wrong version number')).message).toBe(
      'What answers at OPENSEARCH_URL does not speak TLS as it is spoken here; call it http:// where it has none (wrong version number).',
    );
    const unnamed = "IP: 127.0.0.1 is not in the cert's list: ";
    expect(failureToConnect(`does not match certificate's altnames: ${unnamed}`).message).toMatch(
      /OPENSEARCH_URL .*\(.*cert's list\)\.$/,
    );
  });
});

it('what caused a failure is told rather than that it failed, whatever form it has', () => {
  const root_cause = [{ type: 'parsing_exception', reason: 'unknown query [nix]' }];
  expect(complaintIn({ type: 'a', reason: 'all shards failed', root_cause })).toEqual({
    ...{ type: 'a', reason: 'unknown query [nix]' },
  });
  expect(complaintIn('busy')).toEqual({ type: '', reason: 'busy' });
  for (const odd of [undefined, null, 3, [], {}, { reason: {} }, { root_cause: [null] }]) {
    expect(complaintIn(odd)).toEqual({ type: '', reason: '' });
  }
});

it('a failure is one sentence, however much the cluster says', () => {
  expect(new ClusterFailure('overloaded').message).toBe(
    'The OpenSearch cluster has too much to do.',
  );
  const { message } = new ClusterFailure('failed', `one\n two ${'x'.repeat(5000)}`);
  // Part of a word may be part of a password.
  expect(message).toBe('The OpenSearch cluster does not do what it was asked (one two).');
  for (const length of [199, 200, 201]) {
    const told = new ClusterFailure('failed', `${'x'.repeat(length - 4)} end`).message;
    expect(told).toContain(length <= 200 ? 'x end).' : 'x).');
  }
});
