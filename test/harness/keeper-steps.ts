// The steps of a refresh at which a process can be stopped, and what it and its parent say to each other (keeper-process.ts, keeper-children.ts).
import type { FastTime } from './fast-clock.ts';

export const steps = [
  /** The write-ahead record stands, nothing was sent. */
  'before_send',
  /** The reply with the new token is in memory. */
  'after_reply',
  'before_save',
  /** The new token is written and not committed. */
  'before_commit',
  'after_commit',
  /** The database is away, and the token goes into the spill. */
  'before_spill',
  'after_spill',
] as const;
export type Step = (typeof steps)[number];

export interface KeeperInput {
  databaseUrl: string;
  dataDir: string;
  serverUrl: string;
  connectionId: string;
  callers: number;
  time: FastTime;
  /** Asks its parent at each step; otherwise it runs through. */
  isAsking: boolean;
}

export type ParentMessage = { kind: 'prepare'; input: KeeperInput } | { kind: 'go' } | { kind: 'on' };

export type KeeperMessage =
  | { kind: 'ready' }
  | { kind: 'at'; step: Step }
  | { kind: 'done'; statuses: number[]; accessTokens: string[] };
