// What follows from a diagnosis, pure: retry, look a second time, open, or leave the stream. The one place where it is decided.
import type { Config } from '../../config.ts';
import type { CaseScope } from '../../store/index.ts';
import { type Diagnosis, isConnectorsWord } from '../diagnosis/index.ts';

/** The trouble as it is known so far; null when this is the first sight of it. */
export interface Known {
  since: Date;
  seenCount: number;
}

export type Decision =
  /** Heals alone, or is ours: try again later. */
  | { kind: 'retry'; afterMs: number }
  /** A refusal that wants a second look after a pause. */
  | { kind: 'look_again'; afterMs: number }
  /** A person has to act: open the case now. */
  | { kind: 'open' }
  /** The request is wrong: the stream (or the whole sync) has failed, nobody is disconnected. */
  | { kind: 'request_failed' };

type Waits = Pick<Config, 'retryDelaysMs' | 'confirmAfterMs' | 'unrecognizedAfterMs'>;

/** `isSecondLook`: the failure is the answer to a second look. */
export function decideFollowUp(
  diagnosis: Diagnosis,
  known: Known | null,
  isSecondLook: boolean,
  now: Date,
  waits: Waits,
): Decision {
  switch (diagnosis.verdict) {
    case 'request':
      return { kind: 'request_failed' };
    case 'disconnected':
      return isSecondLook || !needsSecondLook(diagnosis)
        ? { kind: 'open' }
        : { kind: 'look_again', afterMs: waits.confirmAfterMs };
    case 'operator':
    case 'transient': {
      const steadyMs = known ? now.getTime() - known.since.getTime() : 0;
      if (isUnexplained(diagnosis) && steadyMs >= waits.unrecognizedAfterMs) return { kind: 'open' };
      return { kind: 'retry', afterMs: retryDelayMs(diagnosis, known?.seenCount ?? 0, waits) };
    }
  }
}

/**
 * Nobody can say what it means: an answer that no rule knows, a page of HTML where data belongs (a firewall's, a sign-in's), or an access
 * token that is refused however often a new one is given. Nor is the word of a connector's description alone an explanation for long.
 */
export const isUnexplained = (diagnosis: Diagnosis): boolean =>
  unexplained.has(diagnosis.detail) || isConnectorsWord(diagnosis);

const unexplained: ReadonlySet<Diagnosis['detail']> = new Set([
  'unrecognized',
  'html_instead_of_json',
  'access_token_expired',
  'eventual_consistency',
]);

/** One refusal of a credential is no proof: invalid_grant flaps at providers. What is sure and no such refusal needs no second look. */
export function needsSecondLook(diagnosis: Diagnosis): boolean {
  return (
    diagnosis.certainty !== 'sure' ||
    diagnosis.cause === 'invalid_credentials' ||
    diagnosis.cause === 'invalid_refresh_token'
  );
}

/** The nth wait of the table, or the provider's Retry-After when that is longer. */
function retryDelayMs(diagnosis: Diagnosis, seenCount: number, waits: Waits): number {
  const table = waits.retryDelaysMs;
  const own = table[Math.min(seenCount, table.length - 1)] ?? 60_000;
  return Math.max(own, diagnosis.retryAfterMs ?? 0);
}

/** The scope of the case: trouble of a provider or host is noted with each Connection that meets it. */
export const caseScope = (diagnosis: Diagnosis): CaseScope =>
  diagnosis.scope === 'data_source' || diagnosis.scope === 'stream' ? diagnosis.scope : 'connection';
