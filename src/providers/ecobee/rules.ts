// ecobee thermostats: `status.code` from 1 to 16, with status 500.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const status = 'https://www.ecobee.com/home/developer/api/documentation/v1/auth/auth-req-resp.shtml';

export const rules: readonly Rule[] = [
  {
    id: 'ecobee/expired',
    match: { at: { 'status.code': '14' } },
    ...means.accessTokenExpired,
    citation: status,
    example: answer(
      500,
      { status: { code: 14, message: 'Authentication token has expired. Refresh your tokens.' } },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ecobee/deauthorized',
    match: { at: { 'status.code': '16' } },
    ...likely(means.revoked),
    citation: status,
    example: answer(
      500,
      {
        status: {
          code: 16,
          message: 'Invalid token. Token has been deauthorized by user. You must re-request authorization.',
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ecobee/authentication',
    match: { at: { 'status.code': '1' } },
    ...means.accessTokenExpired,
    citation: status,
    example: answer(500, { status: { code: 1, message: 'Authentication failed.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'ecobee/not-authorized',
    match: { at: { 'status.code': '2' } },
    ...likely(means.objectAccessLost),
    citation: status,
    example: answer(500, { status: { code: 2, message: 'Not authorized.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'ecobee/processing',
    match: { at: { 'status.code': '3' } },
    ...means.outage,
    citation: status,
    example: answer(500, { status: { code: 3, message: 'Processing error.' } }, { auth: 'oauth2' }),
  },
  {
    id: 'ecobee/functional',
    match: { at: { 'status.code': '7' } },
    ...means.badRequest,
    citation: status,
    example: answer(500, { status: { code: 7, message: 'Validation error.' } }, { auth: 'oauth2' }),
  },
];
