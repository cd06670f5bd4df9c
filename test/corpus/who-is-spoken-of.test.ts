// Wordings that were thought of without a look at the rules, after the four questions of docs/adr/0026-words-are-about-the-credential.md: what speaks of another thing, or
// of the request, or passes. Each line: how the credential is held, stage, HTTP status or null for a driver's error, what is
// answered, and what it may be taken for without any provider's rules.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AuthKind, diagnose, type Failure, type Stage } from '../../src/life/diagnosis/index.ts';

type Line = readonly [
  auth: AuthKind,
  stage: Stage,
  status: number | null,
  said: { [key: string]: unknown },
  expected: string,
];

/** Compares verdicts, and for a disconnection causes, with those that are allowed. */
function check(lines: readonly Line[]): void {
  const wrong = lines.flatMap(([auth, stage, status, said, expected]) => {
    const failure: Failure = { kind: 'failure', provider: 'nobody-knows-it', stage, auth };
    if (status === null) failure.error = said;
    else failure.response = { status, headers: {}, body: said };
    const { verdict, cause, rule } = diagnose(failure);
    const allowed = expected.split(', ');
    return allowed.includes(verdict) || allowed.includes(String(cause))
      ? []
      : [`${status} ${JSON.stringify(said)}: ${expected}, but ${verdict} ${cause} by ${rule}`];
  });
  assert.deepEqual(wrong, []);
}

describe('who and what is spoken of', () => {
  it('tells another thing, the request and what passes from a disconnection', () =>
    check([
      ['oauth2', 'api_call', 200, { ok: false, error: 'channel_not_found' }, 'request'],
      ['oauth2', 'api_call', 200, { ok: false, error: 'invalid_cursor' }, 'request'],
      ['oauth2', 'api_call', 200, { ok: false, error: 'user_not_found' }, 'request'],
      ['api_key', 'api_call', 403, { message: 'Cannot send messages to this user', code: 50007 }, 'request'],
      [
        'api_key',
        'api_call',
        403,
        { ok: false, error_code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' },
        'request, disconnected',
      ],
      ['basic', 'api_call', 400, { code: 21211, message: "The 'To' number is not a valid phone number." }, 'request'],
      [
        'basic',
        'api_call',
        400,
        { code: 21608, message: 'The number is unverified. Trial accounts cannot send messages to unverified numbers' },
        'request',
      ],
      [
        'service_account',
        'api_call',
        null,
        { name: 'InvalidNextTokenException', code: 'InvalidNextTokenException', message: 'The NextToken is invalid' },
        'request',
      ],
      [
        'service_account',
        'api_call',
        null,
        {
          name: 'ExpiredIteratorException',
          code: 'ExpiredIteratorException',
          message: 'Iterator expired. The iterator was created at time X while right now it is Y',
        },
        'request, transient',
      ],
      [
        'api_key',
        'api_call',
        400,
        {
          error_type: 'INVALID_INPUT',
          error_code: 'INVALID_PUBLIC_TOKEN',
          error_message: 'could not find matching public token',
        },
        'request',
      ],
      [
        'api_key',
        'api_call',
        400,
        { error_type: 'INVALID_INPUT', error_code: 'INVALID_LINK_TOKEN', error_message: 'invalid link_token provided' },
        'request',
      ],
      ['basic', 'api_call', 403, { detail: 'CSRF Failed: CSRF token missing.' }, 'request'],
      ['basic', 'api_call', 422, { error: "Can't verify CSRF token authenticity." }, 'request'],
      [
        'session',
        'api_call',
        403,
        { detail: 'CSRF Failed: Referer checking failed - no Referer.' },
        'request, transient',
      ],
      [
        'basic',
        'api_call',
        403,
        { code: 'rest_cookie_invalid_nonce', message: 'Cookie check failed', data: { status: 403 } },
        'request, operator, transient',
      ],
      [
        'basic',
        'api_call',
        401,
        {
          error: {
            type: 'security_exception',
            reason: 'missing authentication credentials for REST request [/_search]',
          },
          status: 401,
        },
        'request',
      ],
      ['api_key', 'api_call', 403, { error: 'Captcha verification failed. Token is invalid.' }, 'request, transient'],
      ['api_key', 'api_call', 404, { error: 'Share link has expired' }, 'request'],
      ['api_key', 'api_call', 410, { error: 'This download link has expired' }, 'request'],
      ['oauth2', 'api_call', 400, { error: { message: 'The webhook signature is invalid' } }, 'request'],
      ['oauth2', 'api_call', 403, { message: 'You are not allowed to message this contact' }, 'request'],
      ['oauth2', 'api_call', 400, { message: 'Invalid field key: cf_123' }, 'request'],
      [
        'api_key',
        'api_call',
        404,
        { message: 'Issue does not exist or you do not have permission to see it.' },
        'request, disconnected',
      ],
      ['api_key', 'api_call', 400, { message: 'Card expired' }, 'request'],
      ['api_key', 'api_call', 401, { error: 'Token used before issued' }, 'operator'],
      [
        'service_account',
        'token_refresh',
        400,
        { error: 'invalid_grant', error_description: 'Token must be used within one hour; iat is in the future' },
        'operator',
      ],
      [
        'service_account',
        'token_refresh',
        401,
        { message: "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued" },
        'operator',
      ],
      [
        'oauth2',
        'token_refresh',
        401,
        { error: 'invalid_client', error_description: 'The specified client credentials are invalid' },
        'operator',
      ],
      ['oauth2', 'token_refresh', 400, { error: 'unsupported_grant_type' }, 'operator'],
      [
        'oauth2',
        'token_refresh',
        400,
        { error: 'invalid_request', error_description: 'The request is missing a required parameter: client_id' },
        'operator',
      ],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'Your app does not have permission to use this API. Apply for access in the developer portal.' },
        'operator',
      ],
      ['oauth2', 'api_call', 403, { error: 'App is in sandbox mode and cannot access live accounts' }, 'operator'],
      ['oauth2', 'api_call', 403, { error: 'Application has been disabled by the platform' }, 'operator'],
      ['oauth2', 'api_call', 401, { error: 'access_denied', message: 'The client certificate is missing' }, 'operator'],
      ['oauth2', 'api_call', 403, { message: 'API version v12 is no longer supported, upgrade to v15' }, 'request'],
      [
        'api_key',
        'api_call',
        426,
        { message: 'Please upgrade your client to the latest version' },
        'request, operator',
      ],
      [
        'api_key',
        'api_call',
        401,
        { message: 'Requests must be signed with HMAC-SHA256; signature header is missing' },
        'request, operator',
      ],
      [
        'api_key',
        'api_call',
        403,
        { message: 'Host not in allowlist for this proxy' },
        'request, operator, transient, disconnected',
      ],
      [
        'api_key',
        'api_call',
        403,
        { error: 'request_blocked', message: 'Access denied by security policy. Please complete the captcha.' },
        'transient, request',
      ],
      [
        'none',
        'network',
        null,
        { name: 'Error', message: 'x509: certificate signed by unknown authority' },
        'operator, transient',
      ],
      ['basic', 'api_call', 503, { error: 'Invalid API key cache, please retry' }, 'transient'],
      ['api_key', 'api_call', 500, { error: 'AuthenticationError: could not reach identity provider' }, 'transient'],
      [
        'oauth2',
        'api_call',
        401,
        { error: 'upstream_auth_timeout', message: 'Authentication service timed out' },
        'transient',
      ],
      ['api_key', 'api_call', 401, { message: 'Unauthorized: user directory is temporarily unavailable' }, 'transient'],
      [
        'oauth2',
        'api_call',
        403,
        { message: 'Concurrent session limit reached, sign out elsewhere or retry in 5 minutes' },
        'transient, disconnected',
      ],
      [
        'db_password',
        'db_connect',
        null,
        { name: 'Error', message: 'FATAL: the database system is starting up', code: '57P03' },
        'transient',
      ],
      [
        'db_password',
        'db_query',
        null,
        { name: 'Error', message: 'session expired or not found, reconnect' },
        'transient',
      ],
      [
        'db_password',
        'db_query',
        null,
        { name: 'Error', message: 'Connection token expired, please reconnect' },
        'transient',
      ],
      [
        'db_password',
        'db_query',
        null,
        { name: 'Error', message: 'canceling statement due to user request', code: '57014' },
        'transient, request',
      ],
      [
        'api_key',
        'api_call',
        200,
        { errors: [{ message: 'Token expired', extensions: { code: 'UNAUTHENTICATED' } }] },
        'disconnected, transient',
      ],
      ['basic', 'api_call', 401, { error: 'jwt malformed' }, 'transient, request, disconnected'],
      [
        'basic',
        'api_call',
        401,
        {
          code: 'token_not_valid',
          detail: 'Given token not valid for any token type',
          messages: [{ message: 'Token is invalid or expired' }],
        },
        'transient',
      ],
      [
        'session',
        'api_call',
        401,
        { code: 'token_not_valid', detail: 'Given token not valid for any token type' },
        'transient',
      ],
      ['api_key', 'api_call', 401, { msg: 'Signature has expired' }, 'transient'],
      [
        'oauth2',
        'api_call',
        403,
        { error: { message: 'The user must be an admin to list audit logs' } },
        'disconnected',
      ],
      ['oauth2', 'api_call', 404, { message: 'Workspace was deleted' }, 'disconnected, request'],
      ['api_key', 'api_call', 403, { message: 'Record is locked by user' }, 'request'],
      [
        'api_key',
        'api_call',
        403,
        { message: 'The report is not available for your region' },
        'request, operator, disconnected',
      ],
      [
        'api_key',
        'api_call',
        400,
        { message: 'The date range exceeds your plan limit of 30 days' },
        'request, disconnected',
      ],
      ['api_key', 'api_call', 400, { code: 'INVALID_IDEMPOTENCY_KEY', message: 'Key already used' }, 'request'],
      [
        'api_key',
        'api_call',
        409,
        { code: 'idempotency_key_in_use', message: 'another request with this key is running' },
        'transient, request',
      ],
      [
        'api_key',
        'api_call',
        403,
        { error: { code: 'EXPIRED_UPLOAD_SESSION', message: 'Upload session expired' } },
        'request',
      ],
      ['oauth2', 'api_call', 404, { error: { code: 'itemNotFound', message: 'upload session not found' } }, 'request'],
      [
        'oauth2',
        'api_call',
        401,
        { error: 'device_not_registered', message: 'The device token is not registered' },
        'request',
      ],
      ['oauth2', 'api_call', 400, { error: { message: 'Subscription with this webhook has expired' } }, 'request'],
      ['oauth2', 'api_call', 400, { error: { message: 'Event subscription expired' } }, 'request'],
      ['api_key', 'api_call', 400, { message: 'The subscription of this customer is canceled' }, 'request'],
      ['api_key', 'api_call', 404, { message: 'Subscription sub_123 not found' }, 'request'],
      ['api_key', 'api_call', 402, { message: 'Customer has an unpaid invoice' }, 'request, disconnected'],
      ['api_key', 'api_call', 400, { message: 'Customer account is closed' }, 'request'],
      [
        'api_key',
        'api_call',
        403,
        { message: 'Member account suspended: 4711 cannot be enrolled' },
        'request, disconnected',
      ],
      ['oauth2', 'api_call', 403, { error: { message: 'Video is private' } }, 'request, disconnected'],
      [
        'oauth2',
        'api_call',
        403,
        {
          error: {
            errors: [{ reason: 'commentsDisabled', message: 'The video has disabled comments.' }],
            code: 403,
            message: 'The video has disabled comments.',
          },
        },
        'request',
      ],
      ['oauth2', 'api_call', 403, { message: 'Comments are disabled for this post' }, 'request'],
      ['oauth2', 'api_call', 403, { message: 'Issues are disabled for this repo' }, 'request'],
      ['oauth2', 'api_call', 403, { message: 'Editing archived boards is not allowed' }, 'request'],
      ['oauth2', 'api_call', 403, { message: 'Attachments larger than 10MB are not allowed' }, 'request'],
      ['oauth2', 'api_call', 403, { message: 'Scraping is forbidden' }, 'request, transient, disconnected'],
      ['api_key', 'api_call', 403, { message: 'Method POST not allowed for this resource' }, 'request'],
      ['oauth2', 'api_call', 400, { message: 'The code has expired, request a new one' }, 'request'],
      [
        'basic',
        'token_refresh',
        429,
        { message: 'Too many login attempts, try again in 15 minutes' },
        'transient, disconnected',
      ],
      [
        'oauth2',
        'api_call',
        401,
        { errors: [{ title: 'Unauthorized', detail: 'Token belongs to a different environment (sandbox)' }] },
        'request, transient',
      ],
      [
        'api_key',
        'api_call',
        401,
        { message: 'Invalid API key for this region. Use https://eu.api.example.com' },
        'request',
      ],
      ['api_key', 'api_call', 400, { message: 'Password field must be at least 8 characters' }, 'request'],
      ['api_key', 'api_call', 404, { message: 'No user with this email exists' }, 'request'],
      ['oauth2', 'api_call', 400, { message: 'User does not exist' }, 'request'],
      ['oauth2', 'api_call', 404, { message: 'Account 123 not found' }, 'request, disconnected'],
    ]));
});
