// Campaign Monitor: `Code`, a number: 1xx are about who asks, 2xx about what.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk =
  'https://github.com/campaignmonitor/createsend-ruby/blob/08223c45d58cb259243f2fa6dc1ff11295c16016/lib/createsend/createsend.rb';
const reference = 'https://www.campaignmonitor.com/api/v3-3/getting-started/';

export const rules: readonly Rule[] = [
  {
    id: 'campaign-monitor/token-expired',
    match: { at: { Code: '121' } },
    ...means.accessTokenExpired,
    citation: sdk,
    seen: 'Expired OAuth Token',
    example: answer(401, { Code: 121, Message: 'Expired OAuth Token' }, { auth: 'oauth2' }),
  },
  {
    id: 'campaign-monitor/token-revoked',
    match: { at: { Code: '122' } },
    ...means.revoked,
    citation: sdk,
    seen: 'Revoked OAuth Token',
    example: answer(401, { Code: 122, Message: 'Revoked OAuth Token' }, { auth: 'oauth2' }),
  },
  {
    id: 'campaign-monitor/token-invalid',
    match: { at: { Code: '120' } },
    ...likely(means.revoked),
    citation: sdk,
    seen: 'Invalid OAuth Token',
    example: answer(401, { Code: 120, Message: 'Invalid OAuth Token' }, { auth: 'oauth2' }),
  },
  {
    id: 'campaign-monitor/key',
    match: { at: { Code: '50' } },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(
      401,
      { Code: 50, Message: 'Must supply a valid HTTP Basic Authorization header' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'campaign-monitor/key-invalid',
    match: { at: { Code: '100' } },
    ...likely(means.wrongApiKey),
    citation: reference,
    example: answer(401, { Code: 100, Message: 'Invalid API Key' }, { auth: 'api_key' }),
  },
  {
    id: 'campaign-monitor/refresh-token',
    match: {
      stage: 'token_refresh',
      words: ['specified refresh token was invalid | refresh token was invalid or expired | invalid refresh token'],
    },
    ...likely(means.revoked),
    citation: reference,
    example: answer(
      400,
      { error: 'invalid_grant', error_description: 'Specified refresh_token was invalid or expired' },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'campaign-monitor/client',
    match: { code: ['101', '102'], status: [400, 401] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(400, { Code: 102, Message: 'Invalid ClientID' }, { auth: 'api_key' }),
  },
];
