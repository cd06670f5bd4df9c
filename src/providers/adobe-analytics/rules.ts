// Adobe Analytics: the gateway answers with a number of six digits in `error_code`, Analytics itself with words in `errorCode`. Access tokens live a day.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const profile = 'https://github.com/pitchmuc/adobe-analytics-api-2.0/issues/13';
const ims = 'https://github.com/AdobeDocs/analytics-2.0-apis/issues/232';
const discovery = 'https://github.com/AdobeDocs/analytics-2.0-apis/issues/134';
const reference = 'https://developer.adobe.com/analytics-apis/docs/2.0/';

export const rules: readonly Rule[] = [
  {
    id: 'adobe-analytics/product-profile',
    match: { code: ['403025', '403023'] },
    ...means.roleLost,
    citation: profile,
    seen: 'Profile is not valid',
    example: answer(403, { error_code: '403025', message: 'Profile is not valid' }, { auth: 'oauth2' }),
  },
  {
    id: 'adobe-analytics/token-aged',
    match: { code: ['401013', '401010', '401011'] },
    when: ['hasRefreshToken'],
    ...means.accessTokenExpired,
    citation: ims,
    example: answer(
      401,
      { error_code: '401013', message: 'Oauth token is not valid' },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'adobe-analytics/token-ended',
    match: { code: ['401013', '401010', '401011'] },
    ...likely(means.expiredAge),
    citation: ims,
    example: answer(401, { error_code: '401013', message: 'Oauth token is not valid' }, { auth: 'oauth2' }),
  },
  {
    id: 'adobe-analytics/token-refused-by-analytics',
    match: { code: 'invalid_token', words: ['ims token failed | ims facade'] },
    ...means.accessTokenExpired,
    citation: ims,
    seen: '{"errorCode":"invalid_token","errorDescription":"IMS token failed IMS Facade token validation"',
    example: answer(
      401,
      {
        errorCode: 'invalid_token',
        errorDescription: 'IMS token failed IMS Facade token validation',
        errorId: 'auth-1',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'adobe-analytics/organizations-not-resolved',
    match: { words: ['error while resolving'] },
    ...means.outage,
    citation: discovery,
    seen: 'Error while resolving get imsOrgs',
    example: answer(
      500,
      { errorCode: '500', errorDescription: 'Error while resolving get imsOrgs', errorId: '1' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'adobe-analytics/api-key',
    match: { code: ['403000', '403003'] },
    ...likely(means.invalidClient),
    citation: reference,
    example: answer(403, { error_code: '403000', message: 'Api Key is invalid' }, { auth: 'oauth2' }),
  },
  {
    id: 'adobe-analytics/rate-limited',
    match: { code: '429050' },
    ...likely(means.rateLimited),
    citation: reference,
    example: answer(429, { error_code: '429050', message: 'Too many requests' }, { auth: 'oauth2' }),
  },
  {
    id: 'adobe-analytics/rights-of-suite',
    match: { code: ['unauthorized_report_suite', 'report_suite_not_authorized', 'insufficient_permissions'] },
    ...likely(means.objectAccessLost),
    citation: reference,
    example: answer(
      403,
      { errorCode: 'insufficient_permissions', errorDescription: 'The user may not see this report suite' },
      { auth: 'oauth2' },
    ),
  },
];
