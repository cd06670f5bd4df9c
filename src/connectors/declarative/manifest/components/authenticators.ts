// How requests are authorized, as manifests describe it.
import { z } from 'zod';
import type { Template } from '../template.ts';
import { createTemplate } from '../template.ts';
import {
  component,
  customComponent,
  oneOf,
  template,
  templateMap,
  templates,
  templateTree,
  text,
  texts,
} from './describe.ts';
import { authenticators } from './names.ts';

export const noAuth = component('NoAuth', 'Requests are not authorized.', {});

/** The older `header` has become an `inject_into`. */
export const apiKeyAuthenticator = component(
  'ApiKeyAuthenticator',
  'A key goes into each request.',
  { api_token: template().optional(), header: template().optional(), inject_into: oneOf('RequestOption').optional() },
  ({ header, inject_into, ...rest }, judge) => {
    if (!header && !inject_into)
      judge.addIssue({ code: 'custom', message: 'is missing: it says where the key goes', path: ['inject_into'] });
    if (header && inject_into)
      judge.addIssue({
        code: 'custom',
        message: 'cannot stand beside inject_into: leave it out',
        path: ['header'],
      });
    const path: Template[] = header ? [header] : [];
    return {
      ...rest,
      inject_into: inject_into ?? { type: 'RequestOption' as const, inject_into: 'header' as const, path },
    };
  },
);

export const bearerAuthenticator = component(
  'BearerAuthenticator',
  'A token goes into the header Authorization, after the word Bearer.',
  { api_token: template() },
);

export const basicHttpAuthenticator = component('BasicHttpAuthenticator', 'User name and password (RFC 7617).', {
  username: template(),
  password: template().optional(),
});

const signature = z.enum([
  'HS256',
  'HS384',
  'HS512',
  'ES256',
  'ES256K',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
]);

export const jwtAuthenticator = component('JwtAuthenticator', 'A token that is signed here, with a key of the user.', {
  secret_key: template(),
  base64_encode_secret_key: z.boolean().default(false),
  algorithm: signature,
  token_duration: z.int().default(1200),
  header_prefix: template().optional(),
  jwt_headers: z
    .strictObject({ kid: template().optional(), typ: template().optional(), cty: template().optional() })
    .optional(),
  additional_jwt_headers: templateTree().optional(),
  jwt_payload: z
    .strictObject({ iss: template().optional(), sub: template().optional(), aud: template().optional() })
    .optional(),
  additional_jwt_payload: templateTree().optional(),
  passphrase: template().optional(),
  request_option: oneOf('RequestOption').optional(),
});

const refreshTokenUpdater = z.object({
  refresh_token_name: text().default('refresh_token'),
  access_token_config_path: texts().default(['credentials', 'access_token']),
  refresh_token_config_path: texts().default(['credentials', 'refresh_token']),
  token_expiry_date_config_path: texts().default(['credentials', 'token_expiry_date']),
  refresh_token_error_status_codes: z.array(z.int()).default([]),
  refresh_token_error_key: text().default(''),
  refresh_token_error_values: texts().default([]),
});

/** Names of parameters and members, as the format's own engine has them when nothing is said. */
const named = (name: string) => template().default(() => createTemplate(name));

export const oAuthAuthenticator = component(
  'OAuthAuthenticator',
  'An access token that is refreshed (RFC 6749). With refresh_token_updater the refresh token is spent with each use.',
  {
    client_id_name: named('client_id'),
    client_id: template().optional(),
    client_secret_name: named('client_secret'),
    client_secret: template().optional(),
    refresh_token_name: named('refresh_token'),
    refresh_token: template().optional(),
    token_refresh_endpoint: template().optional(),
    access_token_name: named('access_token'),
    access_token_value: template().optional(),
    expires_in_name: named('expires_in'),
    grant_type_name: named('grant_type'),
    grant_type: named('refresh_token'),
    refresh_request_body: templateTree().optional(),
    refresh_request_headers: templateTree().optional(),
    send_refresh_request_as_query_params: z.boolean().default(false),
    scopes: templates().optional(),
    token_expiry_date: template().optional(),
    token_expiry_date_format: text().optional(),
    refresh_token_error_status_codes: z.array(z.int()).optional(),
    refresh_token_error_key: text().optional(),
    refresh_token_error_values: texts().optional(),
    refresh_token_updater: refreshTokenUpdater.optional(),
    profile_assertion: oneOf('JwtAuthenticator').optional(),
    use_profile_assertion: z.boolean().default(false),
  },
);

export const sessionTokenRequestApiKey = component('ApiKey', 'The session token goes where this says.', {
  inject_into: oneOf('RequestOption'),
  api_token: named('{{ session_token }}'),
});
export const sessionTokenRequestBearer = component(
  'Bearer',
  'The session token goes into the header Authorization.',
  {},
);

export const sessionTokenAuthenticator = component(
  'SessionTokenAuthenticator',
  'A request of its own signs in, and its answer has the token for all others.',
  {
    login_requester: oneOf('HttpRequester'),
    session_token_path: texts(),
    expiration_duration: text().optional(),
    request_authentication: oneOf('ApiKey', 'Bearer'),
    decoder: oneOf('JsonDecoder', 'XmlDecoder').optional(),
  },
);

export const legacySessionTokenAuthenticator = component(
  'LegacySessionTokenAuthenticator',
  'User name and password are exchanged for a token; the older form.',
  {
    header: template(),
    login_url: template(),
    session_token: template().optional(),
    session_token_response_key: template(),
    username: template().optional(),
    password: template().optional(),
    validate_session_url: template(),
  },
);

const selectable = authenticators.filter((it) => it !== 'SelectiveAuthenticator');

export const selectiveAuthenticator = component(
  'SelectiveAuthenticator',
  'Which of several authenticators is used stands in the settings.',
  { authenticator_selection_path: texts(), authenticators: z.record(z.string(), oneOf(...selectable)) },
);

export const quotaStatusSource = component('QuotaStatusSource', 'Where the remaining calls of a token are asked for.', {
  url: template(),
  http_method: z.enum(['GET', 'POST']).default('GET'),
  request_headers: templateMap().optional(),
  unavailable_status_codes: z.array(z.int()).optional(),
});

export const tokenQuota = component('TokenQuota', 'One kind of calls that is counted for itself.', {
  name: text(),
  remaining_path: texts(),
  reset_path: texts(),
  limit_path: texts().optional(),
  matchers: z.array(oneOf('HttpRequestRegexMatcher')).optional(),
  remaining_header: text().optional(),
  reset_header: text().optional(),
  limit_header: text().optional(),
  exhaustion_status_codes: z.array(z.int()).optional(),
});

export const rateLimitedMultipleTokenAuthenticator = component(
  'RateLimitedMultipleTokenAuthenticator',
  'Several tokens that are used in turn, as each has calls left.',
  {
    tokens: z.union([template(), templates().min(1)]),
    token_delimiter: text().default(','),
    auth_method: text().default('Bearer'),
    header: text().default('Authorization'),
    quota_status_source: oneOf('QuotaStatusSource'),
    quotas: z.array(oneOf('TokenQuota')).min(1),
    max_wait_time: named('PT2H'),
    budget_reserve_fraction: z.number().default(0.1),
    budget_min_reserve: z.int().default(50),
  },
);

export const customAuthenticator = customComponent('CustomAuthenticator');
