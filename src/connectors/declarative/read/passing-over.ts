// What a read passes over because its manifest says so (IGNORE), counted by parts: partitions, and where a stream has none, stretches of time. A
// part that was refused is left unread, so that no state moves past it; one of which the diagnosis says that no such thing is there holds nothing
// to be read. The whole of it stands in checkpoints, for reads that are cut off. Why so: docs/adr/0024.
import { type Diagnosis, diagnose, type Failure, type Verdict } from '../../../life/diagnosis/index.ts';
import { providerRules } from '../../../providers/index.ts';
import type { PassedOver } from '../../types.ts';
import { keyOfSlice, type Passing, type Slice } from '../contract.ts';

/** As a checkpoint holds it: written with every page, so that it holds little where nothing is passed over. */
export interface PassedSoFar {
  partCount: number;
  hasRecords?: true;
  /** The part to which the checkpoint's slice belongs is among them. */
  isCounted?: true;
  passed?: Passed;
}

interface Passed {
  count: number;
  /** Parts of which the provider says that they are not there. */
  goneCount: number;
  /** The one that is counted last. */
  lastPart: string;
  /** keyOfSlice of what was left unread. */
  left: string[];
  diagnosis: Diagnosis | null;
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
  /** For the checkpoint at this slice. */
  soFar(slice: Slice | null): PassedSoFar;
}

/** Of what is left more than this is remembered by nobody. */
const leftMax = 500;

/** `before`: of the attempt that was cut off, at the slice `key`; of one of an older version it is unknown, and what it read counts as records. */
export function createPassingOver(
  { before, key }: { before: PassedSoFar | 'unknown' | null; key: string | null },
  now: () => Date,
): PassingOver {
  const known = before === 'unknown' ? { partCount: 0, hasRecords: true as const } : (before ?? { partCount: 0 });
  let { partCount, hasRecords = false } = known as Omit<PassedSoFar, 'hasRecords'> & { hasRecords?: boolean };
  let lastPart = 'isCounted' in known && key !== null ? partOfKey(key) : null;
  const passed: Passed = { count: 0, goneCount: 0, lastPart: '', diagnosis: null, ...known.passed, left: [] };
  passed.left.push(...(known.passed?.left ?? []));
  const leftBefore = new Set(passed.left);
  let first: Failure | null = null;
  let hasParentTrouble = false;

  /** Of what is not there nothing is missing. */
  const isGone = (failure: Failure): boolean => {
    const diagnosis = diagnose(failure, { nowMs: now().getTime() }, providerRules);
    if (diagnosis.verdict === 'request' && diagnosis.detail === 'not_found') return true;
    if (!passed.diagnosis || weight[diagnosis.verdict] > weight[passed.diagnosis.verdict]) passed.diagnosis = diagnosis;
    return false;
  };

  return {
    ended(slice, failure) {
      const part = partOf(slice);
      if (part !== lastPart) partCount += 1;
      lastPart = part;
      if (!failure) return false;
      first ??= failure;
      const isLeft = !isGone(failure);
      if (part !== passed.lastPart) passed[isLeft ? 'count' : 'goneCount'] += 1;
      passed.lastPart = part;
      if (isLeft) passed.left.push(keyOfSlice(slice));
      return isLeft;
    },
    ofParent(failure) {
      if (isGone(failure)) return false;
      first ??= failure;
      hasParentTrouble = true;
      return true;
    },
    wasLeft: (it) => leftBefore.has(it),
    sawRecords: () => {
      hasRecords = true;
    },
    whole: () => (!hasRecords && passed.count + passed.goneCount >= partCount ? first : null),
    tooMuch: () => (passed.left.length > leftMax ? first : null),
    told() {
      const { count, diagnosis } = passed;
      if (!diagnosis || (count === 0 && !hasParentTrouble)) return null;
      return { count, ofCount: partCount, hasUnknownParts: hasParentTrouble, diagnosis };
    },
    soFar: (slice) => ({
      partCount,
      ...(hasRecords && { hasRecords }),
      ...(slice !== null && partOf(slice) === lastPart && { isCounted: true }),
      ...(passed.lastPart !== '' && { passed: { ...passed, left: [...passed.left] } }),
    }),
  };
}

/** What weighs more is told. */
const weight: Readonly<Record<Verdict, number>> = { transient: 0, request: 1, operator: 2, disconnected: 3 };

const partOf = ({ partition, interval }: Pick<Slice, 'partition' | 'interval'>): string =>
  JSON.stringify(Object.keys(partition).length > 0 ? partition : interval);

function partOfKey(key: string): string {
  const [partition, interval] = JSON.parse(key) as [Slice['partition'], Slice['interval']];
  return partOf({ partition, interval });
}
