// What dates and counts change about an answer that a rule has given, whichever rule it was. What belongs to one code stands in rules instead.
import { conditions } from './conditions.ts';
import type { Facts } from './facts.ts';
import { likely, means } from './meanings.ts';
import type { Meaning } from './rules.ts';
import type { Certainty, DiagnosisContext } from './types.ts';

/** New tokens are refused for up to ten seconds at some providers (LinkedIn), a few at others, until all their servers know them. */
const freshTokenMs = 30_000;
const siblingsMin = 3;
const siblingsShareMin = 0.2;

/** The meaning in the light of the context; the same object when nothing changes. */
export function refine(given: Meaning, facts: Facts, context: DiagnosisContext): Meaning {
  const isRefusedRefresh = facts.stage === 'token_refresh' && given.cause === 'invalid_refresh_token';
  // Where the provider says so itself, in words that mean nothing else, no date knows better.
  const isReasonOpen = isRefusedRefresh && given.detail === 'revoked' && given.certainty !== 'sure';
  const meaning = isReasonOpen ? whyRefused(given, context) : given;
  if (isHealedByRefresh(meaning, facts, context)) return likely(means.accessTokenExpired);
  if (isFreshTokenRefused(meaning, facts, context)) {
    return { verdict: 'transient', cause: null, detail: 'eventual_consistency', certainty: 'likely' };
  }
  // Many Connections that fail alike point at the provider or at us. The rule stands, but not as firmly.
  if (meaning.verdict === 'disconnected' && areManySiblingsFailing(context)) {
    return { ...meaning, certainty: lower(meaning.certainty) };
  }
  return meaning;
}

/** A grant that is refused without a reason, which the dates know. Whoever's rule said it: one text stands for all reasons at most providers. */
function whyRefused(meaning: Meaning, context: DiagnosisContext): Meaning {
  if (conditions.isReplayAfterLostReply(context)) return likely(means.tokenReused);
  if (conditions.testingModeOver(context)) return likely(means.expiredTestingMode);
  if (conditions.refreshTokenTooOld(context)) return likely(means.expiredAge);
  if (conditions.unusedTooLong(context)) return likely(means.expiredInactivity);
  return meaning;
}

/** The grant gave a new access token after this call was refused: then only the old access token had ended, whatever the refusal says. */
function isHealedByRefresh({ verdict, cause }: Meaning, { stage }: Facts, context: DiagnosisContext): boolean {
  const isAboutGrant = verdict === 'disconnected' && (cause === 'invalid_refresh_token' || cause === 'expired_token');
  return context.hasRefreshedSince === true && stage === 'api_call' && isAboutGrant;
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
