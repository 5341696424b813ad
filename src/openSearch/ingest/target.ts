import type { Client } from '@opensearch-project/opensearch';
import { reaching } from '../client.ts';
import { ClusterFailure } from '../clusterFailure.ts';
import { FORM, indexBody } from '../indexLayout.ts';

/** The index that files are sent to. */
export interface TargetIndex {
  /** Its own name: the name under which articles are found, and a number. */
  readonly index: string;
  /** An alias that it alone has, and that goes with it: who writes through it makes no index by mistake. */
  readonly alias: string;
  /** The index in whose place it will come. */
  readonly replaces?: string;
  /** Whether it was made just now. */
  readonly isNew: boolean;
}

export interface TargetOptions {
  /** The name under which articles are found: an alias. */
  readonly name: string;
  /** Whether all is sent anew, beside what is found until then. */
  readonly isRebuild: boolean;
  /** Of an index that has to be made; by the size of the cluster where they are left out. */
  readonly shards?: number | undefined;
  readonly replicas?: number | undefined;
}

/** Under which an index is found by whoever writes it, until it takes the place of the other one. */
function nextOf(name: string): string {
  return `${name}.next`;
}

/**
 * The index that is to be written; it is made where there is none. Two who do so at once have the same one.
 * @throws `ClusterFailure`
 */
export async function openTarget(client: Client, options: TargetOptions): Promise<TargetIndex> {
  for (;;) {
    const target = await findTarget(client, options);
    if (target) return target;
  }
}

/** Undefined where somebody else was faster. */
async function findTarget(
  client: Client,
  options: TargetOptions,
): Promise<TargetIndex | undefined> {
  const { name, isRebuild } = options;
  const found = await indicesOf(client, name);
  const current = indexBehind(found, name);
  const replaces = isRebuild && current !== undefined ? { replaces: current } : {};
  const known = isRebuild ? indexBehind(found, nextOf(name)) : current;
  if (known !== undefined) {
    if (await hasOurForm(client, known)) {
      return { index: known, alias: aliasOf(known), ...replaces, isNew: false };
    }
    if (!isRebuild) throw new ClusterFailure('other-form', `the index ${known}`);
    // Another version did not get to the end of it.
    await reaching(() => client.indices.delete({ index: known, ignore_unavailable: true }));
    return undefined;
  }
  const numbers = [...found.keys()].map((index) => numberOf(index, name) ?? 0);
  const index = `${name}.${1 + Math.max(0, ...numbers)}`;
  const aliases = { [isRebuild ? nextOf(name) : name]: {}, [aliasOf(index)]: {} };
  const body = { ...indexBody(await sizeOf(client, options)), aliases };
  const isMade = await make(client, index, body);
  return isMade ? { index, alias: aliasOf(index), ...replaces, isNew: true } : undefined;
}

function aliasOf(index: string): string {
  return `${index}.files`;
}

function numberOf(index: string, name: string): number | undefined {
  const number = index.startsWith(`${name}.`) ? index.slice(name.length + 1) : '';
  return /^\d{1,9}$/.test(number) ? Number(number) : undefined;
}

/** The indices that the name may stand for, each with its aliases, all of one moment. @throws where it is no alias. */
async function indicesOf(client: Client, name: string): Promise<Map<string, readonly string[]>> {
  const { body } = await reaching(() =>
    client.indices.getAlias({ index: [name, `${name}.*`], ignore_unavailable: true }),
  );
  const raw = Object.entries(body as Readonly<Record<string, { readonly aliases?: object }>>);
  const found = new Map(raw.map(([index, { aliases = {} }]) => [index, Object.keys(aliases)]));
  if (!found.has(name)) return found;
  throw new ClusterFailure('other-form', 'it is an index itself; choose another name');
}

function indexBehind(
  found: ReadonlyMap<string, readonly string[]>,
  alias: string,
): string | undefined {
  const [index, other] = [...found].filter(([, aliases]) => aliases.includes(alias));
  if (other) throw new ClusterFailure('other-form', `${alias} stands for several indices`);
  return index?.[0];
}

async function hasOurForm(client: Client, index: string): Promise<boolean> {
  const { body } = await reaching(() => client.indices.getMapping({ index }));
  const { [index]: found } = body as Readonly<Record<string, { readonly mappings?: Mappings }>>;
  return found?.mappings?._meta?.['pullquote'] === FORM;
}

interface Mappings {
  readonly _meta?: Readonly<Record<string, unknown>>;
}

async function sizeOf(client: Client, { shards, replicas }: TargetOptions) {
  const { body } = await reaching(() => client.cluster.health());
  const nodes = Number(body.number_of_data_nodes) || 1;
  return {
    // One processor at a time searches a shard.
    shards: shards ?? Math.max(LEAST_SHARDS, nodes),
    replicas: replicas ?? (nodes > 1 ? 1 : 0),
  };
}

const LEAST_SHARDS = 2;

/** @returns whether nobody else had made it. */
async function make(client: Client, index: string, body: object): Promise<boolean> {
  const request = { method: 'PUT', path: `/${index}`, body };
  const reply = await reaching(() => client.transport.request(request, { ignore: [400] }));
  if (reply.statusCode !== 400) return true;
  const { error } = reply.body as { readonly error?: { readonly type?: string; reason?: string } };
  if (error?.type === 'resource_already_exists_exception') return false;
  throw new ClusterFailure('failed', error?.reason ?? 'the index cannot be made');
}

/**
 * Lets the name stand for an index that has been sent anew, and takes the other one away, all in one.
 * @returns whether nobody else has done so.
 */
export async function switchOver(
  client: Client,
  name: string,
  target: TargetIndex,
): Promise<boolean> {
  const found = await indicesOf(client, name);
  const { index } = target;
  if (!found.get(index)?.includes(nextOf(name))) return false;
  const before = indexBehind(found, name);
  // An index that is not called as ours are was somebody else's.
  const isOurs = before !== undefined && numberOf(before, name) !== undefined;
  const leaving = isOurs
    ? [{ remove_index: { index: before } }]
    : before === undefined
      ? []
      : [{ remove: { index: before, alias: name } }];
  const coming = [
    { add: { index, alias: name } },
    { remove: { index, alias: nextOf(name), must_exist: true } },
  ];
  try {
    await reaching(() =>
      client.indices.updateAliases({ body: { actions: [...leaving, ...coming] } }),
    );
    return true;
  } catch (error) {
    // Whoever was faster has done the same.
    if (error instanceof ClusterFailure && error.kind === 'no-index') return false;
    throw error;
  }
}
