// How long the credentials of a provider live, in words: one sentence for the explanation of a failure by age, disuse or number, and all that is
// known for help and reference. Only what the data says; what is null is not spoken of.
import type { Detail, GrantEnd, Lifetimes } from './types.ts';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The sentence that explains a failure with this detail; null where the lifetimes do not say. */
export function tellLifetimeOf(
  detail: Detail,
  provider: string,
  lifetimes: Lifetimes,
  /** What was entered; null for an authorization through the provider's pages. */
  secret: string | null,
): string | null {
  const { keyMs, refreshInactivityMs, grantsMax, testingModeMs } = lifetimes;
  switch (detail) {
    case 'expired_age':
      if (secret === null) return tellGrant(provider, lifetimes);
      return isTime(keyMs)
        ? `${secret.slice(0, 1).toUpperCase()}${secret.slice(1)}s of ${provider} live for ${tellDuration(keyMs)} at most.`
        : null;
    case 'expired_inactivity':
      return isTime(refreshInactivityMs)
        ? `${provider} ends an authorization that was not used for ${tellDuration(refreshInactivityMs)}.`
        : null;
    case 'too_many_tokens':
      return isTime(grantsMax)
        ? `At ${provider} an account can give one application ${grantsMax} authorizations.`
        : null;
    case 'expired_testing_mode':
      return isTime(testingModeMs)
        ? `At ${provider} an authorization for an app in testing mode lives for ${tellDuration(testingModeMs)}.`
        : null;
    default:
      return null;
  }
}

/** The longest that a grant is good for. An access token of days is what people call the authorization: there is often nothing else. */
function tellGrant(provider: string, { accessTokenMs, refreshTokenMs, isRefreshTokenRotated, grantMs }: Lifetimes) {
  if (isTime(grantMs))
    return `An authorization of ${provider} lives for ${tellDuration(grantMs)} at most, however often it is renewed.`;
  const isLongAccess = isTime(accessTokenMs) && accessTokenMs > 2 * dayMs;
  if (isTime(refreshTokenMs)) {
    const refresh = `${tellDuration(refreshTokenMs)}${isRefreshTokenRotated ? ' from the last time they were renewed' : ''}`;
    return isLongAccess
      ? `Tokens of ${provider} live for ${tellDuration(accessTokenMs)}; where it also gives refresh tokens, those live for ${refresh}.`
      : `Refresh tokens of ${provider} live for ${refresh}.`;
  }
  return isLongAccess ? `Tokens of ${provider} live for ${tellDuration(accessTokenMs)}.` : null;
}

/** All that is known, a sentence each, without the notes. Empty where nothing is. */
export function tellLifetimes(lifetimes: Lifetimes): string[] {
  const { accessTokenMs, refreshTokenMs, isRefreshTokenRotated, reuseGraceMs, refreshInactivityMs } = lifetimes;
  const { grantMs, grantsMax, testingModeMs, keyMs, endedBy = [] } = lifetimes;
  const after = (ms: number | null | undefined, tell: (time: string) => string): string[] =>
    isTime(ms) ? [tell(tellDuration(ms))] : [];
  return [
    ...after(accessTokenMs, (time) => `An access token lives for ${time}.`),
    ...after(
      refreshTokenMs,
      (time) => `A refresh token lives for ${time}${isRefreshTokenRotated ? ', anew with each refresh' : ''}.`,
    ),
    ...(isRefreshTokenRotated ? ['Each refresh gives a new refresh token, which takes the place of the old one.'] : []),
    ...after(reuseGraceMs, (time) => `A refresh token that was already used is accepted for ${time} more.`),
    ...after(refreshInactivityMs, (time) => `An authorization that is not used ends after ${time}.`),
    ...after(grantMs, (time) => `An authorization ends after ${time} at most, however often it is renewed.`),
    ...(isTime(grantsMax)
      ? [`An account can give one application ${grantsMax} authorizations; another one ends the oldest.`]
      : []),
    ...after(testingModeMs, (time) => `While the OAuth app is in testing mode, an authorization lives for ${time}.`),
    ...after(keyMs, (time) => `An API key, personal token or password lives for ${time} at most.`),
    ...(endedBy.length > 0
      ? [`Ended before its time by: ${endedBy.map((it) => grantEndWords[it] ?? it).join('; ')}.`]
      : []),
  ];
}

const grantEndWords: Readonly<Record<GrantEnd, string>> = {
  revoked: 'access withdrawn in the settings of the account',
  password_changed: 'a changed password',
  logged_out_everywhere: 'logging out of all devices',
  account_deleted: 'the account deleted',
  account_suspended: 'the account blocked or suspended',
  user_removed: 'the user removed',
  role_lost: 'a role lost',
  app_uninstalled: 'the app removed',
  scopes_changed: 'changed permissions of the app',
  newer_grant: 'a newer authorization',
  token_reused: 'a one-time token sent twice',
  key_deleted: 'the key deleted or replaced',
  policy_changed: 'a changed policy of the organization',
  subscription_ended: 'the subscription ended',
};

const isTime = (value: number | null | undefined): value is number => typeof value === 'number' && value > 0;

/** "60 days", "a year", "six months", "an hour", "90 seconds". Whole units only, the largest that fits exactly. */
export function tellDuration(durationMs: number): string {
  const special = specialDurations.get(durationMs);
  if (special) return special;
  for (const [unitMs, unit] of units) {
    const amount = durationMs / unitMs;
    if (Number.isInteger(amount)) return amount === 1 ? `one ${unit}` : `${amount} ${unit}s`;
  }
  return `${Math.round(durationMs / secondMs)} seconds`;
}

const specialDurations = new Map([
  [182 * dayMs, 'six months'],
  [183 * dayMs, 'six months'],
  [730 * dayMs, 'two years'],
]);
const units: readonly [number, string][] = [
  [dayMs, 'day'],
  [hourMs, 'hour'],
  [minuteMs, 'minute'],
  [secondMs, 'second'],
];
