// Shopware: `errors[].code`; numbers of its OAuth server at the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const apiPage = 'https://developer.shopware.com/docs/concepts/api/admin-api.html';
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'shopware/admin-login',
    match: { stage: 'token_refresh', words: ['user credentials were incorrect'] },
    ...means.wrongPassword,
    citation: 'https://developer.shopware.com/docs/guides/integrations-api/general-concepts/api-auth.html',
    example: answer(
      401,
      { errors: [{ code: '6', status: '400', title: 'The user credentials were incorrect.' }] },
      { stage: 'token_refresh', auth: 'basic' },
    ),
  },
  {
    id: 'shopware/privilege-missing',
    match: { code: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR' },
    ...means.scopeMissing,
    scope: 'stream',
    citation: 'https://github.com/mollie/Shopware6/issues/704',
    seen: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR',
    example: answer(
      403,
      {
        errors: [
          {
            status: '403',
            code: 'FRAMEWORK__MISSING_PRIVILEGE_ERROR',
            title: 'Forbidden',
            detail: '{"message":"Missing privilege","missingPrivileges":["system_config:read"]}',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopware/token-refused',
    match: { words: ['resource owner or authorization server denied the request'] },
    ...means.accessTokenExpired,
    citation: 'https://github.com/shopware/shopware/issues/19689',
    seen: 'The resource owner or authorization server denied the request.',
    example: answer(
      401,
      {
        errors: [
          {
            status: '401',
            code: '9',
            title: 'The resource owner or authorization server denied the request.',
            detail: 'Access token could not be verified',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopware/criteria',
    match: { code: 'FRAMEWORK__INCONSISTENT_CRITERIA_IDS' },
    ...means.badRequest,
    citation: 'https://github.com/shopware/shopware/pull/1102',
    seen: 'FRAMEWORK__INCONSISTENT_CRITERIA_IDS',
    example: answer(
      500,
      {
        errors: [
          {
            status: '500',
            code: 'FRAMEWORK__INCONSISTENT_CRITERIA_IDS',
            title: 'Internal Server Error',
            detail: 'Inconsistent argument for Criteria.',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'shopware/integration-refused',
    match: { stage: 'token_refresh', words: ['client authentication failed'] },
    ...likely(means.wrongApiKey),
    citation: apiPage,
    example: answer(
      401,
      {
        errors: [
          { status: '401', code: '4', title: 'Client authentication failed', detail: 'Client authentication failed' },
        ],
      },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'shopware/entity-unknown',
    match: {
      code: [
        'FRAMEWORK__DEFINITION_NOT_FOUND',
        'FRAMEWORK__RESOURCE_NOT_FOUND',
        'FRAMEWORK__WRITE_CONSTRAINT_VIOLATION',
      ],
    },
    ...likely(means.badRequest),
    citation: apiPage,
    example: answer(
      404,
      {
        errors: [
          {
            status: '404',
            code: 'FRAMEWORK__DEFINITION_NOT_FOUND',
            title: 'Not Found',
            detail: 'Definition for entity x does not exist.',
          },
        ],
      },
      oauth,
    ),
  },
];
