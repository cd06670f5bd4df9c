// What dates and counts change about an answer that a rule has given, whichever rule it was. What belongs to one code stands in rules instead.
import type { Facts } from './facts.ts';
import type { Meaning } from './rules.ts';
import type { Certainty, DiagnosisContext } from './types.ts';

/** New tokens are refused for up to ten seconds at some providers (LinkedIn), a few at others, until all their servers know them. */
const freshTokenMs = 30_000;
const siblingsMin = 3;
const siblingsShareMin = 0.2;

/** The meaning in the light of the context; the same object when nothing changes. */
export function refine(meaning: Meaning, facts: Facts, context: DiagnosisContext): Meaning {
  if (isFreshTokenRefused(meaning, facts, context)) {
    return { verdict: 'transient', cause: null, detail: 'eventual_consistency', certainty: 'likely' };
  }
  // Many Connections that fail alike point at the provider or at us. The rule stands, but not as firmly.
  if (meaning.verdict === 'disconnected' && areManySiblingsFailing(context)) {
    return { ...meaning, certainty: lower(meaning.certainty) };
  }
  return meaning;
}

function isFreshTokenRefused(meaning: Meaning, facts: Facts, context: DiagnosisContext): boolean {
  if (facts.stage !== 'api_call' || facts.auth !== 'oauth2' || facts.status !== 401) return false;
  const isAboutToken =
    meaning.detail === 'access_token_expired' ||
    meaning.cause === 'invalid_refresh_token' ||
    meaning.cause === 'invalid_credentials' ||
    meaning.cause === 'expired_token';
  if (!isAboutToken || context.nowMs === undefined || context.tokenIssuedAtMs === undefined) return false;
  const ageMs = context.nowMs - context.tokenIssuedAtMs;
  const hasEnded = context.tokenExpiresAtMs !== undefined && context.nowMs >= context.tokenExpiresAtMs;
  return ageMs >= 0 && ageMs <= freshTokenMs && !hasEnded;
}

const areManySiblingsFailing = (context: DiagnosisContext): boolean =>
  (context.siblingsFailing ?? 0) >= siblingsMin &&
  (context.siblingsFailing ?? 0) >= siblingsShareMin * (context.siblingsTotal ?? context.siblingsFailing ?? 0);

const lower = (certainty: Certainty): Certainty => (certainty === 'sure' ? 'likely' : 'guess');
