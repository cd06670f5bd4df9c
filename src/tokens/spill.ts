// The spill: a refreshed token that the database does not take goes, sealed by the vault, into a file of the data folder, so that it
// outlives this process. The next refresh of the Connection or the next start picks it up. Files are removed once saved.
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { syncFolder, writeDurably } from './secret-key.ts';
import type { StoredSecrets } from './types.ts';

/** A token that came out of a refresh, before it is saved. */
export interface RefreshedCredential {
  connectionId: string;
  /** The version whose refresh token was spent for it. */
  spentVersion: number;
  /** SHA-256 of that refresh token. */
  spentHash: string;
  secrets: StoredSecrets;
  obtainedAt: Date;
  accessExpiresAt: Date | null;
  refreshExpiresAt: Date | null;
  /** The reply told these ends. A refresh token that stays keeps what was told of it. */
  isAccessLifeTold?: boolean;
  isRefreshLifeTold?: boolean;
}

const folderOf = (ctx: TokensContext): string => join(ctx.config.dataDir, 'spill');
const fileNameOf = ({ connectionId, spentVersion }: RefreshedCredential): string =>
  `${connectionId}.${spentVersion}.sealed`;
const rowIdOf = (connectionId: string): string => `spill:${connectionId}`;

/** Writes it durably. Throws when the disk does not take it. */
export async function writeSpill(ctx: TokensContext, refreshed: RefreshedCredential): Promise<void> {
  const folder = folderOf(ctx);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, fileNameOf(refreshed));
  const sealed = await ctx.vault.seal(
    JSON.parse(JSON.stringify(refreshed)) as JsonObject,
    rowIdOf(refreshed.connectionId),
  );
  await rm(`${path}.part`, { force: true });
  await writeDurably(`${path}.part`, sealed);
  await rename(`${path}.part`, path);
  await syncFolder(folder);
}

/** Removes its file, if there is one. */
export async function removeSpill(ctx: TokensContext, refreshed: RefreshedCredential): Promise<void> {
  await rm(join(folderOf(ctx), fileNameOf(refreshed)), { force: true });
}

/** All spilled tokens, or those of one Connection. A file that cannot be opened is left where it is and logged. */
export async function readSpills(ctx: TokensContext, connectionId?: string): Promise<RefreshedCredential[]> {
  const names = await readdir(folderOf(ctx)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: RefreshedCredential[] = [];
  for (const name of names) {
    const [id = '', , ending] = name.split('.');
    if (ending !== 'sealed' || name.endsWith('.part') || (connectionId !== undefined && id !== connectionId)) continue;
    try {
      const plain = await ctx.vault.unseal(await readFile(join(folderOf(ctx), name)), rowIdOf(id));
      found.push(revive(plain));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      ctx.log.error(
        { file: join(folderOf(ctx), name), error: (error as Error).message },
        'a spilled token cannot be opened; the file is kept',
      );
    }
  }
  return found;
}

function revive(plain: JsonObject): RefreshedCredential {
  const instant = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);
  const spilled = plain as unknown as RefreshedCredential;
  return {
    ...spilled,
    obtainedAt: new Date(String(plain.obtainedAt)),
    accessExpiresAt: instant(plain.accessExpiresAt),
    refreshExpiresAt: instant(plain.refreshExpiresAt),
  };
}
