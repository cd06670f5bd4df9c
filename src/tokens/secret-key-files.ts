// The files of a master key that is being changed, in the data folder: secret.key.next until the database knows it, then secret.key; the one
// before becomes secret.key.old. Each step leaves a state in which every file and the database fit together.
import { link, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { VaultError } from './sealed-bytes.ts';
import { generateKeyFile, parseSecretKey, readKeyFile, syncFolder } from './secret-key.ts';

export { parseSecretKey } from './secret-key.ts';

export const keyFile = (dataDir: string): string => join(dataDir, 'secret.key');
export const nextKeyFile = (dataDir: string): string => join(dataDir, 'secret.key.next');
export const oldKeyFile = (dataDir: string): string => join(dataDir, 'secret.key.old');

/** The next key, durably in its file: the given one, the one of an attempt before, or a random one. */
export async function prepareNextKeyFile(dataDir: string, given: Buffer | null): Promise<Buffer> {
  const file = nextKeyFile(dataDir);
  const found = await readKeyFile(file);
  if (found === null) return generateKeyFile(dataDir, file, given ?? undefined);
  const key = parseSecretKey(found, file);
  if (given && !given.equals(key))
    throw new VaultError(
      `${file} holds another new key, of a change that was begun before. Nothing was changed. Run it without MOORING_SECRET_KEY_NEW to go on with that one.`,
    );
  return key;
}

/** Once the database knows the next key: it takes its place, and the one before is kept beside it. */
export async function putNextKeyInPlace(dataDir: string): Promise<void> {
  const file = keyFile(dataDir);
  const old = oldKeyFile(dataDir);
  await link(file, old).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    // Of an attempt that was cut off, or of a change before: backups of then still need that one.
    if ((await readFile(old, 'utf8')) === (await readFile(file, 'utf8'))) return;
    throw new VaultError(
      `${old} holds the key of a change before. Nothing was lost. Move it to where you keep keys of old backups, and run this again.`,
    );
  });
  await rename(nextKeyFile(dataDir), file);
  await syncFolder(dataDir);
}
