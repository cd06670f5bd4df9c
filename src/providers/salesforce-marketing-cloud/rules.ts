// Salesforce Marketing Cloud: `errorcode`, a number. Its access tokens are fetched anew with the keys of an installed package.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developer.salesforce.com/docs/atlas.en-us.mc-apis.meta/mc-apis/error-handling.htm';
const rateErrors =
  'https://developer.salesforce.com/docs/atlas.en-us.noversion.mc-apis.meta/mc-%20%20apis/rate-limiting-errors.htm';
const soap = 'https://developer.salesforce.com/docs/marketing/marketing-cloud/guide/1000_1999_account_object.html';

export const rules: readonly Rule[] = [
  {
    id: 'salesforce-marketing-cloud/privileges',
    match: { code: '20002' },
    ...means.scopeMissing,
    citation: errors,
    seen: 'Insufficient Privileges',
    example: answer(
      403,
      { message: 'Insufficient Privileges', errorcode: 20002, documentation: '' },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce-marketing-cloud/business-rule',
    match: { code: ['20001', '20000'] },
    ...likely(means.roleLost),
    citation: errors,
    seen: 'Business Rule Not Set',
    example: answer(403, { message: 'Business Rule Not Set', errorcode: 20001 }, { auth: 'oauth2' }),
  },
  {
    id: 'salesforce-marketing-cloud/rate-limit',
    match: { code: '50100' },
    ...means.rateLimited,
    citation: rateErrors,
    seen: 'Rate limit exceeded',
    example: answer(429, { message: 'Rate limit exceeded', errorcode: 50100, retryAfter: 5 }, { auth: 'oauth2' }),
  },
  {
    id: 'salesforce-marketing-cloud/blocked-for-now',
    match: { code: '50200' },
    ...means.rateLimited,
    citation: rateErrors,
    seen: 'Your requests are temporarily blocked.',
    example: answer(429, { message: 'Your requests are temporarily blocked.', errorcode: 50200 }, { auth: 'oauth2' }),
  },
  {
    id: 'salesforce-marketing-cloud/soap-token-aged',
    match: { format: 'xml', words: ['token expired | token has expired'] },
    ...means.accessTokenExpired,
    citation: soap,
    example: answer(
      500,
      '<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>Token Expired</faultstring></s:Fault></s:Body></s:Envelope>',
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce-marketing-cloud/token-aged',
    match: { status: 401, words: ['not authorized | token expired | authorization token'], format: 'json' },
    ...means.accessTokenExpired,
    citation: errors,
    seen: 'Not Authorized',
    example: answer(401, { message: 'Not Authorized', errorcode: 0, documentation: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'salesforce-marketing-cloud/package-key',
    match: {
      stage: 'token_refresh',
      code: 'invalid_client',
      words: ['client id | client secret | client authentication'],
    },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(
      401,
      {
        error: 'invalid_client',
        error_description: 'Invalid client ID. Use the client ID in Marketing Cloud Installed Packages.',
      },
      { stage: 'token_refresh', auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce-marketing-cloud/forbidden',
    match: { stage: 'api_call', status: 403, words: ['forbidden'], format: 'json' },
    ...likely(means.scopeMissing),
    citation: errors,
    example: answer(403, { message: 'Forbidden', errorcode: 3, documentation: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'salesforce-marketing-cloud/user-permissions',
    match: { code: ['1000', '1001', '1002', '1003'] },
    ...likely(means.roleLost),
    citation: soap,
    seen: 'User Invalid Permissions',
    example: answer(
      200,
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><Results><ErrorCode>1001</ErrorCode><StatusMessage>User Invalid Permissions</StatusMessage></Results></soap:Body></soap:Envelope>',
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'salesforce-marketing-cloud/bad-request',
    match: { code: ['10000', '10001', '10002', '10003', '10004', '10005', '10006'] },
    ...means.badRequest,
    citation: errors,
    seen: 'Missing Required Field',
    example: answer(400, { message: 'Missing Required Field', errorcode: 10002 }, { auth: 'oauth2' }),
  },
];
