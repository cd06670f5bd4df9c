// How Google words its refusals: google.rpc.Status for the newer APIs, a list of errors for the older ones, RFC 6749's form for the token endpoint.
// https://cloud.google.com/apis/design/errors
import type { FastifyReply } from 'fastify';
import type { Dialect } from '../../trouble.ts';

export interface Refusal {
  status: number;
  body: { error: Record<string, unknown> };
}

/** `code`: of google.rpc.Code. `reason`: with it an ErrorInfo stands among the details. */
export const rpcRefusal = (
  status: number,
  code: string,
  message: string,
  reason: string | null = null,
  metadata: Record<string, string> = {},
): Refusal => ({
  status,
  body: {
    error: {
      code: status,
      message,
      status: code,
      ...(reason !== null && {
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain: 'googleapis.com', metadata }],
      }),
    },
  },
});

/** Of the older JSON APIs (Search Console, Drive). */
export const jsonRefusal = (status: number, reason: string, message: string): Refusal => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: 'global', reason }] } },
});

export const send = (reply: FastifyReply, { status, body }: Refusal) => reply.code(status).send(body);

export const notFound = rpcRefusal(404, 'NOT_FOUND', 'Requested entity was not found.').body;

const invalidCredentials =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

export const unauthenticated = rpcRefusal(401, 'UNAUTHENTICATED', invalidCredentials, 'ACCESS_TOKEN_EXPIRED');

export const scopeInsufficient = (service: string): Refusal =>
  rpcRefusal(
    403,
    'PERMISSION_DENIED',
    'Request had insufficient authentication scopes.',
    'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    { service },
  );

export const serviceDisabled = (service: string, title: string): Refusal =>
  rpcRefusal(
    403,
    'PERMISSION_DENIED',
    `${title} has not been used in project 100200300 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=100200300 then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    'SERVICE_DISABLED',
    { service, consumer: 'projects/100200300' },
  );

const perMinute =
  "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100200300'.";

export const apiDialect: Dialect = {
  error: (code, message) =>
    code === 'rate_limited'
      ? rpcRefusal(429, 'RESOURCE_EXHAUSTED', perMinute, 'RATE_LIMIT_EXCEEDED', { quota_limit_value: '60' }).body
      : rpcRefusal(503, 'UNAVAILABLE', message).body,
  passing401: { body: unauthenticated.body },
};

export const tokenDialect: Dialect = {
  error: (code) =>
    code === 'rate_limited'
      ? { error: 'rate_limit_exceeded', error_description: 'Rate Limit Exceeded' }
      : { error: 'internal_failure', error_description: 'Backend Error' },
  passing401: { body: { error: 'invalid_grant', error_description: 'Bad Request' } },
};
