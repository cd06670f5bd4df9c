// Google Search Console: access is given site by site; a URL-prefix property is another site than the domain property.
import { means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError, rpcError } from '../google/answers.ts';

export const rules: readonly Rule[] = [
  {
    id: 'google-search-console/site-permission',
    match: { status: 403, words: ['sufficient permission for site | sufficient permissions for site'] },
    ...means.objectAccessLost,
    citation: 'https://github.com/googleapis/google-api-ruby-client/issues/206',
    seen: 'User does not have sufficient permission for site',
    example: jsonError(
      403,
      'forbidden',
      "User does not have sufficient permission for site 'https://www.example.com/'.",
    ),
  },
  {
    id: 'google-search-console/not-owner',
    match: { status: 403, words: ['verify the url ownership | you do not own this site | not a verified owner'] },
    ...means.objectAccessLost,
    citation: 'https://github.com/goenning/google-indexing-script/issues/70',
    seen: 'Permission denied. Failed to verify the URL ownership.',
    example: rpcError(403, 'PERMISSION_DENIED', 'Permission denied. Failed to verify the URL ownership.'),
  },
  {
    id: 'google-search-console/quota',
    match: { code: 'quotaExceeded', status: [403, 429] },
    ...means.quotaExhausted,
    citation: 'https://github.com/googleapis/google-api-php-client/issues/826',
    seen: 'quotaExceeded',
    example: jsonError(403, 'quotaExceeded', 'Search Analytics load quota exceeded.'),
  },
  {
    id: 'google-search-console/not-a-site',
    match: { status: [400, 404], words: ['not a valid search console site | is not a valid site'] },
    ...means.notFound,
    citation: 'https://developers.google.com/webmaster-tools/v1/errors',
    example: jsonError(400, 'invalidParameter', "'foo' is not a valid Search Console site URL."),
  },
];
