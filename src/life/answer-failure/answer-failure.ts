// One failure in, one answer out: the shape that `mooring diagnose --json` prints and POST /diagnose gives, made in this one place.
import { providerRules } from '../../providers/index.ts';
import {
  type AuthKind,
  type Diagnosis,
  type DiagnosisContext,
  diagnose,
  type Explained,
  explain,
  type Failure,
  type KnownProvider,
  type Stage,
  unnamedProvider,
} from '../diagnosis/index.ts';
import { knownProvider } from '../known-provider/index.ts';

export interface AnsweredFailure extends Diagnosis {
  /** The diagnosis in words, rendered now. */
  explained: Explained;
}

/**
 * Diagnosis and words of a failure. Total: never throws, whatever `failure` holds. `nowMs` is the present instant for dates in answer and
 * context; `context.nowMs` goes before it, for a failure that was met earlier.
 */
export function answerFailure(failure: Failure, context: DiagnosisContext, nowMs: number): AnsweredFailure {
  return explainDiagnosis(diagnose(failure, { nowMs, ...context }, providerRules), failure);
}

/** A diagnosis that is known already, with its words. */
export function explainDiagnosis(diagnosis: Diagnosis, failure: Pick<Failure, 'provider' | 'auth'>): AnsweredFailure {
  const provider = knownProvider(failure.provider, diagnosis);
  const explained = explain(diagnosis, {
    connectorName: nameOf(failure.provider, provider),
    authKind: failure.auth,
    provider,
  });
  return { ...diagnosis, explained };
}

/** What a failure of this stage is usually authorized with, for those who do not say. */
export const defaultAuthOf = (stage: Stage): AuthKind =>
  stage === 'token_refresh' ? 'oauth2' : stage === 'db_connect' || stage === 'db_query' ? 'db_password' : 'none';

/** The provider's name where it is known, else the slug as it was given. */
function nameOf(given: string, known: KnownProvider | null): string {
  const slug = String(given ?? '');
  return known?.name ?? (slug === '' || slug.toLowerCase() === 'unknown' ? unnamedProvider : slug);
}
