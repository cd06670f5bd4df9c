// Tableau Server and Cloud: sessions of some hours, opened by a sign-in with a personal access token; codes of six digits that begin with the status.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_concepts_errors.htm';
const codes = 'https://help.tableau.com/current/api/vizql-data-service/en-us/docs/vds_error_codes.html';
const session = 'https://help.salesforce.com/s/articleView?id=001498381&language=da&type=1';
const token = 'https://help.salesforce.com/s/articleView?id=001496614&language=no&type=1';

export const rules: readonly Rule[] = [
  {
    id: 'tableau/sign-in-refused',
    match: { code: '401001' },
    ...likely(means.wrongApiKey),
    citation: token,
    seen: 'Error signing in to Tableau Server',
    example: answer(
      401,
      { error: { summary: 'Signin Error', detail: 'Error signing in to Tableau Server', code: '401001' } },
      { stage: 'token_refresh', auth: 'api_key' },
    ),
  },
  {
    id: 'tableau/session-over',
    match: { code: ['401000', '401002', '401003'], stage: ['api_call', 'db_query'] },
    ...means.accessTokenExpired,
    citation: session,
    seen: 'No authentication credentials were provided',
    example: answer(
      401,
      {
        error: {
          summary: 'Unauthorized Access',
          detail: 'Invalid authentication credentials were provided.',
          code: '401002',
        },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/feature-disabled',
    match: { code: '403157' },
    ...means.planLimit,
    citation: codes,
    seen: '403157',
    example: answer(
      403,
      { error: { summary: 'Feature Disabled', detail: 'The feature is disabled.', code: '403157' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/api-access',
    match: { code: '403800' },
    ...means.objectAccessLost,
    citation: codes,
    seen: '403800',
    example: answer(
      403,
      {
        error: {
          summary: 'Forbidden',
          detail: 'The user does not have API Access granted on the given data source.',
          code: '403800',
        },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/forbidden',
    match: { code: ['403004', '403003', '403014', '403018', '403130'] },
    ...likely(means.objectAccessLost),
    citation: errors,
    example: answer(
      403,
      { error: { summary: 'Forbidden', detail: 'You do not have permission to query this site.', code: '403004' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/too-many',
    match: { code: ['429000', '429001'] },
    ...means.rateLimited,
    citation: codes,
    seen: '429000',
    example: answer(
      429,
      {
        error: {
          summary: 'Too Many Requests',
          detail: 'Too many requests in the allotted amount of time.',
          code: '429000',
        },
      },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/not-found',
    match: { code: ['404000', '404002', '404005', '404006', '404012', '404934', '404950'] },
    ...means.notFound,
    citation: errors,
    seen: '404002',
    example: answer(
      404,
      { error: { summary: 'Resource Not Found', detail: 'User could not be found.', code: '404002' } },
      { auth: 'session' },
    ),
  },
  {
    id: 'tableau/request',
    match: { code: ['400000', '400003', '400006', '400800', '400802', '400803'] },
    ...means.badRequest,
    citation: codes,
    seen: '400000',
    example: answer(
      400,
      { error: { summary: 'Bad Request', detail: 'The content of the request body is invalid.', code: '400000' } },
      { auth: 'session' },
    ),
  },
];
