// QuickBooks: codes of `Fault.Error`, in JSON and XML; an HTTP 200 may hold a fault too.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const topErrors =
  'https://developer.intuit.com/hub/blog/2017/06/08/top-quickbooks-online-api-errors-and-how-to-handle-them';
const errorsPage = 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/handling-common-errors';
const codes = 'https://developer.intuit.com/app/developer/qbo/docs/develop/troubleshooting/error-codes';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'quickbooks/throttled',
    match: { code: ['3001', '003001', 'ThrottleExceeded'] },
    ...means.rateLimited,
    citation: 'https://github.com/ruckus/quickbooks-ruby/blob/master/spec/fixtures/throttle_exceeded_error.xml',
    example: answer(
      403,
      {
        Fault: {
          Error: [{ Message: 'message=ThrottleExceeded; errorCode=003001; statusCode=403', code: '3001' }],
          type: 'SERVICE',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/subscription-ended',
    match: { code: '6190' },
    ...means.subscriptionInactive,
    citation: topErrors,
    seen: 'Invalid Company Status',
    example: answer(
      400,
      {
        Fault: {
          Error: [
            {
              Message: 'Invalid Company Status',
              Detail: 'Subscription period has ended or been canceled, or there was a billing problem',
              code: '6190',
            },
          ],
          type: 'ValidationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/subscription-lapsed',
    match: { code: ['7001', '007001'] },
    ...likely(means.subscriptionInactive),
    citation: 'https://github.com/ruckus/quickbooks-ruby/issues/321',
    example: answer(
      400,
      {
        Fault: {
          Error: [
            {
              Message:
                'message=Subscription for company has lapsed or Invalid destination URL is used.; errorCode=007001; statusCode=400',
              code: '7001',
            },
          ],
          type: 'SERVICE',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/business-validation',
    match: { code: '6000', words: ['business validation error'] },
    ...means.badRequest,
    citation: codes,
    example: answer(
      400,
      {
        Fault: {
          Error: [{ Message: 'A business validation error has occurred', code: '6000' }],
          type: 'ValidationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/user-lost-access',
    match: { code: '120' },
    ...means.roleLost,
    citation: errorsPage,
    seen: '11014-You do not have access to use QuickBooks Online Plus.',
    example: answer(
      401,
      {
        Fault: {
          Error: [
            {
              Message: 'Authorization Failure',
              Detail: 'AuthorizationFailure: --11014-You do not have access to use QuickBooks Online Plus.',
              code: '120',
            },
          ],
          type: 'AuthorizationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/no-access-words',
    match: { words: ['you do not have access to use QuickBooks Online'] },
    ...means.roleLost,
    citation: 'https://gist.github.com/minimul/2985d1b6d907bd13e0e1e648ee1f4478',
    seen: 'You do not have access to use QuickBooks Online.',
    example: answer(
      401,
      '<IntuitResponse><Fault type="AuthorizatonFault"><Error code="0"><Detail>AuthorizationFailure: --11014-You do not have access to use QuickBooks Online.</Detail></Error></Fault></IntuitResponse>',
      oauth,
    ),
  },
  {
    id: 'quickbooks/signature-refused',
    match: { code: ['3200', '003200'], words: ['applicationauthenticationfailed | application authentication failed'] },
    ...guess(means.badRequest),
    citation: codes,
    example: answer(
      401,
      '<IntuitResponse><Fault type="AUTHENTICATION"><Error code="3200"><Message>message=ApplicationAuthenticationFailed; errorCode=003200; statusCode=401</Message></Error></Fault></IntuitResponse>',
      oauth,
    ),
  },
  // What was sent is no access token at all, so that nothing is learnt of the grant.
  {
    id: 'quickbooks/token-malformed',
    match: { code: ['3200', '003200'], words: ['malformed bearer token'] },
    ...likely(means.badRequest),
    citation: codes,
    example: answer(
      401,
      {
        fault: {
          error: [
            {
              message: 'errorCode=003200; statusCode=401',
              detail: 'Malformed bearer token: too short or too long',
              code: '3200',
            },
          ],
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/token-refused',
    match: { code: ['3200', '003200'] },
    ...means.accessTokenExpired,
    citation: codes,
    seen: 'Usually, this means the token in use won’t work for API calls since it’s either expired or revoked.',
    example: answer(
      401,
      {
        fault: {
          error: [{ message: 'message=AuthenticationFailed; errorCode=003200; statusCode=401', code: '3200' }],
          type: 'AUTHENTICATION',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/general-authentication-error',
    match: { words: ['general authentication error'] },
    ...means.accessTokenExpired,
    citation: codes,
    example: answer(
      401,
      {
        Fault: {
          Error: [
            {
              Message: 'General Authentication Error',
              Detail: 'AuthenticationErrorGeneral: SRV-110-Authentication Failure , statusCode: 401',
              code: '100',
            },
          ],
          type: 'AuthenticationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/company-not-authorized',
    match: { code: ['3100', '003100'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(
      403,
      {
        Fault: {
          Error: [
            { Message: 'message=ApplicationAuthorizationFailed; errorCode=003100; statusCode=403', code: '3100' },
          ],
          type: 'AUTHORIZATION',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/token-of-another-app',
    match: { stage: 'token_refresh', words: ['incorrect token type or clientID'] },
    ...likely(means.invalidClient),
    citation: 'https://developer.intuit.com/app/developer/qbo/docs/develop/authentication-and-authorization/faq',
    example: answer(400, { error: 'invalid_grant', error_description: 'Incorrect Token type or clientID' }, refresh),
  },
  {
    id: 'quickbooks/object-not-found',
    match: { code: '610' },
    ...means.notFound,
    citation: errorsPage,
    seen: 'Object Not Found',
    example: answer(
      400,
      {
        Fault: {
          Error: [
            {
              Message: 'Object Not Found',
              Detail: "Object Not Found: Something you're trying to use has been made inactive.",
              code: '610',
            },
          ],
          type: 'ValidationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/unsupported-operation',
    match: { code: '500', words: ['unsupported operation'] },
    ...means.badRequest,
    citation: errorsPage,
    seen: 'Unsupported Operation',
    example: answer(
      400,
      {
        Fault: {
          Error: [{ Message: 'Unsupported Operation', Detail: 'Operation is not supported.', code: '500' }],
          type: 'ValidationFault',
        },
      },
      oauth,
    ),
  },
  {
    id: 'quickbooks/duplicate',
    match: { code: ['6240', '6210', '6140', '5010'] },
    ...means.badRequest,
    citation: topErrors,
    seen: 'Duplicate Name Exists Error',
    example: answer(
      400,
      {
        Fault: {
          Error: [{ Message: 'Duplicate Name Exists Error', Detail: 'The name supplied already exists', code: '6240' }],
          type: 'ValidationFault',
        },
      },
      oauth,
    ),
  },
];
