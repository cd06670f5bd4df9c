// The door of the published package: the engine of src/life/diagnosis with the rules of all providers built in. Compiled by
// scripts/pack-diagnosis.ts; nothing in Mooring imports it.
import {
  type AuthKind,
  type Diagnosis,
  type DiagnosisContext,
  diagnose as diagnoseBy,
  type ExplainContext,
  type Explained,
  explain as explainWith,
  type Failure,
  findKnownProvider,
  type KnownProvider,
  type ProviderRules,
} from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';

export type * from '../../src/life/diagnosis/index.ts';
export {
  answer,
  causes,
  details,
  driverError,
  guess,
  likely,
  means,
  redactMessage,
  tellDetail,
  tellDuration,
  tellLifetimes,
} from '../../src/life/diagnosis/index.ts';
export { providerRules };

/** What came back, as it came: an HTTP answer in `response`, or what a driver or the network threw in `error`. */
export type GivenFailure = Omit<Failure, 'kind'>;

/**
 * Says what a failure means. `context` holds dates and counts (epoch milliseconds), all optional. `rules`: those of all providers, unless
 * others are given. Total and pure: never throws, same input same answer.
 */
export const diagnose = (
  failure: GivenFailure,
  context: DiagnosisContext = {},
  rules: readonly ProviderRules[] = providerRules,
): Diagnosis => diagnoseBy({ ...failure, kind: 'failure' }, context, rules);

/** A failure will do: its provider and auth are what is asked for. */
export interface ExplainOptions extends Partial<Omit<ExplainContext, 'provider'>> {
  /** Slug of the provider. */
  provider: string;
  auth?: AuthKind;
}

/** Puts a diagnosis into words: what happened, how to interpret it, how to resolve it, in the provider's own terms where they are known. */
export function explain(diagnosis: Diagnosis, { provider, auth, ...names }: ExplainOptions): Explained {
  const known = findProvider(provider, diagnosis);
  return explainWith(diagnosis, {
    connectorName: known?.name ?? provider,
    authKind: auth ?? 'none',
    ...names,
    provider: known,
  });
}

/** What is known of a provider: its name, its own terms, how long its credentials live. Null for a slug that nobody knows. */
export const findProvider = (slug: string, diagnosis?: Diagnosis): KnownProvider | null =>
  findKnownProvider(slug, providerRules, diagnosis?.rule ?? null);
