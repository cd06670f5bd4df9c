// Pure: what a failed refresh says about the refresh token that was sent. Was it perhaps spent, and was it refused? Both are answered on the safe
// side. Nothing here disconnects anybody: life/disconnection does, after a second look.
import { secondMs } from '../clock.ts';
import { diagnose, type Failure, type ProviderRules } from '../life/diagnosis/index.ts';

/** Codes of failures before a byte of the request was sent: the token cannot have been spent. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'EPROTO',
  'ERR_INVALID_URL',
  'ERR_INVALID_PROTOCOL',
  'MOORING_ADDRESS_REFUSED',
  'OAUTH_APP_MISSING',
]);
const tlsCode = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/**
 * Whether the provider may have consumed the refresh token although no new one reached us: the reply was lost, cut off, or a server
 * error after the fact (github.com/getsentry/sentry/issues/91445). A 503 is taken for "not even begun".
 */
export function mayHaveBeenSpent({ response, error }: Failure): boolean {
  if (!response) return !error || !isBeforeSending(error);
  if (response.status >= 200 && response.status < 300) return errorCodeOf(response.body) === null;
  return response.status >= 500 && response.status !== 503;
}

function isBeforeSending({ code = '', name, syscall }: NonNullable<Failure['error']>): boolean {
  if (beforeSending.has(code) || tlsCode.test(code)) return true;
  return name === 'ConnectTimeoutError' || syscall === 'connect' || syscall === 'getaddrinfo';
}

/**
 * Whether the provider refused the grant, in words that are known for that. What it says of our OAuth app (`invalid_client`), of the request, or in
 * words that nobody knows says nothing of the token. `isReplay`: it was sent before, and no answer to that reached us.
 */
export const isGrantRefused = (failure: Failure, isReplay: boolean, rules: readonly ProviderRules[]): boolean =>
  diagnose(failure, { isReplayAfterLostReply: isReplay }, rules).verdict === 'disconnected';

/** The wait that the token endpoint asks for by Retry-After, in seconds or as a date (RFC 9110 section 10.2.3); null when it asks for none. */
export function retryAfterMsOf({ response }: Failure, now: Date): number | null {
  const asked = response?.headers['retry-after']?.trim();
  if (!asked) return null;
  const ms = /^\d+(\.\d+)?$/.test(asked) ? Number(asked) * secondMs : Date.parse(asked) - now.getTime();
  return Number.isFinite(ms) && ms > 0 ? ms : null;
}

/** The `error` of an OAuth error body (RFC 6749 section 5.2), also where it is an object or the body a form; null when there is none. */
function errorCodeOf(body: unknown): string | null {
  if (typeof body === 'string') return /^(?:[^\s<>{}]*&)?error=(\w+)(?:&[^\s<>{}]*)?$/.exec(body.trim())?.[1] ?? null;
  if (typeof body !== 'object' || body === null) return null;
  const { error, errorCode, code } = body as { error?: unknown; errorCode?: unknown; code?: unknown };
  for (const candidate of [error, errorCode, code]) {
    if (typeof candidate === 'string' && candidate !== '') return candidate;
    if (typeof candidate === 'object' && candidate !== null)
      return String((candidate as { code?: unknown }).code ?? '?');
  }
  return 'errors' in body ? '?' : null;
}
