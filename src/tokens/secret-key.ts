// The master key: from MOORING_SECRET_KEY, or generated once into the data folder. It wraps the data keys of vault.ts; whoever loses
// it loses every credential, so making one is said loudly, and none is made beside a database that needs another.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/index.ts';
import { VaultError } from './sealed-bytes.ts';

interface Input {
  config: Pick<Config, 'secretKey' | 'dataDir'>;
  log: Log;
  /** When given: no key is generated while this database holds credentials sealed with another one. */
  store?: Store;
}

const keyBytes = 32;

/** The 32 bytes of the master key. Throws VaultError that says what to do. */
export async function loadSecretKey({ config, log, store }: Input): Promise<Buffer> {
  if (config.secretKey !== null) return parseSecretKey(config.secretKey, 'MOORING_SECRET_KEY');
  const file = join(config.dataDir, 'secret.key');
  const found = await readKeyFile(file);
  if (found !== null) return parseSecretKey(found, file);
  if (store && (await hasSealedKeys(store)))
    throw new VaultError(
      `This database holds credentials that were sealed with a secret key, and there is none: MOORING_SECRET_KEY is not set and ${file} does not exist. Nothing was changed. Put back the key that belongs to this database.`,
    );
  const key = await generateKeyFile(config.dataDir, file);
  log.warn(
    { file },
    `A new secret key was generated into ${file}. BACK IT UP somewhere else: without it no stored credential can ever be opened again.`,
  );
  return key;
}

/** Throws VaultError, naming where the key stood, when it is none. */
export function parseSecretKey(text: string, where: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed);
  if (!isBase64 || key.length !== keyBytes)
    throw new VaultError(
      `${where} is not a secret key: expected 32 bytes as base64 (44 characters). Make one with: openssl rand -base64 32`,
    );
  return key;
}

/** The text of a key file; null when there is none. */
export async function readKeyFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new VaultError(`${file} cannot be read (${code ?? 'unknown error'}). Check its permissions.`);
  }
}

async function hasSealedKeys(store: Store): Promise<boolean> {
  const rows = await store.db.selectFrom('vault_keys').select('id').limit(1).execute();
  return rows.length > 0;
}

/** Writes a key beside its place, makes it durable, and links it into place; when another process was faster, its key counts. */
export async function generateKeyFile(
  dataDir: string,
  file: string,
  key: Buffer = randomBytes(keyBytes),
): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true });
  const unfinished = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    await writeDurably(unfinished, `${key.toString('base64')}\n`);
    // A link fails when the name is taken, where a rename would overwrite it.
    await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dataDir);
  return parseSecretKey((await readKeyFile(file)) ?? '', file);
}

/** Writes a new file that only its owner can read, and waits until it is on the disk. Throws when it exists. */
export async function writeDurably(path: string, content: string | Buffer): Promise<void> {
  const handle = await open(path, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in a folder durable. Windows cannot, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
