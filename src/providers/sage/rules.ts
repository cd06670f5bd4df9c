// Sage: sentences of X3, `$dataCode` of Accounting, `errorno` of Intacct (in XML, with HTTP 200).
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const x3TokenErrors = 'https://developer.sage.com/x3/authorization-token-endpoints/api-error-codes';
const accountingCodes = 'https://developer.sage.com/accounting/guides/concepts/response_codes';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'sage/x3-app-disabled',
    match: { words: ['application registered on Sage Business Cloud is disabled'] },
    ...means.appDisabled,
    citation: x3TokenErrors,
    seen: 'The application registered on Sage Business Cloud is disabled',
    example: answer(403, { message: 'The application registered on Sage Business Cloud is disabled' }, refresh),
  },
  {
    id: 'sage/x3-pairing-waiting',
    match: { words: ['pairing request has not been accepted'] },
    ...means.adminConsentRequired,
    citation: x3TokenErrors,
    seen: 'The pairing request has not been accepted.',
    example: answer(403, { message: 'The pairing request has not been accepted.' }, refresh),
  },
  {
    id: 'sage/x3-pairing-expired',
    match: { words: ['the request has expired'], stage: 'token_refresh' },
    ...means.expiredAge,
    citation: x3TokenErrors,
    seen: 'The request has expired.',
    example: answer(403, { message: 'The request has expired.' }, refresh),
  },
  {
    id: 'sage/x3-pairing-gone',
    match: { words: ['pairing request not found'] },
    ...likely(means.revoked),
    citation: x3TokenErrors,
    seen: 'Pairing request not found',
    example: answer(403, { message: 'Pairing request not found' }, refresh),
  },
  {
    id: 'sage/x3-application-unknown',
    match: { words: ['could not associate the values with | could not associate the requested url with'] },
    ...means.invalidClient,
    citation: x3TokenErrors,
    seen: 'Could not associate the values with an active application registered on Sage Business Cloud',
    example: answer(
      404,
      { message: 'Could not associate the values with an active application registered on Sage Business Cloud' },
      refresh,
    ),
  },
  {
    id: 'sage/x3-grant-type',
    match: { words: ['invalid grant type | missing required request parameters'] },
    ...means.clientBug,
    citation: x3TokenErrors,
    seen: 'Invalid grant type',
    example: answer(400, { message: 'Invalid grant type' }, refresh),
  },
  {
    id: 'sage/x3-unauthorised',
    match: { status: 401, words: ['unauthorised'] },
    ...means.accessTokenExpired,
    citation: 'https://developer.sage.com/x3/graphql/guides/api-error-codes',
    seen: 'Access token is missing or expired on get graphQL API call',
    example: answer(401, { message: 'Unauthorised' }, oauth),
  },
  {
    id: 'sage/accounting-unauthorized',
    match: { status: 401, code: 'AuthenticationFailed' },
    ...means.accessTokenExpired,
    citation: accountingCodes,
    seen: 'Several reasons, i.e. credentials are invalid and cannot be authorised.',
    example: answer(
      401,
      [
        {
          $severity: 'error',
          $dataCode: 'AuthenticationFailed',
          $message: 'Authentication failed',
          code: 'AuthenticationFailed',
        },
      ],
      oauth,
    ),
  },
  {
    id: 'sage/accounting-throttled',
    match: { status: 429 },
    ...means.rateLimited,
    citation: accountingCodes,
    seen: 'Too many requests have been made against the API. This prompts a throttling error.',
    example: answer(429, '', oauth),
  },
  {
    id: 'sage/intacct-sign-in',
    match: { code: ['XL03000006'] },
    ...likely(means.wrongPassword),
    citation: 'https://developer.intacct.com/support/faq/',
    example: answer(
      200,
      '<response><operation><authentication><status>failure</status></authentication><errormessage><error><errorno>XL03000006</errorno><description2>Sign-in information is incorrect</description2></error></errormessage></operation></response>',
      { auth: 'session' },
    ),
  },
];
