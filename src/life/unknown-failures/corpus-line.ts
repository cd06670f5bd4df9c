// An unknown failure as a line of the corpus: the failure as it is kept, and empty labels for an expert to fill in. The format is that of
// test/corpus, which `mooring diagnose --jsonl` reads.
import type { Failure } from '../diagnosis/index.ts';
import type { UnknownFailure } from './list-unknown-failures.ts';

export interface CorpusLine extends Omit<Failure, 'kind'> {
  id: string;
  verdict: '';
  cause: null;
  also_ok: [];
  detail: '';
  source_url: '';
  evidence: '';
  verbatim: true;
}

export function toCorpusLine({
  provider,
  shape,
  failure,
}: Pick<UnknownFailure, 'provider' | 'shape' | 'failure'>): CorpusLine {
  const { stage, auth, response, error } = failure;
  return {
    id: `${provider.replace(/[^a-z0-9-]+/gi, '-')}-unknown-${shape.slice(0, 8)}`,
    provider,
    stage,
    auth,
    ...(response && { response }),
    ...(error && { error }),
    verdict: '',
    cause: null,
    also_ok: [],
    detail: '',
    source_url: '',
    evidence: '',
    // As it was seen, but for what was struck out of it.
    verbatim: true,
  };
}
