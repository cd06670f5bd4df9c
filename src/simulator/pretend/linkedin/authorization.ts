// Authorization at the pretend LinkedIn: https://www.linkedin.com/oauth/v2/authorization and /accessToken, with the lives, fields and refusals of
// https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow and .../programmatic-refresh-tokens.
import type { FastifyInstance } from 'fastify';
import { dayMs, minuteMs, secondMs } from '../../../clock.ts';
import { addTrouble } from '../../app.ts';
import { type LabGrant, secret } from '../../oauth-lab/grants.ts';
import { addConsentPages } from '../consent-pages.ts';
import type { LinkedInState, MemberGrant } from './state.ts';

const path = '/oauth/v2/authorization';
const codeLifeMs = 30 * minuteMs;
const accessLifeMs = 60 * dayMs;
const refreshLifeMs = 365 * dayMs;

/** What apps of both programs may ask for, and what a member reads of it. */
const scopes: Readonly<Record<string, string>> = {
  r_basicprofile: 'Use your basic profile including your name, photo, headline, and public profile URL',
  r_ads: 'Retrieve your advertising accounts',
  r_ads_reporting: 'Retrieve reporting for your advertising accounts',
  rw_organization_admin: "Manage your organizations' pages and retrieve reporting data",
  r_organization_social: "Retrieve your organizations' posts, comments and reactions",
};

type Form = Readonly<Record<string, string>>;

export function addAuthorization(app: FastifyInstance, state: LinkedInState): void {
  const { client, book, now } = state;
  addConsentPages(app, {
    brand: 'LinkedIn',
    path,
    people: () => state.members,
    refuse(query) {
      if (query.client_id !== client.clientId) return { page: 'The passed in client_id is invalid' };
      if (!client.redirectUris.has(query.redirect_uri ?? ''))
        return { page: 'The redirect_uri does not match the registered value' };
      const strange = scopesIn(query).find((scope) => !(scope in scopes));
      if (strange === undefined) return null;
      const words = `Scope "${strange}" is not authorized for your application`;
      return { back: { error: 'unauthorized_scope_error', error_description: words } };
    },
    ask: (_member, query) => ({
      client: client.clientId,
      items: scopesIn(query).map((scope) => scopes[scope] ?? scope),
    }),
    denied: { error: 'user_cancelled_authorize', error_description: 'The user cancelled the authorization' },
    allow(member, query) {
      const code = secret('AQ');
      book.codes.set(code, {
        challenge: null,
        nonce: null,
        redirectUri: query.redirect_uri ?? '',
        endsMs: now().getTime() + codeLifeMs,
        memberId: member.id,
        scopes: scopesIn(query),
      });
      return { code };
    },
  });

  app.register(async (endpoint) => {
    addTrouble(endpoint, state.doors.token, () => state.asked);
    endpoint.post<{ Body: Form }>('/oauth/v2/accessToken', async ({ body: form }, reply) => {
      const answer = answerToken(state, form);
      return reply.code(answer.status).send(answer.body);
    });
  });
}

const scopesIn = (query: Form): string[] => (query.scope ?? '').split(/[ ,]+/).filter(Boolean);

interface Answer {
  status: number;
  body: object;
}

const refuse = (words: string, error = 'invalid_request', status = 400): Answer => ({
  status,
  body: { error, error_description: words },
});

function answerToken(state: LinkedInState, form: Form): Answer {
  const { client, book, now } = state;
  for (const name of ['grant_type', 'client_id', 'client_secret'])
    if (!form[name]) return refuse(`A required parameter "${name}" is missing`);
  if (form.client_id !== client.clientId || form.client_secret !== client.clientSecret)
    return refuse('Client authentication failed', 'invalid_client', 401);
  if (form.grant_type === 'authorization_code') {
    const code = book.codes.get(form.code ?? '');
    book.codes.delete(form.code ?? '');
    if (!code) return refuse('Unable to retrieve access token: authorization code not found');
    if (code.endsMs <= now().getTime() || code.redirectUri !== form.redirect_uri)
      return refuse(
        'Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization code. Or authorization code expired. Or external member binding exists',
      );
    return granted(state, book.openGrant({ memberId: code.memberId, scopes: code.scopes }), true);
  }
  if (form.grant_type !== 'refresh_token') return refuse('Grant type is not supported', 'unsupported_grant_type');
  const grant = book.findByRefreshToken(form.refresh_token ?? '', now().getTime());
  if (!grant) return refuse('The provided authorization grant or refresh token is invalid, expired or revoked');
  return granted(state, grant, false);
}

/** A refresh leaves the refresh token as it is, and its end where it was: what is told of it is what is left. */
function granted(
  { book, now, hasRefreshTokens }: LinkedInState,
  grant: LabGrant & MemberGrant,
  isFirst: boolean,
): Answer {
  const nowMs = now().getTime();
  if (isFirst && hasRefreshTokens) book.issueRefreshToken(grant, nowMs + refreshLifeMs);
  const refreshLeftMs = (grant.refreshEndsMs ?? nowMs) - nowMs;
  const lifeMs = grant.refreshToken === null ? accessLifeMs : Math.min(accessLifeMs, refreshLeftMs);
  return {
    status: 200,
    body: {
      access_token: book.issueToken(grant, nowMs + lifeMs),
      expires_in: Math.floor(lifeMs / secondMs),
      ...(grant.refreshToken !== null && {
        refresh_token: grant.refreshToken,
        refresh_token_expires_in: Math.floor(refreshLeftMs / secondMs),
      }),
      scope: grant.scopes.join(','),
      token_type: 'Bearer',
    },
  };
}
