// App Store Connect: `errors[].code`, in words with dots. An agreement that nobody signed stops every key of a team; refusals of a good key come and go.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const agreement = 'https://github.com/rorkai/App-Store-Connect-CLI/pull/2124';
const licence = 'https://github.com/AvdLee/appstoreconnect-swift-sdk/issues/101';
const notAuthorized = 'https://github.com/egodigital/node-appstore-connect/issues/3';
const forbidden = 'https://github.com/fastlane/fastlane/issues/16688';
const comesAndGoes = 'https://github.com/microsoft/asconnect/issues/8';

export const rules: readonly Rule[] = [
  {
    id: 'app-store-connect/agreement-missing',
    match: { code: ['FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'] },
    ...means.termsRequired,
    citation: agreement,
    seen: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    example: answer(
      403,
      {
        errors: [
          {
            status: '403',
            code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
            title: 'A required agreement is missing or has expired.',
            detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/licence-agreement',
    match: { words: ['program license agreement | agreement is missing | in effect agreement'] },
    ...means.termsRequired,
    citation: licence,
    seen: 'the Account Holder must agree to the latest Program License Agreement',
    example: answer(
      403,
      {
        errors: [
          {
            status: '403',
            code: 'FORBIDDEN',
            title: 'Access Unavailable',
            detail:
              "You currently don't have access to this resource. To resolve this issue, the Account Holder must agree to the latest Program License Agreement",
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/key-refused',
    match: { code: 'NOT_AUTHORIZED' },
    ...guess(means.wrongApiKey),
    citation: notAuthorized,
    seen: 'NOT_AUTHORIZED',
    example: answer(
      401,
      {
        errors: [
          {
            status: '401',
            code: 'NOT_AUTHORIZED',
            title: 'Authentication credentials are missing or invalid.',
            detail: 'Provide a properly configured and signed bearer token, and make sure that it has not expired.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/role',
    match: { code: ['FORBIDDEN_ERROR', 'FORBIDDEN'] },
    ...likely(means.roleLost),
    citation: forbidden,
    seen: 'FORBIDDEN_ERROR',
    example: answer(
      403,
      {
        errors: [
          {
            status: '403',
            code: 'FORBIDDEN_ERROR',
            title: 'This request is forbidden for security reasons',
            detail: 'The API key in use does not allow this request',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/rate-limited',
    match: { code: 'RATE_LIMIT_EXCEEDED' },
    ...likely(means.rateLimited),
    citation: notAuthorized,
    example: answer(
      429,
      {
        errors: [
          {
            status: '429',
            code: 'RATE_LIMIT_EXCEEDED',
            title: 'The request rate limit has been reached.',
            detail: 'Try again later.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/not-found',
    match: { code: ['NOT_FOUND', 'PATH_ERROR'] },
    ...likely(means.notFound),
    citation: forbidden,
    example: answer(
      404,
      {
        errors: [
          {
            status: '404',
            code: 'NOT_FOUND',
            title: 'The specified resource does not exist',
            detail: 'There is no resource of that type',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'app-store-connect/unexpected',
    match: { code: ['UNEXPECTED_ERROR'] },
    ...likely(means.outage),
    citation: comesAndGoes,
    example: answer(
      500,
      {
        errors: [
          {
            status: '500',
            code: 'UNEXPECTED_ERROR',
            title: 'An unexpected error occurred.',
            detail: 'Try again later.',
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
];
