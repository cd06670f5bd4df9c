// An unknown failure as the API gives it: as it was taken then, and whether the rules of this version know it meanwhile.
import { type AnsweredFailure, answerFailure } from '../../life/answer-failure/index.ts';
import type { Diagnosis } from '../../life/diagnosis/index.ts';
import { knownProvider } from '../../life/known-provider/index.ts';
import { isUnknown, toCorpusLine, type UnknownFailure } from '../../life/unknown-failures/index.ts';
import type { UnknownFailureView, UnknownFailureWholeView } from '../failure-schemas.ts';

export const toUnknownFailureView = (row: UnknownFailure): UnknownFailureView => viewOf(row, answerNow(row));

export function toUnknownFailureWholeView(row: UnknownFailure): UnknownFailureWholeView {
  const answer = answerNow(row);
  const { response, error } = row.failure;
  return {
    ...viewOf(row, answer),
    response: response ? { ...response, body: response.body ?? null } : null,
    error: error ?? null,
    summary: answer.explained.summary,
    corpusLine: JSON.stringify(toCorpusLine(row)),
  };
}

const answerNow = (row: UnknownFailure): AnsweredFailure => answerFailure(row.failure, {}, row.last_seen_at.getTime());

function viewOf(row: UnknownFailure, answer: AnsweredFailure): UnknownFailureView {
  const { diagnosis: taken } = row;
  return {
    id: row.id,
    provider: row.provider,
    providerName: knownProvider(row.provider)?.name ?? row.provider,
    stage: row.stage,
    auth: row.auth,
    status: row.status,
    format: row.format,
    providerMessage: taken.providerMessage,
    providerCode: taken.providerCode,
    takenFor: meaningOf(taken),
    // A page of HTML keeps its rule, and is no better known for it.
    knownNow: isUnknown(answer) || answer.rule === taken.rule ? null : meaningOf(answer),
    seenCount: row.seen_count,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    dismissedAt: row.dismissed_at?.toISOString() ?? null,
    dismissedBy: row.dismissed_by_name,
  };
}

const meaningOf = ({ verdict, cause, detail, certainty, rule }: Diagnosis): UnknownFailureView['takenFor'] => ({
  verdict,
  cause,
  detail,
  certainty,
  rule,
});
