// Qualtrics: `meta.error` with a code of letters and a number, and `meta.httpStatus`. A token of another data centre is not recognized either.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const wrongToken = 'https://github.com/ropensci/qualtRics/issues/347';
const responses = 'https://api.qualtrics.com/instructions/docs/Instructions/responses.md';

export const rules: readonly Rule[] = [
  {
    id: 'qualtrics/header-missing',
    match: { code: 'ATP_2' },
    ...means.badRequest,
    citation: wrongToken,
    seen: 'Expected authorization in headers, but none provided.',
    example: answer(
      400,
      {
        meta: {
          httpStatus: '400 - Bad Request',
          error: { errorMessage: 'Expected authorization in headers, but none provided.', errorCode: 'ATP_2' },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'qualtrics/access-token',
    match: { auth: 'oauth2', status: 401, code: ['AUTH_6', 'DCD_7', 'ATP_1', 'ATP_3'] },
    ...means.accessTokenExpired,
    citation: responses,
    example: answer(
      401,
      {
        meta: {
          httpStatus: '401 - Unauthorized',
          error: { errorMessage: 'Unrecognized X-API-TOKEN.', errorCode: 'DCD_7' },
        },
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'qualtrics/token-refused',
    match: { words: ['unrecognized x api token'] },
    ...likely(means.wrongApiKey),
    citation: wrongToken,
    seen: 'Unrecognized X-API-TOKEN',
    example: answer(
      401,
      {
        meta: {
          httpStatus: '401 - Unauthorized',
          error: { errorMessage: 'Unrecognized X-API-TOKEN.', errorCode: 'DCD_7' },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'qualtrics/token-code',
    match: { code: ['AUTH_6', 'DCD_7'] },
    ...likely(means.wrongApiKey),
    citation: responses,
    example: answer(
      401,
      {
        meta: {
          httpStatus: '401 - Unauthorized',
          error: { errorMessage: 'The token is not known.', errorCode: 'AUTH_6' },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'qualtrics/brand-without-api',
    match: {
      words: [
        'brand does not have | api access is not enabled | not enabled for this brand | user does not have api access',
      ],
    },
    ...likely(means.planLimit),
    citation: responses,
    example: answer(
      403,
      {
        meta: {
          httpStatus: '403 - Forbidden',
          error: { errorMessage: 'API access is not enabled for this brand.', errorCode: 'AUTH_10' },
        },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'qualtrics/forbidden',
    match: { status: 403, at: { 'meta.error.errorCode': '' } },
    ...likely(means.objectAccessLost),
    citation: responses,
    example: answer(
      403,
      {
        meta: {
          httpStatus: '403 - Forbidden',
          error: { errorMessage: 'The user is not authorized to read this survey.', errorCode: 'FEED_4' },
        },
      },
      { auth: 'api_key' },
    ),
  },
];
