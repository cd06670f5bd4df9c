// How a manifest authorizes, for one that comes alone: which settings are secrets, and what of it Mooring's own description of an
// authorization can take over. Read from the authenticators of its streams; nothing is asked.

import { getAt } from '../records/paths.ts';
import type { OAuthAuthenticator } from './components/catalogue.ts';
import { isNode } from './components/describe.ts';
import type { Manifest } from './load-manifest.ts';
import { isTemplate, type Template } from './template.ts';

type Node = Record<string, unknown>;

export interface ManifestAuth {
  /** Dotted names of the settings that are secrets. */
  secretPaths: string[];
  /** Each way of authorizing that any of its streams uses, once. */
  ways: AuthWay[];
  /** Through the provider's pages, if the spec says so. */
  consent: Consent | null;
}

export interface AuthWay {
  kind: 'none' | 'api_key' | 'bearer' | 'basic' | 'oauth2' | 'session' | 'jwt' | 'custom';
  /** It is used only while this setting has this value; null: always. */
  when: { path: string[]; value: string } | null;
  /** Where the key or token goes, and what is sent: texts as the manifest has them. */
  placements: { into: string; name: string; value: string }[];
  oauth: OAuthWay | null;
}

export interface OAuthWay {
  tokenUrl: string;
  grantType: string;
  scopes: string[];
  /** Dotted names of the settings; null where the manifest takes none. */
  clientIdPath: string | null;
  clientSecretPath: string | null;
  refreshTokenPath: string | null;
  /** The refresh token is spent with each use. */
  isRefreshTokenSpent: boolean;
  /** Where the access token stands in the config, for manifests whose expressions speak of it. */
  accessTokenPath: string[] | null;
  /** Dotted names of settings that nobody enters, for whoever keeps the tokens knows them. */
  keptPaths: string[];
}

export interface Consent {
  /** The address of the provider's page; null where the manifest leaves it to a server of somebody else. */
  authorizeUrl: string | null;
  tokenUrl: string | null;
  scopes: string[];
  when: { path: string[]; value: string } | null;
  /** Which member of the token endpoint's answer goes to which setting. */
  outputs: { name: string; path: string[] }[];
  /** Settings that the operator's OAuth app fills: client id and secret. */
  appPaths: { name: string; path: string[] }[];
}

export function describeAuth(manifest: Manifest): ManifestAuth {
  const ways = new Map<string, AuthWay>();
  const secrets = new Set<string>(markedSecrets(manifest.spec?.connection_specification ?? {}, []));
  visitAuthenticators([manifest.streams.map((it) => it.stream), manifest.dynamicStreams], (authenticator, when) => {
    const way = readWay(authenticator, when);
    ways.set(JSON.stringify(way), way);
    for (const path of secretsOf(authenticator)) secrets.add(path);
  });
  return { secretPaths: [...secrets].sort(), ways: [...ways.values()], consent: readConsent(manifest) };
}

/** The OAuthAuthenticator that these settings choose, whichever of the streams it belongs to. Null where they choose another way. */
export function findOAuth(manifest: Manifest, config: Readonly<Node>): OAuthAuthenticator | null {
  let found: OAuthAuthenticator | null = null;
  visitAuthenticators([manifest.streams.map((it) => it.stream), manifest.dynamicStreams], (authenticator, when) => {
    if (authenticator.type !== 'OAuthAuthenticator' || found) return;
    if (when === null || String(getAt(config, when.path) ?? '') === when.value)
      found = authenticator as unknown as OAuthAuthenticator;
  });
  return found;
}

/** Settings that the spec marks, in all forms that a setting may have. */
function markedSecrets(schema: Node, above: string[]): string[] {
  const properties = isNode(schema.properties) ? Object.entries(schema.properties) : [];
  const forms = Array.isArray(schema.oneOf) ? schema.oneOf.filter(isNode) : [];
  return [
    ...forms.flatMap((form) => markedSecrets(form, above)),
    ...properties.flatMap(([key, property]) => {
      if (!isNode(property)) return [];
      const path = [...above, key];
      return property.airbyte_secret === true ? [path.join('.')] : markedSecrets(property, path);
    }),
  ];
}

type When = AuthWay['when'];

function visitAuthenticators(value: unknown, visit: (authenticator: Node, when: When) => void): void {
  if (typeof value !== 'object' || value === null || isTemplate(value)) return;
  // A schema is data as somebody wrote it: what is called "authenticator" there is a column.
  if ((value as Node).type === 'InlineSchemaLoader') return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'authenticator' && isNode(inner)) visitOne(inner, visit);
    visitAuthenticators(inner, visit);
  }
}

function visitOne(authenticator: Node, visit: (authenticator: Node, when: When) => void): void {
  if (authenticator.type !== 'SelectiveAuthenticator') {
    visit(authenticator, null);
    return;
  }
  const path = authenticator.authenticator_selection_path as string[];
  for (const [value, inner] of Object.entries(authenticator.authenticators as Record<string, Node>))
    visit(inner, { path, value });
}

const kinds: Readonly<Record<string, AuthWay['kind']>> = {
  NoAuth: 'none',
  ApiKeyAuthenticator: 'api_key',
  BearerAuthenticator: 'bearer',
  BasicHttpAuthenticator: 'basic',
  OAuthAuthenticator: 'oauth2',
  JwtAuthenticator: 'jwt',
  SessionTokenAuthenticator: 'session',
  LegacySessionTokenAuthenticator: 'session',
  RateLimitedMultipleTokenAuthenticator: 'api_key',
};

function readWay(authenticator: Node, when: When): AuthWay {
  const kind = kinds[String(authenticator.type)] ?? 'custom';
  return {
    kind,
    when,
    placements: readPlacements(authenticator),
    oauth: kind === 'oauth2' ? readOAuth(authenticator as unknown as OAuthAuthenticator) : null,
  };
}

function readPlacements({ type, api_token: token, inject_into: option }: Node): AuthWay['placements'] {
  if (type === 'BearerAuthenticator')
    return [{ into: 'header', name: 'Authorization', value: `Bearer ${sourceOf(token)}` }];
  if (type !== 'ApiKeyAuthenticator' || !isNode(option)) return [];
  const name = (option.path as Template[]).map((part) => part.source).join('.');
  return [{ into: String(option.inject_into), name, value: sourceOf(token) }];
}

function readOAuth(it: OAuthAuthenticator): OAuthWay {
  const updater = it.refresh_token_updater;
  return {
    tokenUrl: sourceOf(it.token_refresh_endpoint),
    grantType: sourceOf(it.grant_type),
    scopes: (it.scopes ?? []).map((scope) => scope.source),
    clientIdPath: settingOf(it.client_id),
    clientSecretPath: settingOf(it.client_secret),
    refreshTokenPath: updater ? updater.refresh_token_config_path.join('.') : settingOf(it.refresh_token),
    isRefreshTokenSpent: updater !== undefined,
    accessTokenPath: updater?.access_token_config_path ?? null,
    keptPaths: updater
      ? [updater.access_token_config_path, updater.token_expiry_date_config_path].map((path) => path.join('.'))
      : [],
  };
}

const sourceOf = (it: unknown): string => (isTemplate(it) ? it.source : '');

const settingOf = (template: Template | undefined): string | null =>
  template ? (settingsIn(template.source)[0] ?? null) : null;

/** Fields of authenticators whose settings are secrets, whether or not the spec marks them. */
const secretFields = [
  'api_token',
  'password',
  'client_secret',
  'refresh_token',
  'access_token_value',
  'secret_key',
  'passphrase',
  'session_token',
  'tokens',
];

function secretsOf(authenticator: Node): string[] {
  const templates = secretFields.flatMap((field) => [authenticator[field]].flat()).filter(isTemplate);
  const updater = isNode(authenticator.refresh_token_updater) ? authenticator.refresh_token_updater : {};
  const paths = [updater.access_token_config_path, updater.refresh_token_config_path].filter((it) => Array.isArray(it));
  return [...templates.flatMap((it) => settingsIn(it.source)), ...paths.map((it) => it.join('.'))];
}

/** "credentials.api_key" for `config['credentials']['api_key']`, `config.credentials.api_key` and `config.get('credentials').get('api_key')`. */
export function settingsIn(source: string): string[] {
  const found = source.matchAll(
    /\bconfig((?:\.get\(\s*(?:'[^']*'|"[^"]*")[^()]*\)|\[\s*(?:'[^']*'|"[^"]*")\s*\]|\.[A-Za-z_]\w*)+)/g,
  );
  return [...found].map(([, path = '']) =>
    [...path.matchAll(/\.get\(\s*['"]([^'"]*)['"]|\[\s*['"]([^'"]*)['"]|\.([A-Za-z_]\w*)/g)]
      .map(([, got, at, dot]) => got ?? at ?? dot ?? '')
      .filter((it) => it !== '')
      .join('.'),
  );
}

function readConsent(manifest: Manifest): Consent | null {
  const flow = manifest.spec?.advanced_auth;
  if (!flow || flow.auth_flow_type === 'oauth1.0') return null;
  const specification = flow.oauth_config_specification;
  const input = specification?.oauth_connector_input_specification;
  const path = flow.predicate_key ?? [];
  const asked = [...(input?.scopes ?? []), ...(input?.optional_scopes ?? [])].map((it) => it.scope);
  return {
    authorizeUrl: input?.consent_url ?? null,
    tokenUrl: input?.access_token_url ?? null,
    scopes: asked.length > 0 ? asked : (input?.scope ?? '').split(/[\s,]+/).filter((it) => it !== ''),
    when: path.length > 0 && flow.predicate_value !== undefined ? { path, value: flow.predicate_value } : null,
    outputs: readTargets(specification?.complete_oauth_output_specification),
    appPaths: readTargets(specification?.complete_oauth_server_output_specification),
  };
}

/** `path_in_connector_config` of each property. */
function readTargets(schema: Node | undefined): { name: string; path: string[] }[] {
  if (!isNode(schema?.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, property]) =>
    isNode(property) && Array.isArray(property.path_in_connector_config)
      ? [{ name, path: property.path_in_connector_config.map(String) }]
      : [],
  );
}
