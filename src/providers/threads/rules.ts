// Threads: its own exception type, and the refusals of its authorization window.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { graphError } from '../facebook-ads/answers.ts';

export const rules: readonly Rule[] = [
  {
    id: 'threads/object',
    match: { at: { 'error.type': 'THApiException', 'error.error_subcode': '33' } },
    ...likely(means.objectAccessLost),
    citation: 'https://github.com/restfb/restfb/issues/1502',
    seen: 'THApiException',
    example: graphError(
      100,
      "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions, or does not support this operation",
      { type: 'THApiException', error_subcode: 33 },
    ),
  },
  {
    id: 'threads/request',
    match: { at: { 'error.type': 'THApiException', 'error.code': '100' } },
    ...likely(means.badRequest),
    citation: 'https://github.com/restfb/restfb/issues/1450',
    seen: 'Received Facebook error response of type THApiException: Unsupported request - method type: get (code 100',
    example: graphError(100, 'Unsupported request - method type: get', { type: 'THApiException' }),
  },
  {
    id: 'threads/tester-has-not-accepted',
    match: { code: '1349245' },
    ...means.appNotApproved,
    citation: 'https://github.com/fbsamples/threads_api/issues/14',
    seen: '1349245',
    example: answer(
      400,
      { error_message: 'Invalid Request: The user has not accepted the invite to test the app', error_code: 1349245 },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'threads/app-unknown',
    match: { code: '1349026' },
    ...likely(means.invalidClient),
    citation: 'https://github.com/fbsamples/threads_api/issues/17',
    seen: '1349026',
    example: answer(
      400,
      {
        error_message: 'No application data was given: There was a problem getting data for an application.',
        error_code: 1349026,
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
];
