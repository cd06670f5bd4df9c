// LiveChat: `error.type`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const configuration = 'https://deploy-preview-1174--livechat-public-docs.netlify.app/management/configuration-api/v3.2';
const chat = 'https://612544f120aecb0008118c5c--livechat-public-docs.netlify.app/docs/messaging/agent-chat-api/v3.2';
const troubleshooting = 'https://platform.text.com/docs/authorization/troubleshooting';

export const rules: readonly Rule[] = [
  {
    id: 'livechat/misdirected',
    match: { code: 'misdirected_request' },
    ...means.wrongRegion,
    citation: configuration,
    seen: 'misdirected_request',
    example: answer(
      421,
      { error: { type: 'misdirected_request', message: 'Wrong region', data: { region: 'fra' } } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'livechat/too-many',
    match: {
      code: ['too_many_requests', 'limit_reached'],
      words: ['too many requests | limit reached | limit exceeded | pending requests'],
    },
    ...means.rateLimited,
    citation: chat,
    seen: 'Too many request',
    example: answer(429, { error: { type: 'too_many_requests', message: 'Too many requests' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/licence',
    match: { code: ['license_expired', 'license_not_found'] },
    ...likely(means.subscriptionInactive),
    citation: chat,
    example: answer(403, { error: { type: 'license_expired', message: 'License expired' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/personal-token',
    match: { auth: ['basic', 'api_key'], code: 'authentication' },
    ...likely(means.wrongApiKey),
    citation: troubleshooting,
    seen: 'Check if your PAT is valid, complete, and has all necessary scopes.',
    example: answer(401, { error: { type: 'authentication', message: 'Authentication error' } }, { auth: 'basic' }),
  },
  {
    id: 'livechat/access-token',
    match: { auth: 'oauth2', code: ['authentication', 'invalid_token'], stage: 'api_call' },
    ...likely(means.accessTokenExpired),
    citation: chat,
    example: answer(401, { error: { type: 'authentication', message: 'Invalid access token' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/scope',
    match: { code: 'authorization', words: ['scope | scopes'] },
    ...likely(means.scopeMissing),
    citation: configuration,
    example: answer(403, { error: { type: 'authorization', message: 'Insufficient scopes' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/authorization',
    match: { code: 'authorization' },
    ...likely(means.roleLost),
    citation: configuration,
    example: answer(403, { error: { type: 'authorization', message: 'Authorization error' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/outage',
    match: { code: ['internal', 'service_unavailable', 'request_timeout'], status: [500, 502, 503, 504] },
    ...likely(means.outage),
    citation: chat,
    example: answer(500, { error: { type: 'internal', message: 'Internal server error' } }, { auth: 'oauth2' }),
  },
  {
    id: 'livechat/version',
    match: { code: 'unsupported_version' },
    ...likely(means.versionSunset),
    citation: configuration,
    example: answer(
      400,
      { error: { type: 'unsupported_version', message: 'Unsupported version' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'livechat/request',
    match: { code: ['validation', 'wrong_product_version', 'invalid_request'], status: [400, 422] },
    ...likely(means.badRequest),
    citation: configuration,
    example: answer(400, { error: { type: 'validation', message: 'Wrong format of request' } }, { auth: 'oauth2' }),
  },
];
