// How well diagnoses fit the labels of a corpus. Two figures beside plain accuracy are what a person feels: false disconnects (told to act
// though nothing is broken) and missed disconnects (has to act and is not told). And certainty is earned: "sure" should be right.
import type { Diagnosis } from '../../src/life/diagnosis/index.ts';
import { type CorpusLine, isAmbiguous } from './read-corpus.ts';

export type Answer = Pick<Diagnosis, 'verdict' | 'cause' | 'detail' | 'certainty' | 'rule'>;

export interface Tally {
  cases: number;
  verdictRight: number;
  bothRight: number;
  disconnected: number;
  missedDisconnects: number;
  notDisconnected: number;
  falseDisconnects: number;
  sure: number;
  sureRight: number;
  wrong: { line: CorpusLine; answer: Answer }[];
}

export interface Score {
  clear: Tally;
  ambiguous: Tally;
}

/** The score of answers to the lines of a corpus. `answer` gives the diagnosis of a line. */
export function score(lines: readonly CorpusLine[], answer: (line: CorpusLine) => Answer): Score {
  const result: Score = { clear: newTally(), ambiguous: newTally() };
  for (const line of lines) count(isAmbiguous(line) ? result.ambiguous : result.clear, line, answer(line));
  return result;
}

const newTally = (): Tally => ({
  cases: 0,
  verdictRight: 0,
  bothRight: 0,
  disconnected: 0,
  missedDisconnects: 0,
  notDisconnected: 0,
  falseDisconnects: 0,
  sure: 0,
  sureRight: 0,
  wrong: [],
});

function count(tally: Tally, line: CorpusLine, answer: Answer): void {
  const isDisconnected = line.verdict === 'disconnected';
  const isVerdictRight = answer.verdict === line.verdict;
  const isCauseRight =
    !isDisconnected || answer.cause === line.cause || (line.also_ok ?? []).includes(answer.cause as string);
  const isRight = isVerdictRight && isCauseRight;
  tally.cases += 1;
  if (isVerdictRight) tally.verdictRight += 1;
  if (isRight) tally.bothRight += 1;
  else tally.wrong.push({ line, answer });
  if (isDisconnected) {
    tally.disconnected += 1;
    if (!isVerdictRight) tally.missedDisconnects += 1;
  } else {
    tally.notDisconnected += 1;
    if (answer.verdict === 'disconnected') tally.falseDisconnects += 1;
  }
  if (answer.certainty === 'sure') {
    tally.sure += 1;
    if (isRight) tally.sureRight += 1;
  }
}

/** Adds up the scores of several parts. */
export const sum = (scores: readonly Score[]): Score => ({
  clear: sumTallies(scores.map(({ clear }) => clear)),
  ambiguous: sumTallies(scores.map(({ ambiguous }) => ambiguous)),
});

function sumTallies(tallies: readonly Tally[]): Tally {
  const all = newTally();
  for (const tally of tallies) {
    for (const key of Object.keys(all) as (keyof Tally)[]) if (key !== 'wrong') all[key] += tally[key];
    all.wrong.push(...tally.wrong);
  }
  return all;
}

const share = (part: number, whole: number): string => (whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(1)} %`);

/** The score in three lines, as `npm run score` prints it. */
export function render({ clear, ambiguous }: Score): string {
  const line = (name: string, tally: Tally): string =>
    `${name}: ${tally.cases} cases; verdict right ${share(tally.verdictRight, tally.cases)}; verdict and cause right ${share(tally.bothRight, tally.cases)}; ` +
    `false disconnects ${tally.falseDisconnects} of ${tally.notDisconnected} (${share(tally.falseDisconnects, tally.notDisconnected)}); ` +
    `missed disconnects ${tally.missedDisconnects} of ${tally.disconnected} (${share(tally.missedDisconnects, tally.disconnected)})`;
  return [
    line('clear', clear),
    line('ambiguous', ambiguous),
    `certainty: ${clear.sure} clear cases answered "sure", ${share(clear.sureRight, clear.sure)} of them right; ` +
      `${ambiguous.sure} of ${ambiguous.cases} ambiguous cases answered "sure" (${share(ambiguous.sure, ambiguous.cases)})`,
  ].join('\n');
}

/** The clear cases that were answered wrongly, one a line. */
export const renderWrong = ({ clear }: Score): string =>
  clear.wrong
    .map(
      ({ line, answer }) =>
        `  ${line.id}: expected ${[line.verdict, line.cause, line.detail].join('/')}, got ${[answer.verdict, answer.cause, answer.detail].join('/')} by ${answer.rule}`,
    )
    .join('\n');
