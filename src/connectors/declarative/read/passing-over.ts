// What a read passes over because its manifest says so (IGNORE), counted by parts: partitions, and where a stream has none, stretches of time. A
// part that was refused is left unread, so that no state moves past it; one of which the diagnosis says that no such thing is there holds nothing
// to be read. The whole of it stands in checkpoints, for reads that are cut off. Why so: docs/adr/0024.
import { type Diagnosis, diagnose, type Failure, type Verdict } from '../../../life/diagnosis/index.ts';
import { providerRules } from '../../../providers/index.ts';
import type { PassedOver } from '../../types.ts';
import { keyOfSlice, type Passing, type Slice } from '../contract.ts';

/** As a checkpoint holds it. */
export interface PassedSoFar {
  partCount: number;
  passedCount: number;
  /** Parts of which the provider says that they are not there. */
  goneCount: number;
  /** The parts that are counted last, by which the next slice is told to belong to them. */
  lastPart: string | null;
  lastPassedPart: string | null;
  /** keyOfSlice of what was left unread. */
  left: string[];
  diagnosis: Diagnosis | null;
  hasRecords: boolean;
}

export interface PassingOver extends Passing {
  /** Records came, of whatever part. */
  sawRecords(): void;
  /** Everything that was asked for was passed over, so that the manifest would leave the stream silently empty: with what the provider answered. */
  whole(): Failure | null;
  /** So much is refused that the stream is rather refused as a whole. */
  tooMuch(): Failure | null;
  /** For whoever marks the stream. Null: nothing of it was refused. */
  told(): PassedOver | null;
  /** For the checkpoint. */
  soFar(): PassedSoFar;
}

/** Of what is left more than this is remembered by nobody. */
const leftMax = 500;

const nothing: PassedSoFar = {
  partCount: 0,
  passedCount: 0,
  goneCount: 0,
  lastPart: null,
  lastPassedPart: null,
  left: [],
  diagnosis: null,
  hasRecords: false,
};

/** `before`: of the attempt that was cut off; of one of an older version it is unknown, and what it read counts as records. */
export function createPassingOver(before: PassedSoFar | 'unknown' | null, now: () => Date): PassingOver {
  const known = before === 'unknown' ? { ...nothing, hasRecords: true } : (before ?? nothing);
  const state: PassedSoFar = { ...known, left: [...known.left] };
  const leftBefore = new Set(state.left);
  let first: Failure | null = null;
  let hasParentTrouble = false;

  /** Of what is not there nothing is missing. */
  const isGone = (failure: Failure): boolean => {
    const diagnosis = diagnose(failure, { nowMs: now().getTime() }, providerRules);
    if (diagnosis.verdict === 'request' && diagnosis.detail === 'not_found') return true;
    if (!state.diagnosis || weight[diagnosis.verdict] > weight[state.diagnosis.verdict]) state.diagnosis = diagnosis;
    return false;
  };

  return {
    ended(slice, failure) {
      const part = partOf(slice);
      if (part !== state.lastPart) state.partCount += 1;
      state.lastPart = part;
      if (!failure) return false;
      first ??= failure;
      const isLeft = !isGone(failure);
      if (part !== state.lastPassedPart) state[isLeft ? 'passedCount' : 'goneCount'] += 1;
      state.lastPassedPart = part;
      if (isLeft) state.left.push(keyOfSlice(slice));
      return isLeft;
    },
    ofParent(failure) {
      if (isGone(failure)) return false;
      first ??= failure;
      hasParentTrouble = true;
      return true;
    },
    wasLeft: (key) => leftBefore.has(key),
    sawRecords: () => {
      state.hasRecords = true;
    },
    whole: () => (!state.hasRecords && state.passedCount + state.goneCount >= state.partCount ? first : null),
    tooMuch: () => (state.left.length > leftMax ? first : null),
    told() {
      const { passedCount: count, partCount: ofCount, diagnosis } = state;
      if (!diagnosis || (count === 0 && !hasParentTrouble)) return null;
      return { count, ofCount, hasUnknownParts: hasParentTrouble, diagnosis };
    },
    soFar: () => ({ ...state, left: [...state.left] }),
  };
}

/** What weighs more is told. */
const weight: Readonly<Record<Verdict, number>> = { transient: 0, request: 1, operator: 2, disconnected: 3 };

const partOf = ({ partition, interval }: Slice): string =>
  JSON.stringify(Object.keys(partition).length > 0 ? partition : interval);
