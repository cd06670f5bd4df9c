// Pure: brings the reply of a token endpoint into the form of RFC 6749 sections 5.1 and 5.2, which the OAuth library insists on. What
// providers do otherwise: forms or bare text instead of JSON, members nested or under other names, numbers in strings, milliseconds,
// dates, a missing token_type, null for nothing, errors with status 200. What cannot be guessed is described (tokenReply in connector.yaml).
import { dayMs } from '../clock.ts';
import type { TokenReplyDescription } from '../connectors/index.ts';
import type { HttpResponse } from '../egress/index.ts';
import { followPlace, readReply } from './read-reply.ts';

export interface NormalTokenReply {
  /** 200 with an access token, else a 4xx or 5xx. */
  status: number;
  body: Record<string, unknown>;
  /** Life of the refresh token, which the RFC has no word for; seconds. */
  refreshExpiresInS: number | null;
}

/** `nowMs`: what dates and Unix times are counted from. An id_token passes only where it is described, for else its issuer is not known. */
export function normalizeTokenReply(
  reply: HttpResponse,
  described: TokenReplyDescription = {},
  { nowMs, hasIdToken = false }: { nowMs: number; hasIdToken?: boolean },
): NormalTokenReply {
  const whole = readReply(reply, described);
  const inner = described.at === undefined ? whole : followPlace(whole, described.at);
  const raw = isObject(inner) ? inner : {};
  const at = (place: string | undefined, ...usual: string[]): unknown =>
    place === undefined
      ? usual.map((name) => raw[name]).find((it) => it !== undefined && it !== null)
      : followPlace(whole, place);
  const accessToken = textOf(at(described.accessToken, 'access_token'));
  const isSuccess = reply.status >= 200 && reply.status < 300 && accessToken !== null && !hasFailed(whole, described);
  if (!isSuccess)
    return { status: failureStatus(reply.status), body: errorBody(whole, raw, described), refreshExpiresInS: null };
  const unit = described.expiresInUnit;
  const expiresIn = secondsOf(
    at(described.expiresIn, 'expires_in', 'expires', 'expires_at', 'expires_on', 'expiry'),
    nowMs,
    unit,
  );
  const refreshToken = textOf(at(described.refreshToken, 'refresh_token'));
  const scope = scopeOf(at(described.scope, 'scope'));
  const idToken = hasIdToken ? textOf(whole.id_token ?? raw.id_token) : null;
  return {
    status: 200,
    body: {
      access_token: accessToken,
      token_type: 'bearer',
      ...(expiresIn !== null && { expires_in: expiresIn }),
      ...(refreshToken !== null && { refresh_token: refreshToken }),
      ...(scope !== null && { scope }),
      ...(idToken !== null && { id_token: idToken }),
    },
    // Intuit says x_refresh_token_expires_in, Keycloak refresh_expires_in, LinkedIn refresh_token_expires_in.
    refreshExpiresInS: secondsOf(
      at(
        described.refreshExpiresIn,
        'refresh_token_expires_in',
        'refresh_expires_in',
        'x_refresh_token_expires_in',
        'refresh_token_expires_at',
      ),
      nowMs,
      unit,
    ),
  };
}

const isObject = (it: unknown): it is Record<string, unknown> =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

/** Statuses that a Response with a body cannot have, and successes that are none, count as 400. */
const failureStatus = (status: number): number => (status >= 400 && status <= 599 ? status : 400);

function hasFailed(whole: unknown, { hasFailedWhen }: TokenReplyDescription): boolean {
  if (!hasFailedWhen) return false;
  const value = followPlace(whole, hasFailedWhen.at) ?? null;
  return !hasFailedWhen.isNot.some((it) => it === value);
}

function errorBody(
  whole: unknown,
  raw: Record<string, unknown>,
  described: TokenReplyDescription,
): Record<string, unknown> {
  const place = described.error === undefined ? raw.error : followPlace(whole, described.error);
  const error = typeof place === 'number' ? String(place) : textOf(place);
  if (error === null) return {};
  const words =
    described.errorDescription === undefined ? raw.error_description : followPlace(whole, described.errorDescription);
  const description = textOf(words);
  return { error, ...(description !== null && { error_description: description }) };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** What ends later than this does not end, or was told in a unit that nobody knows: no date is made of it, for some are none. */
const longestLifeMs = 100 * 365 * dayMs;

/** No token lives for thirty years: a number from here on counts seconds since 1970, and a thousand times that milliseconds. */
const unixFromS = 1_000_000_000;

/**
 * Seconds from now; null for nothing, for what is no number or date, and for 0, by which some say that the token does not end. A number is
 * a life in `unit`, or a Unix time when it is as large as one.
 */
export function secondsOf(value: unknown, nowMs: number, unit: 'seconds' | 'milliseconds' = 'seconds'): number | null {
  const given = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof given === 'number' && Number.isFinite(given)) {
    const fromNowMs =
      given >= unixFromS * 1_000
        ? given - nowMs
        : given >= unixFromS && unit === 'seconds'
          ? given * 1_000 - nowMs
          : given * (unit === 'seconds' ? 1_000 : 1);
    return lifeInSeconds(fromNowMs);
  }
  // A date without a zone is meant in UTC.
  const isDate = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(value.trim());
  if (!isDate) return null;
  const written = value.trim().replace(' ', 'T');
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  const atMs = Date.parse(hasZone ? written : `${written}Z`);
  return lifeInSeconds(atMs - nowMs);
}

const lifeInSeconds = (lifeMs: number): number | null =>
  lifeMs > 0 && lifeMs <= longestLifeMs ? Math.floor(lifeMs / 1_000) || 1 : null;

function scopeOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((it) => typeof it === 'string').join(' ') || null;
  return textOf(value);
}
