// What the dates and counts of the context can settle, each under a name that rules use in `when`.
// A condition whose dates are not known does not hold.
import type { ConditionName } from './rules.ts';
import type { DiagnosisContext } from './types.ts';

const hourMs = 3_600_000;

const hasPassed = (context: DiagnosisContext, startMs: number | undefined, lifeMs: number | null | undefined) =>
  context.nowMs !== undefined && isNumber(startMs) && isNumber(lifeMs) && context.nowMs >= startMs + lifeMs;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const conditions: Readonly<Record<ConditionName, (context: DiagnosisContext) => boolean>> = {
  /** The password or key had a known end, and it has passed. */
  credentialEnded: (context) => hasPassed(context, context.credentialEndsAtMs, 0),

  /** A refresh can heal an aged access token. */
  hasRefreshToken: (context) => context.hasRefreshToken === true,

  /** There is nothing that could refresh the access token. */
  hasNoRefreshToken: (context) => context.hasRefreshToken === false,

  /** The access token is past its stated end; where none was stated, older than the provider lets any live. */
  accessTokenEnded: (context) =>
    isNumber(context.tokenExpiresAtMs)
      ? hasPassed(context, context.tokenExpiresAtMs, 0)
      : hasPassed(context, context.tokenIssuedAtMs, context.lifetimes?.accessTokenMs),

  /** The refresh token is older than the provider lets any live. A rotated one begins anew with each refresh. */
  refreshTokenTooOld: (context) =>
    hasPassed(
      context,
      context.lifetimes?.isRefreshTokenRotated ? context.tokenIssuedAtMs : context.authorizedAtMs,
      context.lifetimes?.refreshTokenMs,
    ),

  /** The grant lay unused longer than the provider allows. */
  unusedTooLong: (context) =>
    hasPassed(context, context.lastSuccessAtMs ?? context.tokenIssuedAtMs, context.lifetimes?.refreshInactivityMs),

  /**
   * The grant died as grants of an OAuth app in testing mode die: it worked until that age and not after. Age alone does not show
   * it, since a grant of a published app grows older than that too. An hour of slack, as clocks differ.
   */
  testingModeOver: (context) => {
    const lifeMs = context.lifetimes?.testingModeMs;
    if (!isNumber(lifeMs) || !isNumber(context.authorizedAtMs) || !hasPassed(context, context.authorizedAtMs, lifeMs)) {
      return false;
    }
    const endedAtMs = context.authorizedAtMs + lifeMs;
    return isNumber(context.lastSuccessAtMs)
      ? context.lastSuccessAtMs <= endedAtMs + hourMs
      : (context.nowMs ?? 0) <= endedAtMs + 24 * hourMs;
  },

  isReplayAfterLostReply: (context) => context.isReplayAfterLostReply === true,
};
