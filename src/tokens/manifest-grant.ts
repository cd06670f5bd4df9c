// Credentials of manifests that come with their own authenticators: what was entered is kept as it is, and where the manifest says OAuth, an
// access token is got by it, by the request that the manifest describes. The keeper renews it the same way, one at a time.
import { after, secondMs } from '../clock.ts';
import type { Connector, GrantDescription, TokenReplyDescription } from '../connectors/index.ts';
import type { EgressContext, HttpResponse } from '../egress/index.ts';
import { type Failure, isFailure } from '../life/diagnosis/index.ts';
import { RequestError } from '../request-error.ts';
import type { JsonObject } from '../store/index.ts';
import type { TokensContext } from './context.ts';
import { normalizeTokenReply } from './normalize-token-reply.ts';
import { readReply, tokensIn } from './read-reply.ts';
import type { SignInInput } from './sign-in.ts';
import { secretsIn, tokensOf } from './stored-secrets.ts';
import type { Successors } from './successors.ts';
import { isSafeToAsk, notEncrypted, tokenTimeoutMs } from './token-endpoint.ts';
import type { EnteredSecrets, ManifestTokens, NewCredential, TokenGrant } from './types.ts';

/** What was entered, and the first tokens where the manifest wants some. A refusal is a Failure of stage token_refresh. */
export async function obtainForManifest(
  ctx: Pick<TokensContext, 'egress' | 'clock'>,
  connector: Connector,
  { config, entered, signal }: SignInInput,
  successors: Successors | null,
): Promise<NewCredential | Failure> {
  const obtainedAt = ctx.clock.now();
  const plain = { obtainedAt, accessExpiresAt: null, refreshExpiresAt: null };
  const described = connector.describeGrant?.(config, entered, null, obtainedAt) ?? null;
  if (!described) return { secrets: { kind: 'manifest', entered, tokens: null }, ...plain };
  const field = described.refreshTokenField;
  const spent = (described.isRefreshTokenSpent && field !== null && entered[field]) || null;
  const known = spent === null ? null : ((await successors?.find(connector.slug, spent)) ?? null);
  const before = known === null ? null : { accessToken: '', refreshToken: known, scope: null };
  const grant = await askForGrant(ctx, connector, { config, entered, tokens: before, signal });
  if (isFailure(grant)) return grant;
  if (spent !== null && grant.refreshToken !== null) await successors?.note(connector.slug, spent, grant.refreshToken);
  // From here on the newest refresh token stands beside the access token, and nowhere else.
  const { [field ?? '']: first = null, ...rest } = entered;
  const lifeMs = grant.expiresInMs ?? connector.lifetimes?.accessTokenMs ?? null;
  const refreshMs = grant.refreshExpiresInMs ?? (field === null ? null : (connector.lifetimes?.refreshTokenMs ?? null));
  return {
    secrets: {
      kind: 'manifest',
      entered: field === null ? entered : rest,
      tokens: tokensOf(grant, { accessToken: '', refreshToken: field === null ? null : (known ?? first), scope: null }),
    },
    obtainedAt,
    accessExpiresAt: lifeMs === null ? null : after(obtainedAt, lifeMs),
    refreshExpiresAt: refreshMs === null ? null : after(obtainedAt, refreshMs),
    isAccessLifeTold: grant.expiresInMs !== null,
    isRefreshLifeTold: grant.refreshExpiresInMs !== null,
  };
}

interface Asking {
  config: JsonObject;
  entered: EnteredSecrets;
  tokens: ManifestTokens | null;
  signal?: AbortSignal | undefined;
}

/** Sends the manifest's own token request and judges the answer. Never throws for what the world does. */
export async function askForGrant(
  ctx: Pick<TokensContext, 'egress' | 'clock'>,
  connector: Connector,
  { config, entered, tokens, signal }: Asking,
): Promise<TokenGrant | Failure> {
  const now = ctx.clock.now();
  const described = describe(connector, { config, entered, tokens }, now);
  if (isFailure(described)) return described;
  const { request, names, refreshTokenField } = described;
  if (!isSafeToAsk(request.url)) return notEncrypted(connector);
  const context: EgressContext = {
    provider: connector.slug,
    auth: connector.authKind,
    stage: 'token_refresh',
    secrets: secretsIn({ kind: 'manifest', entered, tokens }),
    ...(signal && { signal }),
  };
  const answer = await ctx.egress.request({ ...request, timeoutMs: tokenTimeoutMs }, context);
  if (isFailure(answer)) return answer;
  const reply = describeReply(answer, names);
  const { status, body, refreshExpiresInS } = normalizeTokenReply(answer, reply, { nowMs: now.getTime() });
  if (status !== 200) {
    const places = [reply.accessToken, reply.refreshToken].filter((it) => it !== undefined);
    const secrets = [...context.secrets, ...tokensIn(answer, places)];
    return ctx.egress.failureFromResponse(answer, { ...context, secrets });
  }
  const { access_token, refresh_token, scope, expires_in } = body;
  return {
    accessToken: String(access_token),
    // One that comes with another grant is left: what was entered does not wear out.
    refreshToken: refreshTokenField !== null && typeof refresh_token === 'string' ? refresh_token : null,
    scope: typeof scope === 'string' ? scope : null,
    expiresInMs: typeof expires_in === 'number' ? expires_in * secondMs : null,
    refreshExpiresInMs: refreshExpiresInS === null ? null : refreshExpiresInS * secondMs,
    learned: {},
  };
}

/** Another version of the connector may make no request of what was entered for an earlier one. */
function describe(connector: Connector, { config, entered, tokens }: Asking, now: Date): GrantDescription | Failure {
  const fail = (message: string): Failure => ({
    kind: 'failure',
    provider: connector.slug,
    stage: 'token_refresh',
    auth: connector.authKind,
    error: { name: 'SettingsDoNotFit', code: 'MOORING_SETTINGS_DO_NOT_FIT', message },
  });
  try {
    const described = connector.describeGrant?.(config, entered, tokens?.refreshToken ?? null, now);
    return described ?? fail('With these settings the connector asks for no access token.');
  } catch (error) {
    if (error instanceof RequestError) return fail(error.message);
    throw error;
  }
}

/** The format looks for a member by its name, however deep it stands. */
function describeReply(answer: HttpResponse, names: GrantDescription['names']): TokenReplyDescription {
  const members = readReply(answer);
  const places = Object.entries(names).flatMap(([part, name]) => {
    const place = findMember(members, name, 0);
    return place === null ? [] : [[part, place]];
  });
  return { accessToken: names.accessToken, ...Object.fromEntries(places) };
}

/** The format's own engine goes five levels down. */
const depthMax = 5;

function findMember(value: unknown, name: string, depth: number): string | null {
  if (typeof value !== 'object' || value === null || depth > depthMax) return null;
  if (Object.hasOwn(value, name)) return name;
  for (const [key, inner] of Object.entries(value)) {
    const found = findMember(inner, name, depth + 1);
    if (found !== null) return `${key}.${found}`;
  }
  return null;
}
