// Flickr: `stat: fail` with a numeric code, mostly with status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://www.flickr.com/services/api/flickr.photos.search.html';

export const rules: readonly Rule[] = [
  {
    id: 'flickr/token',
    match: { code: '98', at: { stat: 'fail' } },
    ...likely(means.revoked),
    citation: errors,
    example: answer(200, { stat: 'fail', code: 98, message: 'Invalid auth token' }, { auth: 'oauth2' }),
  },
  {
    id: 'flickr/permission',
    match: { code: '99', at: { stat: 'fail' } },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(
      200,
      { stat: 'fail', code: 99, message: 'User not logged in / Insufficient permissions' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'flickr/app-key',
    match: { code: '100', at: { stat: 'fail' } },
    ...means.invalidClient,
    citation: errors,
    example: answer(
      200,
      { stat: 'fail', code: 100, message: 'Invalid API Key (Key has invalid format)' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'flickr/down',
    match: { code: '105', at: { stat: 'fail' } },
    ...means.outage,
    citation: errors,
    example: answer(200, { stat: 'fail', code: 105, message: 'Service currently unavailable' }, { auth: 'oauth2' }),
  },
];
