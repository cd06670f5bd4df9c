// Campaign Manager 360 and Display & Video 360: a user profile with a role, partner by partner.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError, rpcError } from '../google/answers.ts';

const scopes = 'https://github.com/googleads/googleads-dfa-reporting-samples/issues/109';
const oldScopes = 'https://github.com/googleads/googleads-dfa-reporting-samples/issues/16';
const forbidden = 'https://github.com/google-marketing-solutions/margin-protection/issues/43';

export const rules: readonly Rule[] = [
  {
    id: 'google-campaign-manager/scope',
    match: { status: 403, words: ['insufficient authentication scopes'] },
    ...means.scopeMissing,
    citation: scopes,
    seen: 'had insufficient authentication scopes',
    example: jsonError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.'),
  },
  {
    id: 'google-campaign-manager/insufficient-permission',
    match: { status: 403, code: 'insufficientPermissions' },
    ...likely(means.scopeMissing),
    citation: oldScopes,
    seen: 'Insufficient Permission',
    example: jsonError(403, 'insufficientPermissions', 'Insufficient Permission'),
  },
  {
    id: 'google-campaign-manager/forbidden',
    match: { status: 403, code: 'forbidden' },
    ...likely(means.roleLost),
    citation: forbidden,
    seen: 'Forbidden',
    example: jsonError(403, 'forbidden', 'Forbidden'),
  },
  {
    id: 'google-campaign-manager/not-of-this-profile',
    match: { status: [400, 401, 403, 404], words: ['user profile | profile id'] },
    ...likely(means.objectAccessLost),
    citation: 'https://developers.google.com/doubleclick-advertisers/getting_started',
    example: jsonError(403, 'permissionDenied', 'The user profile 1 is not of this account.'),
  },
  {
    id: 'google-campaign-manager/partner',
    match: { at: { 'error.status': 'PERMISSION_DENIED' }, words: ['caller does not have permission'] },
    ...likely(means.roleLost),
    citation: 'https://developers.google.com/display-video/api/guides/best-practices/errors',
    example: rpcError(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
  },
];
