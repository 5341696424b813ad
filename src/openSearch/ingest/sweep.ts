import type { FileDocument } from '../indexLayout.ts';
import type { Bulk } from './bulk.ts';
import type { ClaimedFile, Claims, DueFile } from './claims.ts';
import { leftovers, openFile } from './sendPacked.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Takes away all that is there of files, and what is known of them but for why they cannot be read. */
export async function sweep(
  files: readonly (readonly [ClaimedFile, DueFile])[],
  { bulk, claims }: { readonly bulk: Bulk; readonly claims: Claims },
): Promise<void> {
  await bulk.send(files.flatMap(([claimed]) => leftovers(openFile(claimed), NOTHING)));
  const unread = files.flatMap(([claimed, { problems }]) => {
    if (problems === undefined) return [];
    const { path: file, epoch } = claimed;
    const document: FileDocument = {
      ...{ kind: 'file', file, epoch, articles: [], pending: [], problems },
    };
    return [[claimed, document] as const];
  });
  await claims.write(unread);
  const gone = files.filter(([, { problems }]) => problems === undefined);
  await claims.forget(gone.map(([claimed]) => claimed));
}
