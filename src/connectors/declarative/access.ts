// How a connector comes to its credential: as connector.yaml describes it (the session attaches it to each request), or as the manifest's own
// authenticators say (they are handed the settings with the secrets in them, in memory only).
import { type AuthKind, type Failure, isFailure } from '../../life/diagnosis/index.ts';
import { RequestError } from '../../request-error.ts';
import type { JsonObject } from '../../store/index.ts';
import { authKindOf, checkUrlSettings } from '../auth/index.ts';
import { checkFields, refused } from '../check-fields.ts';
import type { ConnectorFile } from '../connector-file.ts';
import { accessTokenMark, type Connector, type Field, type GrantDescription, type Session } from '../types.ts';
import {
  type AuthWay,
  clockKey,
  describeAuth,
  findOAuth,
  type Manifest,
  migrateConfig,
  normalizeConfig,
  type OAuthAuthenticator,
  settingsIn,
} from './manifest/index.ts';
import { createManifestForm } from './manifest-form.ts';
import type { StreamContext } from './read/create-stream.ts';
import { getAt } from './records/paths.ts';
import { buildTokenRequest } from './requests/token-request.ts';
import { unusable } from './session-door.ts';

export interface Access
  extends Pick<Connector, 'describeGrant' | 'flattenConfig' | 'authKindFor' | 'nestConfig' | 'migrateConfig'> {
  authKind: AuthKind;
  fields: Field[];
  /** Throws RequestError that names the field. */
  checkConfig(config: JsonObject): JsonObject;
  /** What the manifest's expressions know of the settings; a Failure when these cannot be used. */
  configOf(session: Session): Promise<JsonObject | Failure>;
  /** How its streams are authorized, with this config. */
  wayFor(config: JsonObject): Pick<StreamContext, 'isAuthorizedByDoor' | 'oauthToken'>;
  isByDoor: boolean;
}

/** As `auth` in connector.yaml describes it. */
export function accessByDescription({ auth, fields }: ConnectorFile): Access {
  return {
    authKind: authKindOf(auth),
    fields,
    checkConfig(config) {
      const checked = checkFields(fields, config);
      checkUrlSettings(auth, checked);
      return checked;
    },
    configOf: async (session) => session.config,
    isByDoor: true,
    wayFor: () => ({ isAuthorizedByDoor: true, oauthToken: null }),
  };
}

/** As the manifest's own authenticators say. */
export function accessByManifest(manifest: Manifest): Access {
  const { ways } = describeAuth(manifest);
  const authKind = kindOf(ways);
  const form = createManifestForm(manifest);
  const isChoice = ways.some(({ when }) => when !== null);
  return {
    authKind,
    ...(isChoice && {
      authKindFor: (settings: JsonObject) => kindOf(waysWith(ways, form.toConfig(settings, {}))),
    }),
    fields: form.fields,
    checkConfig: form.checkConfig,
    flattenConfig: form.flatten,
    nestConfig: form.toConfig,
    migrateConfig: (config, now) => migrateSettings(manifest, config, now),
    async configOf(session) {
      const secrets = await session.secrets();
      if (isFailure(secrets)) return secrets;
      const refuse = (what: string): Failure => unusable(session, authKind, 'MOORING_SETTINGS_DO_NOT_FIT', what);
      try {
        const config = form.toConfig(session.config, secrets);
        const { problems } = normalizeConfig(manifest, config, { now: () => session.now() });
        return problems.length > 0 ? refuse(`The settings do not fit: ${problems.join('; ')}.`) : config;
      } catch (error) {
        if (!isOfExpression(error)) throw error;
        return refuse((error as Error).message);
      }
    },
    describeGrant: (config, entered, refreshToken, now) =>
      describeGrant(manifest, form, config, { entered, refreshToken, now }),
    isByDoor: false,
    wayFor: (config) => ({
      isAuthorizedByDoor: false,
      oauthToken: async (node) =>
        hasEndpoint(node, config) ? accessTokenMark : (node.access_token_value?.render({ config }) ?? ''),
    }),
  };
}

function migrateSettings(manifest: Manifest, config: JsonObject, now: Date): JsonObject | null {
  try {
    return migrateConfig(manifest, config, { now: () => now }) as JsonObject | null;
  } catch (error) {
    if (!isOfExpression(error)) throw error;
    throw new RequestError('bad_input', (error as Error).message);
  }
}

export const isOfExpression = (error: unknown): boolean =>
  error instanceof Error && ['EvaluationError', 'TemplateError'].includes(error.name);

/** Those that these settings choose; all where they choose none. */
function waysWith(ways: readonly AuthWay[], config: JsonObject): readonly AuthWay[] {
  const chosen = ways.filter(({ when }) => when === null || String(getAt(config, when.path) ?? '') === when.value);
  return chosen.length > 0 ? chosen : ways;
}

/** Whose secret a refusal speaks of, by the first way that its streams use. */
function kindOf(ways: readonly AuthWay[]): AuthKind {
  switch (ways.find(({ kind }) => kind !== 'none')?.kind ?? 'none') {
    case 'none':
      return 'none';
    case 'basic':
      return 'basic';
    case 'session':
      return 'session';
    // The client is entered by a person, so that "invalid_client" is no operator's fault.
    case 'oauth2':
    case 'jwt':
      return 'service_account';
    default:
      return 'api_key';
  }
}

const hasEndpoint = (node: OAuthAuthenticator, config: JsonObject): boolean =>
  (node.token_refresh_endpoint?.render({ config }) ?? '') !== '';

interface Grant {
  entered: Readonly<Record<string, string>>;
  refreshToken: string | null;
  now: Date;
}

function describeGrant(
  manifest: Manifest,
  form: ReturnType<typeof createManifestForm>,
  settings: JsonObject,
  { entered, refreshToken, now }: Grant,
): GrantDescription | null {
  try {
    const { config } = normalizeConfig(manifest, form.toConfig(settings, entered), { now: () => now });
    const node = findOAuth(manifest, config);
    if (!node) return null;
    const scope = { config, [clockKey]: () => now };
    const request = buildTokenRequest(node, scope, refreshToken, now);
    if (!request) return null;
    const { method, url, headers, body } = request;
    return {
      request: { method, url, headers, ...(body !== null && { body }) },
      names: {
        accessToken: node.access_token_name.render(scope),
        expiresIn: node.expires_in_name.render(scope),
        refreshToken: node.refresh_token_updater?.refresh_token_name ?? 'refresh_token',
      },
      refreshTokenField: fieldOfRefreshToken(node, form.fields),
      isRefreshTokenSpent: node.refresh_token_updater !== undefined,
    };
  } catch (error) {
    const field = form.fields.find(({ isSecret }) => isSecret)?.name ?? '';
    throw refused(field, `What was entered makes no request for a token: ${(error as Error).message}`);
  }
}

/** The field of the form that holds the first refresh token. */
function fieldOfRefreshToken(node: OAuthAuthenticator, fields: readonly Field[]): string | null {
  const path = describeOAuthPath(node);
  return path === null ? null : (fields.find(({ name }) => name === path || name.startsWith(`${path}#`))?.name ?? null);
}

function describeOAuthPath({
  refresh_token,
  refresh_token_updater: updater,
  grant_type,
}: OAuthAuthenticator): string | null {
  if (updater) return updater.refresh_token_config_path.join('.');
  if (!refresh_token || grant_type.source === 'client_credentials') return null;
  return settingsIn(refresh_token.source)[0] ?? null;
}
