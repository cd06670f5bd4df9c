// What is remembered of a job between two attempts of a read: what the provider said when it was created, and how far its results are read.
// Addresses of downloads are not kept, for they hold signatures: the job is asked for them again.
import type { JsonValue } from '../../../store/index.ts';
import type { PageToken } from '../contract.ts';

export interface JobToken {
  /** Counts from 1. */
  attempt: number;
  /** A job that failed is created again no earlier than this. */
  notBeforeMs: number;
  /** Null: it is still to be created. */
  job: { created: JsonValue; createdAtMs: number } | null;
  /** How far its results are read. Null: nothing of them yet. */
  place: DonePlace | null;
}

export interface DonePlace {
  /** Which of the downloads. */
  target: number;
  page: PageToken;
  /** So many records of the page are read. */
  readCount: number;
}

/** Headers of the answer stand beside its members, as expressions look for them there. */
export function beginJob(
  attempt: number,
  now: Date,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): JobToken {
  const { 'set-cookie': _, ...kept } = headers;
  const told = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const created = { headers: kept, ...told };
  return { attempt, notBeforeMs: 0, job: { created: plain(created), createdAtMs: now.getTime() }, place: null };
}

/** Whole numbers that JSON cannot hold stay as digits. */
const plain = (value: unknown): JsonValue =>
  JSON.parse(JSON.stringify(value, (_key, it) => (typeof it === 'bigint' ? String(it) : it))) as JsonValue;

export function readJobToken(token: PageToken): JobToken | null {
  return typeof token === 'object' && token !== null && 'attempt' in token ? (token as unknown as JobToken) : null;
}
