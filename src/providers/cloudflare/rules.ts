// Cloudflare's own API: `errors[].code`. (A page of Cloudflare in front of another provider is not this.)
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const headers6003 = 'https://github.com/cloudflare/cloudflare-typescript/issues/161';
const authorization = 'https://github.com/Ultimate-Multisite/ultimate-multisite/issues/73';
const ended = 'https://github.com/mandatoryprogrammer/cloudflare_enum/issues/3';
const invalid =
  'https://glama.ai/mcp/servers/@doobidoo/mcp-memory-service/blob/0a9494ce57e3cd46d70176bc5527b2f566ea64b4/docs/troubleshooting/cloudflare-authentication.md';
const service = 'https://developers.cloudflare.com/changelog/post/2026-03-19-service-key-authentication-deprecated';
const api = 'https://developers.cloudflare.com/fundamentals/api/troubleshooting';
const key = { auth: 'api_key' } as const;
const session = { auth: 'session' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'cloudflare/location',
    match: { words: ['cannot use the access token from location'], format: 'json', status: [200, '4xx'] },
    ...means.ipNotAllowed,
    citation: api,
    example: answer(
      403,
      {
        success: false,
        errors: [{ code: 9109, message: 'Cannot use the access token from location: 203.0.113.7' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/token-format',
    match: { at: { 'errors.*.code': '6003', success: 'false' } },
    ...means.wrongApiKey,
    citation: headers6003,
    seen: 'Invalid request headers',
    example: answer(
      400,
      {
        success: false,
        errors: [
          {
            code: 6003,
            message: 'Invalid request headers',
            error_chain: [{ code: 6103, message: 'Invalid format for X-Auth-Key header' }],
          },
        ],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/token-format-chain',
    match: { at: { 'errors.*.error_chain.*.code': '6111' } },
    ...means.wrongApiKey,
    citation: authorization,
    seen: 'Invalid format for Authorization header',
    example: answer(
      400,
      {
        success: false,
        errors: [
          {
            code: 6004,
            message: 'Invalid request headers',
            error_chain: [{ code: 6111, message: 'Invalid format for Authorization header' }],
          },
        ],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/invalid-token',
    match: { at: { 'errors.*.code': '1000', success: 'false' }, status: [400, 401, 403] },
    ...likely(means.wrongApiKey),
    citation: invalid,
    seen: 'Invalid API Token',
    example: answer(
      401,
      { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }], messages: [], result: null },
      key,
    ),
  },
  {
    id: 'cloudflare/session-expired',
    match: { at: { 'errors.*.code': '9300' } },
    ...means.expiredAge,
    citation: ended,
    seen: 'User session has expired',
    example: answer(
      401,
      {
        success: false,
        errors: [{ code: 9300, message: 'User session has expired. Please log in again' }],
        messages: [],
        result: null,
      },
      session,
    ),
  },
  {
    id: 'cloudflare/token-refused',
    match: { at: { 'errors.*.code': '9109' } },
    ...likely(means.wrongApiKey),
    citation: api,
    example: answer(
      403,
      { success: false, errors: [{ code: 9109, message: 'Invalid access token' }], messages: [], result: null },
      key,
    ),
  },
  {
    id: 'cloudflare/key-refused',
    match: { at: { 'errors.*.code': '9103' } },
    ...means.wrongApiKey,
    citation: api,
    example: answer(
      403,
      {
        success: false,
        errors: [{ code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/key-and-mail',
    match: { at: { 'errors.*.code': '9106' } },
    ...means.wrongApiKey,
    citation: api,
    example: answer(
      400,
      {
        success: false,
        errors: [{ code: 9106, message: 'Authentication failed (status: 400)' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/authentication-error',
    match: { at: { 'errors.*.code': '10000', success: 'false' } },
    ...likely(means.scopeMissing),
    citation: api,
    example: answer(
      403,
      { success: false, errors: [{ code: 10000, message: 'Authentication error' }], messages: [], result: null },
      key,
    ),
  },
  {
    id: 'cloudflare/service-key-ended',
    match: { words: ['service key'], status: [400, 401, 403, 410], format: 'json' },
    ...means.apiKeyDeleted,
    citation: service,
    seen: 'Service Keys will stop working',
    example: answer(
      403,
      {
        success: false,
        errors: [{ code: 9999, message: 'Service Key authentication is no longer supported.' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/zone-hidden-or-gone',
    match: { at: { 'errors.*.code': '7003' } },
    ...likely(means.notFound),
    citation: api,
    example: answer(
      404,
      {
        success: false,
        errors: [{ code: 7003, message: 'Could not route to /zones/x, perhaps your object identifier is invalid?' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/plan',
    match: {
      words: ['not entitled | upgrade your plan | not available on your plan | does not have access to the path'],
      format: 'json',
      status: [200, '4xx'],
    },
    ...likely(means.planLimit),
    citation: api,
    example: answer(
      403,
      {
        success: false,
        errors: [{ code: 1015, message: 'zone is not entitled to use this feature' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
  {
    id: 'cloudflare/rate-limited',
    match: { at: { 'errors.*.code': '971' } },
    ...means.rateLimited,
    citation: api,
    example: answer(
      429,
      {
        success: false,
        errors: [{ code: 971, message: 'Please wait and consider throttling your request speed' }],
        messages: [],
        result: null,
      },
      key,
    ),
  },
];
