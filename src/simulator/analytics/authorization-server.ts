// The authorization server of Sandbox Analytics, by oidc-provider: authorization code with PKCE, rotating refresh tokens, plain
// OAuth without id_tokens. Storage and lives come from the book of grants; the pages stand in sign-in-pages.ts. What is added
// here: the reason of a refusal, and replies that get lost after the rotation.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy, type JWK, type KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, renderPage } from '../pages/layout.ts';
import { countTokenRequest, type Stats } from '../stats.ts';
import type { Trouble } from '../trouble.ts';
import { createAdapter } from './adapter.ts';
import type { GrantBook, SandboxReason } from './grants.ts';

export const brand = 'Sandbox Analytics';
export const scope = 'analytics.read';

/** Counted down by each refresh that they hit: the rotation is committed, the client does not learn of it. */
export interface LostReplies {
  /** The connection is cut instead of a reply. */
  swallowed: number;
  /** A 500 is answered instead. */
  failed: number;
}

export interface AuthorizationServerParts {
  issuer: string;
  book: GrantBook;
  stats: Stats;
  /** Replies held back "after" pass here. */
  tokenTrouble: Trouble;
  lostReplies: LostReplies;
}

/** Paths that oidc-provider answers; all others belong to the API and the pages. */
export const isAuthorizationPath = (path: string): boolean =>
  /^\/(auth(\/|$)|token$|revoke$|jwks$|session\/end|\.well-known\/)/.test(path);

export function createAuthorizationServer(parts: AuthorizationServerParts): Provider {
  const { book, issuer } = parts;
  const provider = new Provider(issuer, {
    adapter: (model: string) => createAdapter(model, book, () => reasonOfRevocation(Provider.ctx)),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clockTolerance: 0,
    cookies: { keys: [randomBytes(24).toString('hex')] },
    // A code without a refresh token is decided per grant; the session of the browser never ends a grant.
    issueRefreshToken: async (_ctx, client, code) => book.optionsOf(client.clientId, code.grantId).hasRefreshTokens,
    expiresWithSession: async () => false,
    rotateRefreshToken: (ctx) => {
      const token = ctx.oidc.entities.RefreshToken;
      return book.optionsOf(String(token?.clientId), token?.grantId).isRotating;
    },
    revokeGrantPolicy: () => true,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      userinfo: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}`, policy: askEachTime() },
    jwks: { keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK] },
    // Each consent is a grant of its own, so that connecting twice gives two.
    loadExistingGrant: async (ctx) => {
      const grantId = ctx.oidc.result?.consent?.grantId;
      return grantId ? ctx.oidc.provider.Grant.find(grantId) : undefined;
    },
    pkce: { required: () => true },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = renderPage({ title: 'This did not work', brand, width: 'narrow', body: errorBody(out) });
    },
    routes: { authorization: '/auth', token: '/token', revocation: '/revoke', jwks: '/jwks' },
    scopes: [scope],
    ttl: {
      AccessToken: (_ctx, token, client) => book.accessTokenSeconds(client.clientId, token.grantId),
      AuthorizationCode: 60,
      Grant: 3_650 * 86_400,
      IdToken: 3_600,
      Interaction: 3_600,
      RefreshToken: (_ctx, token, client) => book.refreshTokenSeconds(client.clientId, token.grantId),
      Session: 14 * 86_400,
    },
  });
  provider.use(async (ctx, next) => {
    await next();
    await finish(ctx as unknown as KoaContextWithOIDC, parts);
  });
  return provider;
}

/** The default policy, but consent is asked at every authorization. */
function askEachTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const { Check } = interactionPolicy;
  policy.get('consent')?.checks.add(
    new Check('asked_each_time', 'consent is asked each time', (ctx) =>
      // True: ask.
      ctx.oidc.result?.consent ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
    ),
  );
  return policy;
}

/** oidc-provider revokes at the revocation endpoint, and when a used refresh token or code comes back. */
function reasonOfRevocation(ctx: KoaContextWithOIDC | undefined): SandboxReason {
  return ctx?.path === '/token' && ctx.oidc.params?.grant_type === 'refresh_token' ? 'refresh_token_reused' : 'revoked';
}

/** Last touches to a reply of oidc-provider. */
async function finish(ctx: KoaContextWithOIDC, parts: AuthorizationServerParts): Promise<void> {
  dropCookieEnds(ctx);
  if (ctx.path === '/revoke') parts.stats.revocations += 1;
  if (ctx.path === '/token') await finishToken(ctx, parts);
  else dropIssuer(ctx);
}

async function finishToken(
  ctx: KoaContextWithOIDC,
  { book, stats, tokenTrouble, lostReplies }: AuthorizationServerParts,
) {
  const isRefresh = ctx.oidc?.params?.grant_type === 'refresh_token';
  countTokenRequest(stats, ctx.oidc?.params?.grant_type, ctx.status);
  const body = ctx.body as { error?: string };
  if (isRefresh && body?.error === 'invalid_grant') {
    const reason = book.whyRefreshRefused(ctx.oidc.params?.refresh_token);
    ctx.body = reason
      ? { error: 'invalid_grant', error_description: descriptions[reason], sandbox_reason: reason }
      : { error: 'invalid_grant', error_description: 'The refresh token is not known.' };
  }
  await tokenTrouble.pass('after');
  if (!isRefresh || ctx.status !== 200) return;
  if (lostReplies.swallowed > 0) {
    lostReplies.swallowed -= 1;
    ctx.respond = false;
    ctx.res.destroy();
  } else if (lostReplies.failed > 0) {
    lostReplies.failed -= 1;
    ctx.status = 500;
    ctx.body = { error: 'server_error', error_description: 'Something went wrong on our side.' };
  }
}

/** What the provider says about each reason, to people. */
export const descriptions: Record<SandboxReason, string> = {
  revoked: 'The user has revoked the access of this application.',
  password_changed: 'The grant was ended because the user changed the password.',
  logged_out_everywhere: 'The grant was ended because the user signed out of all devices.',
  account_deleted: 'The account of the user was deleted.',
  too_many_grants: 'The grant was ended because the user authorized this application too many times.',
  account_suspended: 'The account of the user is suspended.',
  testing_mode_expired: 'The application is in testing mode: its grants end after 7 days.',
  refresh_token_expired: 'The refresh token has expired.',
  refresh_token_reused: 'The refresh token was used before. All tokens of this grant were revoked.',
};

/** The browser keeps its own time: only cookies that are to be deleted keep their date. */
function dropCookieEnds(ctx: KoaContextWithOIDC): void {
  const cookies = ctx.response.headers['set-cookie'];
  if (!Array.isArray(cookies)) return;
  ctx.set(
    'set-cookie',
    cookies.map((cookie) =>
      /expires=Thu, 01 Jan 1970/i.test(cookie) ? cookie : cookie.replace(/; expires=[^;]*/gi, ''),
    ),
  );
}

/** Plain OAuth 2.0, as most providers speak it: no `iss` (RFC 9207), which would name an address behind MOORING_EGRESS_MAP. */
function dropIssuer(ctx: KoaContextWithOIDC): void {
  const location = ctx.response.get('location');
  if (!URL.canParse(location)) return;
  const url = new URL(location);
  if (!url.searchParams.has('iss')) return;
  url.searchParams.delete('iss');
  ctx.set('location', url.href);
}

const errorBody = (out: { error?: string; error_description?: string }): string =>
  `<h1>This did not work</h1>
<p role="alert">${escapeHtml(out.error_description ?? 'Something went wrong.')}</p>
<p class="soft">Code: <code>${escapeHtml(out.error)}</code>. Go back to the application and begin again.</p>`;
