// Pure: brings the reply of a token endpoint into the form of RFC 6749 sections 5.1 and 5.2, which the OAuth library insists on. What
// providers do otherwise: forms instead of JSON, numbers in strings, a missing token_type, null for nothing, errors with status 200.
// An id_token is left out: we read no identity from it, and its issuer is not described.
import type { HttpResponse } from '../egress/index.ts';

export interface NormalTokenReply {
  /** 200 with an access token, else a 4xx or 5xx. */
  status: number;
  body: Record<string, unknown>;
  /** Life of the refresh token, which the RFC has no word for; seconds. */
  refreshExpiresInS: number | null;
}

export function normalizeTokenReply(reply: HttpResponse): NormalTokenReply {
  const raw = readBody(reply);
  const accessToken = textOf(raw.access_token);
  const isSuccess = reply.status >= 200 && reply.status < 300 && accessToken !== null;
  if (!isSuccess) return { status: failureStatus(reply.status), body: errorBody(raw), refreshExpiresInS: null };
  const expiresIn = secondsOf(raw.expires_in ?? raw.expires);
  const refreshToken = textOf(raw.refresh_token);
  const scope = scopeOf(raw.scope);
  return {
    status: 200,
    body: {
      access_token: accessToken,
      token_type: 'bearer',
      ...(expiresIn !== null && { expires_in: expiresIn }),
      ...(refreshToken !== null && { refresh_token: refreshToken }),
      ...(scope !== null && { scope }),
    },
    // Intuit says x_refresh_token_expires_in, Keycloak refresh_expires_in, LinkedIn refresh_token_expires_in.
    refreshExpiresInS: secondsOf(
      raw.refresh_token_expires_in ?? raw.refresh_expires_in ?? raw.x_refresh_token_expires_in,
    ),
  };
}

/** Statuses that a Response with a body cannot have, and successes that are none, count as 400. */
const failureStatus = (status: number): number => (status >= 400 && status <= 599 ? status : 400);

function readBody({ json, text }: HttpResponse): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  const isForm = json === undefined && /^[\w.~%+-]+=[^\s<>{}]*$/.test(text.trim());
  return isForm ? Object.fromEntries(new URLSearchParams(text.trim())) : {};
}

function errorBody(raw: Record<string, unknown>): Record<string, unknown> {
  const error = textOf(raw.error);
  if (error === null) return {};
  const description = textOf(raw.error_description);
  return { error, ...(description !== null && { error_description: description }) };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Seconds; null for nothing, for what is no number, and for 0, by which some say that the token does not end. */
function secondsOf(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
}

function scopeOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.filter((it) => typeof it === 'string').join(' ') || null;
  return textOf(value);
}
