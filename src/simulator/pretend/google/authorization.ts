// Google's sign-in, consent, token endpoint and revocation, as https://developers.google.com/identity/protocols/oauth2/web-server has them.
// Most reasons for which a refresh token no longer works share one answer; which it was, only grants.ts knows.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { addConsentPages } from '../consent-pages.ts';
import type { GoogleParts } from './google.ts';
import { accessTokenSeconds, type Grant } from './grants.ts';

type Form = Readonly<Record<string, string>>;

const issuer = 'https://accounts.google.com';

/** `guard`: puts trouble before the token endpoint. */
export function addAuthorization(
  app: FastifyInstance,
  parts: GoogleParts,
  guard: (door: FastifyInstance) => void,
): void {
  const { book, holdings } = parts;
  const granted = (query: Form): string[] => scopesOf(query).filter((scope) => !book.unticked.has(scope));
  addConsentPages(app, {
    brand: 'Google',
    path: '/o/oauth2/v2/auth',
    people: () => [...holdings.people.values()].filter(({ isDeleted }) => !isDeleted),
    refuse(query) {
      if (query.client_id !== book.client.clientId)
        return {
          page: 'Access blocked: Authorization Error. The OAuth client was not found. Error 401: invalid_client',
        };
      if (!book.client.redirectUris.has(query.redirect_uri ?? ''))
        return { page: 'Access blocked: This app’s request is invalid. Error 400: redirect_uri_mismatch' };
      if (!query.scope)
        return {
          page: 'Access blocked: Authorization Error. Missing required parameter: scope. Error 400: invalid_request',
        };
      if (query.response_type !== 'code')
        return { page: 'Access blocked: Authorization Error. Error 400: unsupported_response_type' };
      return null;
    },
    ask: (_person, query) => ({ client: 'Mooring', items: scopesOf(query) }),
    denied: { error: 'access_denied' },
    allow: (person, query) => ({
      code: book.begin(person.id, granted(query), query),
      scope: granted(query).join(' '),
      authuser: '0',
      prompt: 'consent',
    }),
  });
  app.register(async (door) => {
    guard(door);
    door.post<{ Body: Form }>('/token', async ({ body }, reply) => answerToken(parts, body, reply));
    // Ends all grants of the person to the app: https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke
    door.post<{ Body: Form }>('/revoke', async ({ body }, reply) => {
      const token = body.token ?? '';
      const grant = book.findByRefreshToken(token) ?? book.findByAccessToken(token);
      if (!grant || book.whyEnded(grant) !== null)
        return refuse(reply, 400, 'invalid_token', 'Token expired or revoked');
      for (const living of book.livingOf(grant.personId)) living.endedBy = 'revoked';
      return {};
    });
  });
}

const scopesOf = ({ scope = '' }: Form): string[] => scope.split(' ').filter((it) => it !== '');

const refuse = (reply: FastifyReply, status: number, error: string, description: string) =>
  reply.code(status).send({ error, error_description: description });

function answerToken(parts: GoogleParts, form: Form, reply: FastifyReply) {
  const { client } = parts.book;
  if (form.client_id !== client.clientId)
    return refuse(reply, 401, 'invalid_client', 'The OAuth client was not found.');
  if (form.client_secret !== client.clientSecret) return refuse(reply, 401, 'invalid_client', 'Unauthorized');
  if (form.grant_type === 'authorization_code') return exchangeCode(parts, form, reply);
  if (form.grant_type === 'refresh_token') return refresh(parts, form, reply);
  return refuse(reply, 400, 'unsupported_grant_type', `Invalid grant_type: ${form.grant_type}`);
}

function exchangeCode(parts: GoogleParts, form: Form, reply: FastifyReply) {
  const { code = '', redirect_uri, code_verifier = '' } = form;
  if (!code.startsWith('4/')) return refuse(reply, 400, 'invalid_grant', 'Malformed auth code.');
  const used = parts.book.spendCode(code);
  if (!used) return refuse(reply, 400, 'invalid_grant', 'Bad Request');
  const { grant, query } = used;
  if (query.redirect_uri !== redirect_uri) return refuse(reply, 400, 'redirect_uri_mismatch', 'Bad Request');
  if (query.code_challenge && query.code_challenge !== createHash('sha256').update(code_verifier).digest('base64url'))
    return refuse(reply, 400, 'invalid_grant', 'Invalid code verifier.');
  const { refreshToken } = grant;
  return {
    ...tokens(parts, grant),
    ...(refreshToken !== null && { refresh_token: refreshToken }),
    ...(grant.scopes.includes('openid') && { id_token: idToken(parts, grant, query.nonce) }),
  };
}

function refresh(parts: GoogleParts, { refresh_token = '' }: Form, reply: FastifyReply) {
  const grant = parts.book.findByRefreshToken(refresh_token);
  if (!grant) return refuse(reply, 400, 'invalid_grant', 'Bad Request');
  const reason = parts.book.whyEnded(grant);
  if (reason === 'account_deleted') return refuse(reply, 400, 'invalid_grant', 'Account has been deleted');
  if (reason !== null) return refuse(reply, 400, 'invalid_grant', 'Token has been expired or revoked.');
  return tokens(parts, grant);
}

function tokens({ book }: GoogleParts, grant: Grant): object {
  const secondsLeft = book.refreshSecondsLeft(grant);
  return {
    access_token: book.issueAccessToken(grant),
    expires_in: accessTokenSeconds,
    scope: grant.scopes.join(' '),
    token_type: 'Bearer',
    ...(secondsLeft !== null && { refresh_token_expires_in: secondsLeft }),
  };
}

/** Straight from the token endpoint, so that nobody checks its signature (OpenID Connect Core, section 3.1.3.7). */
function idToken({ holdings, book, now }: GoogleParts, grant: Grant, nonce: string | undefined): string {
  const issuedAt = Math.floor(now().getTime() / 1000);
  const claims = {
    iss: issuer,
    azp: book.client.clientId,
    aud: book.client.clientId,
    sub: grant.personId,
    email: holdings.people.get(grant.personId)?.email,
    email_verified: true,
    ...(nonce !== undefined && { nonce }),
    iat: issuedAt,
    exp: issuedAt + 3600,
  };
  return [{ alg: 'RS256', typ: 'JWT', kid: 'pretend' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat(Buffer.from('signed').toString('base64url'))
    .join('.');
}
