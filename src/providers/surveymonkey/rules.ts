// SurveyMonkey: `error.id`, four digits. Its tokens do not end by age, and there are no refresh tokens.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes =
  'https://github.com/SurveyMonkey/public_api_docs/blob/0215f51a677076a76b276548b91552925d181007/includes/_overview.md';

export const rules: readonly Rule[] = [
  {
    id: 'surveymonkey/revoked',
    match: { at: { 'error.id': '1013' } },
    ...means.revoked,
    citation: codes,
    seen: 'Client revoked access to the authorization token provided.',
    example: answer(
      401,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Client revoked access to the authorization token provided.',
          id: '1013',
          name: 'Authorization Error',
          http_status_code: 401,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/revoked-old',
    match: { words: ['client revoked access grant'] },
    ...means.revoked,
    citation: codes,
    seen: 'Client revoked access grant',
    example: answer(200, { status: 1, errmsg: 'Client revoked access grant' }, { auth: 'oauth2' }),
  },
  {
    id: 'surveymonkey/expired',
    match: { at: { 'error.id': '1012' } },
    ...means.expiredAge,
    citation: codes,
    seen: 'The authorization token provided has expired.',
    example: answer(
      401,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The authorization token provided has expired.',
          id: '1012',
          name: 'Authorization Error',
          http_status_code: 401,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/token',
    match: { at: { 'error.id': '1011' } },
    ...likely(means.revoked),
    citation: codes,
    seen: 'The authorization token provided was invalid.',
    example: answer(
      401,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The authorization token provided was invalid.',
          id: '1011',
          name: 'Authorization Error',
          http_status_code: 401,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/no-token',
    match: { at: { 'error.id': '1010' } },
    ...means.badRequest,
    citation: codes,
    seen: 'The authorization token was not provided.',
    example: answer(
      401,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The authorization token was not provided.',
          id: '1010',
          name: 'Authorization Error',
          http_status_code: 401,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/scope',
    match: { at: { 'error.id': '1014' } },
    ...means.scopeMissing,
    citation: codes,
    seen: 'Permission has not been granted by the user to make this request.',
    example: answer(
      403,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Permission has not been granted by the user to make this request.',
          id: '1014',
          name: 'Permission Error',
          http_status_code: 403,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/plan',
    match: { at: { 'error.id': '1015' } },
    ...means.planLimit,
    citation: codes,
    seen: 'The user does not have the required plan to make this request.',
    example: answer(
      403,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The user does not have the required plan to make this request.',
          id: '1015',
          name: 'Permission Error',
          http_status_code: 403,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/resource',
    match: { at: { 'error.id': '1016' } },
    ...means.objectAccessLost,
    citation: codes,
    seen: 'The user does not have permission to access the resource.',
    example: answer(
      403,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The user does not have permission to access the resource.',
          id: '1016',
          name: 'Permission Error',
          http_status_code: 403,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/rate-limit',
    match: { at: { 'error.id': '1040' } },
    ...likely(means.rateLimited),
    citation: codes,
    example: answer(
      429,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Too many requests were made, try again later.',
          id: '1040',
          name: 'Rate Limit Reached',
          http_status_code: 429,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/not-found',
    match: { at: { 'error.id': '1020' } },
    ...means.notFound,
    citation: codes,
    seen: 'There was an error retrieving the requested resource.',
    example: answer(
      404,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'There was an error retrieving the requested resource.',
          id: '1020',
          name: 'Resource Not Found',
          http_status_code: 404,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/server',
    match: { at: { 'error.id': '1050' } },
    ...means.outage,
    citation: codes,
    seen: "Oh bananas! We couldn't process your request.",
    example: answer(
      500,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: "Oh bananas! We couldn't process your request.",
          id: '1050',
          name: 'Internal Server Error',
          http_status_code: 500,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/unreachable',
    match: { at: { 'error.id': '1051' } },
    ...means.outage,
    citation: codes,
    seen: 'Service unreachable. Please try again later.',
    example: answer(
      503,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Service unreachable. Please try again later.',
          id: '1051',
          name: 'Internal Server Error',
          http_status_code: 503,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/conflict',
    match: { at: { 'error.id': '1025' } },
    ...likely(means.badRequest),
    citation: codes,
    seen: 'Unable to complete the request due to a conflict.',
    example: answer(
      409,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Unable to complete the request due to a conflict. Check the settings for the resource.',
          id: '1025',
          name: 'Resource Conflict',
          http_status_code: 409,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/too-large',
    match: { at: { 'error.id': '1030' } },
    ...means.badRequest,
    citation: codes,
    seen: 'The requested entity is too large, it can not be returned.',
    example: answer(
      413,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'The requested entity is too large, it can not be returned.',
          id: '1030',
          name: 'Request Entity Too Large',
          http_status_code: 413,
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'surveymonkey/request',
    match: { status: 400, at: { 'error.name': 'Bad Request' } },
    ...means.badRequest,
    citation: codes,
    seen: 'Invalid URL parameters.',
    example: answer(
      400,
      {
        error: {
          docs: 'https://developer.surveymonkey.com/api/v3/#error-codes',
          message: 'Invalid URL parameters.',
          id: '1003',
          name: 'Bad Request',
          http_status_code: 400,
        },
      },
      { auth: 'oauth2' },
    ),
  },
];
