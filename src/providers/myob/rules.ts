// MYOB Business (AccountRight): `Errors[]` with `Name` and `ErrorCode`. Beside the OAuth token, a company file may ask for a user and password of its own.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://developer.myob.com/api/myob-business-api/api-overview/error-codes/';
const messages = 'https://developer.myob.com/api/myob-business-api/api-overview/error-messages';
const authentication = 'https://developer.myob.com/api/myob-business-api/api-overview/authentication/';

export const rules: readonly Rule[] = [
  {
    id: 'myob/access-token',
    match: { code: ['OAuthTokenIsInvalid', '31001'] },
    ...means.accessTokenExpired,
    citation: authentication,
    example: answer(
      401,
      {
        Errors: [
          {
            Name: 'OAuthTokenIsInvalid',
            Message: 'The supplied OAuth token (Bearer) is not valid.',
            AdditionalDetails: '',
            ErrorCode: 31001,
            Severity: 'Error',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/rate-limit',
    match: { code: 'RateLimitError' },
    ...means.rateLimited,
    citation: messages,
    seen: 'RateLimitError',
    example: answer(
      403,
      {
        Errors: [
          {
            Name: 'RateLimitError',
            Message: 'API key has exceeded the daily rate limit',
            AdditionalDetails: 'Header: x-myobapi-key',
            ErrorCode: null,
            Severity: 'Error',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/file-password',
    match: { code: ['InvalidCredentials', '30010'], words: ['username or password | cftoken | user name'] },
    ...means.wrongPassword,
    citation: codes,
    seen: 'along with the company file username/password',
    example: answer(
      401,
      {
        Errors: [
          {
            Name: 'InvalidCredentials',
            Message: 'Access denied',
            AdditionalDetails: 'The supplied username or password is incorrect',
            ErrorCode: 30010,
            Severity: 'Error',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/api-key',
    match: { code: ['ApiKeyIsInvalid', 'DeveloperInactive', 'InvalidApiKey', '30001'] },
    ...means.invalidClient,
    citation: codes,
    seen: 'This error code is most commonly seen when the API key being used is invalid or has been disabled.',
    example: answer(
      403,
      {
        Errors: [
          {
            Name: 'ApiKeyIsInvalid',
            Message: 'The API key is not valid.',
            AdditionalDetails: '',
            ErrorCode: 30001,
            Severity: 'Error',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/file-access',
    match: { status: [401, 403], code: ['AccessDenied', 'InvalidCredentials'] },
    ...likely(means.objectAccessLost),
    citation: codes,
    example: answer(
      403,
      {
        Errors: [
          { Name: 'AccessDenied', Message: 'Access denied', AdditionalDetails: '', ErrorCode: null, Severity: 'Error' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/gateway-timeout',
    match: { code: 'GatewayTimeout' },
    ...means.timeout,
    citation: messages,
    seen: 'Connection to the API has timed out',
    example: answer(
      504,
      {
        Errors: [
          {
            Name: 'GatewayTimeout',
            Message: 'Connection to the API has timed out',
            AdditionalDetails: '',
            ErrorCode: null,
            Severity: 'Error',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'myob/developer-over-rate',
    match: { words: ['developer over rate | developer over qps'] },
    ...means.rateLimited,
    citation: codes,
    example: answer(403, '<h1>Developer Over Rate</h1>', { auth: 'oauth2' }),
  },
];
