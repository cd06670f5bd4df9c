// Google Analytics: properties that one may not read, tokens of a property that are used up, and the reasons of Universal Analytics.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError, rpcError } from '../google/answers.ts';

const dataApiPermission = 'https://github.com/googleapis/google-cloud-node/issues/4780';
const profilePermission = 'https://github.com/googleapis/google-api-php-client/issues/2488';
const coreErrors = 'https://developers.google.com/analytics/devguides/reporting/core/v4/errors';

export const rules: readonly Rule[] = [
  {
    id: 'google-analytics/property-permission',
    match: { status: 403, words: ['sufficient permissions for this property'] },
    ...means.objectAccessLost,
    citation: dataApiPermission,
    seen: 'User does not have sufficient permissions for this property',
    example: rpcError(403, 'PERMISSION_DENIED', 'User does not have sufficient permissions for this property.'),
  },
  {
    id: 'google-analytics/profile-permission',
    match: {
      status: 403,
      words: [
        'sufficient permissions for this profile | sufficient permissions for this account | sufficient permissions for',
      ],
    },
    ...means.objectAccessLost,
    citation: profilePermission,
    seen: 'User does not have sufficient permissions for this profile.',
    example: jsonError(403, 'forbidden', 'User does not have sufficient permissions for this profile.'),
  },
  {
    id: 'google-analytics/no-account',
    match: { status: 403, words: ['any google analytics account'] },
    ...means.objectAccessLost,
    scope: 'connection',
    citation: 'https://github.com/googleapis/nodejs-analytics-data/issues/93',
    seen: "User doesn't have any google analytics accounts",
    example: jsonError(403, 'insufficientPermissions', 'User does not have any Google Analytics account.'),
  },
  {
    id: 'google-analytics/property-tokens',
    match: {
      status: 429,
      words: ['exhausted', 'property tokens | concurrent requests | potentially thresholded requests | server errors'],
    },
    ...means.quotaExhausted,
    citation: 'https://github.com/bakissation/mcp-google-multi/pull/204',
    seen: 'Exhausted property tokens per hour for a project per property',
    example: rpcError(
      429,
      'RESOURCE_EXHAUSTED',
      'Exhausted property tokens per hour for a project per property. These quota tokens will return in under an hour.',
    ),
  },
  {
    id: 'google-analytics/server-errors-of-ours',
    match: { code: 'quotaExceeded', words: ['recent failed'] },
    ...means.rateLimited,
    citation: 'https://github.com/awesomemotive/Google-Analytics-Dashboard-for-WP/issues/105',
    seen: 'Number of recent failed reporting API requests is too high',
    example: jsonError(403, 'quotaExceeded', 'Number of recent failed reporting API requests is too high.'),
  },
  {
    // Universal Analytics says it with 400 and the reason badRequest.
    id: 'google-analytics/quota-as-bad-request',
    match: { status: [400, 403], words: ['quota exceeded | quota error'] },
    ...means.quotaExhausted,
    citation: 'https://github.com/googleapis/google-api-java-client-services/issues/19074',
    seen: 'Quota exceeded.',
    example: {
      status: 400,
      auth: 'oauth2',
      body: { code: 400, errors: [{ domain: 'global', message: 'Quota exceeded.', reason: 'badRequest' }] },
    },
  },
  {
    id: 'google-analytics/invalid-dimension',
    match: { status: 400, words: ['dimension | metric | dimensions | metrics'] },
    ...means.badRequest,
    citation: coreErrors,
    example: rpcError(400, 'INVALID_ARGUMENT', 'Field foo is not a valid dimension.'),
  },
  {
    id: 'google-analytics/universal-analytics-gone',
    match: { words: ['universal analytics'], status: [400, 403, 404, 410, 501] },
    ...likely(means.versionSunset),
    citation: 'https://support.google.com/analytics/answer/11583528',
    example: jsonError(403, 'forbidden', 'Universal Analytics properties are no longer available.'),
  },
];
