// What a backup file is: gzip over lines of JSON, between which the rows stand as PostgreSQL's COPY text. First the header, then for
// each table a line that describes it, frames of rows and a line that ends it; last a line with the SHA-256 of everything before.
// Written and read as a stream: a file of any size takes the same memory. Next: backup.ts writes one, restore.ts loads one.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { RequestError } from '../request-error.ts';

export const backupFormat = 'mooring backup';
/** Raised when an older Mooring could no longer read what is written. */
export const backupFormatVersion = 1;

export interface BackupHeader {
  format: typeof backupFormat;
  formatVersion: number;
  /** Of the program that wrote it; for people. */
  mooringVersion: string;
  createdAt: string;
  /** Names, in order. The tables of `mooring` are made by exactly these before their rows are loaded. */
  migrations: string[];
  /** Tells secret keys apart without telling anything of them. */
  keyFingerprint: string;
  tableCount: number;
  accountCount: number;
  dataSourceCount: number;
}

/** A table as it is made anew. Types, defaults and constraints are SQL, as the catalog of the backed up database words them. */
export interface BackupTable {
  schema: string;
  name: string;
  /** `house` tables are made by migrations; `landing` tables, those of Data Sources, by this description. */
  place: 'house' | 'landing';
  columns: { name: string; type: string; isNotNull: boolean; default: string | null }[];
  constraints: { name: string; definition: string }[];
  indexes: string[];
}

export type BackupRecord =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: BackupTable }
  | { kind: 'rows'; chunk: Buffer }
  | { kind: 'table_end'; rowCount: number }
  | { kind: 'end'; tableCount: number; rowCount: number };

const lineBytesMax = 4 * 1024 * 1024;
const frameBytesMax = 16 * 1024 * 1024;

/** Puts records into bytes. `end` must come last: it carries the checksum of all the others. */
export function createBackupEncoder(): (record: BackupRecord) => Buffer {
  const hash = createHash('sha256');
  return (record) => {
    if (record.kind === 'end') return toLine({ ...record, sha256: hash.digest('hex') });
    const bytes =
      record.kind === 'rows'
        ? Buffer.concat([toLine({ kind: 'rows', bytes: record.chunk.length }), record.chunk])
        : toLine(record);
    hash.update(bytes);
    return bytes;
  };
}

const toLine = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);

/**
 * The records of a file, in order, as a stream. Throws RequestError('bad_input') where the file is no backup, is cut off, or was
 * changed; only once `end` has come is all of it proven. Throws 'conflict' at a format that is newer than this program.
 */
export async function* readBackupRecords(path: string): AsyncGenerator<BackupRecord, void, undefined> {
  const bytes = createByteReader(path);
  const hash = createHash('sha256');
  let isFirst = true;
  try {
    for (;;) {
      const line = await bytes.readLine();
      const record = parseLine(line, path, isFirst);
      if (record.kind === 'end') {
        if (record.sha256 !== hash.digest('hex')) throw damaged(path, 'its checksum does not fit its content');
        if (!(await bytes.isAtEnd())) throw damaged(path, 'something follows its end');
        yield { kind: 'end', tableCount: record.tableCount, rowCount: record.rowCount };
        return;
      }
      hash.update(line).update('\n');
      if (record.kind === 'rows') {
        const chunk = await bytes.read(record.bytes);
        hash.update(chunk);
        yield { kind: 'rows', chunk };
      } else yield record;
      isFirst = false;
    }
  } finally {
    bytes.close();
  }
}

type Line =
  | { kind: 'rows'; bytes: number }
  | { kind: 'end'; tableCount: number; rowCount: number; sha256: string }
  | Exclude<BackupRecord, { kind: 'rows' | 'end' }>;

function parseLine(line: Buffer, path: string, isFirst: boolean): Line {
  let value: Line;
  try {
    value = JSON.parse(line.toString('utf8')) as Line;
  } catch {
    throw isFirst ? notABackup(path) : damaged(path, 'a line of it cannot be read');
  }
  if (isFirst) requireHeader(value, path);
  else if (!['table', 'rows', 'table_end', 'end'].includes(value?.kind)) throw damaged(path, 'a line of it is unknown');
  if (value.kind === 'rows' && !(Number.isInteger(value.bytes) && value.bytes >= 0 && value.bytes <= frameBytesMax))
    throw damaged(path, 'a length in it is impossible');
  return value;
}

function requireHeader(line: Line | null, path: string): void {
  const header = line?.kind === 'header' ? line.header : null;
  if (header?.format !== backupFormat) throw notABackup(path);
  if (header.formatVersion > backupFormatVersion)
    throw new RequestError(
      'conflict',
      `${path} was written by a newer Mooring (${header.mooringVersion}, format ${header.formatVersion}; this one reads up to ${backupFormatVersion}). Nothing was changed. Restore it with that version or a later one.`,
    );
}

const notABackup = (path: string): RequestError =>
  new RequestError(
    'bad_input',
    `${path} is no backup of Mooring. Nothing was changed. A backup is what "mooring backup" wrote.`,
  );

export const damaged = (path: string, how: string): RequestError =>
  new RequestError(
    'bad_input',
    `${path} is damaged: ${how}. Nothing was changed. Use another copy of it, or an earlier backup.`,
  );

interface ByteReader {
  /** The bytes up to the next line feed, without it. */
  readLine(): Promise<Buffer>;
  read(count: number): Promise<Buffer>;
  isAtEnd(): Promise<boolean>;
  close(): void;
}

/** Unpacks a file and hands it out in the pieces asked for. */
function createByteReader(path: string): ByteReader {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  const chunks = file.pipe(unpacked)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let buffered: Buffer = Buffer.alloc(0);

  /** False at the end of the file. */
  async function fill(): Promise<boolean> {
    try {
      const next = await chunks.next();
      if (next.done) return false;
      buffered = buffered.length === 0 ? next.value : Buffer.concat([buffered, next.value]);
      return true;
    } catch (error) {
      throw translate(path, error as NodeJS.ErrnoException);
    }
  }
  function take(count: number): Buffer {
    const taken = buffered.subarray(0, count);
    buffered = buffered.subarray(count);
    return taken;
  }
  return {
    async readLine() {
      let searched = 0;
      for (;;) {
        const at = buffered.indexOf(10, searched);
        if (at >= 0) {
          const line = take(at);
          take(1);
          return line;
        }
        searched = buffered.length;
        if (searched > lineBytesMax) throw damaged(path, 'a line of it is too long');
        if (!(await fill())) throw damaged(path, 'it is cut off');
      }
    },
    async read(count) {
      while (buffered.length < count) if (!(await fill())) throw damaged(path, 'it is cut off');
      return take(count);
    },
    isAtEnd: async () => buffered.length === 0 && !(await fill()),
    close() {
      file.destroy();
      unpacked.destroy();
    },
  };
}

function translate(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT') return new RequestError('not_found', `There is no file ${path}.`);
  if (error.code === 'EISDIR') return notABackup(path);
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return new RequestError('bad_input', `${path} cannot be read: this user may not. Check its permissions.`);
  if (error.code === 'Z_BUF_ERROR') return damaged(path, 'it is cut off');
  if (error.code === 'Z_DATA_ERROR' && error.message === 'incorrect header check') return notABackup(path);
  if (error.code?.startsWith('Z_')) return damaged(path, `it cannot be unpacked (${error.message})`);
  return error;
}
