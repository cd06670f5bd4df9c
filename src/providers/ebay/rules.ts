// eBay: `errorId` of REST, `ErrorCode` of the Trading API (in XML, with HTTP 200), and the sentences of the token endpoint.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues77 = 'https://github.com/hendt/ebay-api/issues/77';
const issues42 = 'https://github.com/davidtsadler/ebay-sdk-examples/issues/42';
const messagesPage = 'https://developer.ebay.com/api-docs/static/handling-error-messages.html';
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'ebay/token-type',
    match: { at: { 'errors.*.errorId': '1003' }, words: ['token type'] },
    ...means.clientBug,
    citation: 'https://developer.ebay.com/api-docs/static/handling-error-messages.html',
    example: answer(
      403,
      {
        errors: [
          {
            errorId: 1003,
            domain: 'OAuth',
            category: 'REQUEST',
            message: 'Token type in the Authorization header is invalid:Bearer',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'ebay/refresh-token-too-old',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['refresh token is invalid'] },
    ...means.expiredAge,
    when: ['refreshTokenTooOld'],
    citation: 'https://github.com/matecsaj/ebay_rest/issues/35',
    seen: 'the provided authorization refresh token is invalid or was issued to another client',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'the provided authorization refresh token is invalid or was issued to another client',
      },
      {
        stage: 'token_refresh',
        auth: 'oauth2',
        context: { nowMs: 1_800_000_000_000, authorizedAtMs: 1_700_000_000_000 },
      },
    ),
  },
  {
    id: 'ebay/refresh-token-refused',
    match: { stage: 'token_refresh', code: 'invalid_grant', words: ['refresh token is invalid'] },
    ...likely(means.revoked),
    citation: issues77,
    seen: 'the provided authorization refresh token is invalid or was issued to another client',
    example: answer(
      400,
      {
        error: 'invalid_grant',
        error_description: 'the provided authorization refresh token is invalid or was issued to another client',
      },
      refresh,
    ),
  },
  {
    id: 'ebay/invalid-access-token',
    match: { code: '1001' },
    ...means.accessTokenExpired,
    citation: issues42,
    seen: 'Invalid access token',
    example: answer(
      401,
      { errors: [{ errorId: 1001, domain: 'OAuth', category: 'REQUEST', message: 'Invalid access token' }] },
      oauth,
    ),
  },
  {
    id: 'ebay/iaf-token-invalid',
    match: { words: ['IAF token supplied is invalid | expired IAF token'], auth: 'oauth2' },
    ...means.accessTokenExpired,
    citation: issues77,
    seen: 'IAF token supplied is invalid.',
    example: answer(
      200,
      '<GetUserResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Ack>Failure</Ack><Errors><ShortMessage>IAF token supplied is invalid.</ShortMessage><ErrorCode>21916984</ErrorCode><SeverityCode>Error</SeverityCode></Errors></GetUserResponse>',
      oauth,
    ),
  },
  {
    id: 'ebay/auth-token-invalid',
    match: { code: '931' },
    ...likely(means.revoked),
    citation: 'https://developer.ebay.com/support/kb-article?KBid=630',
    seen: 'Error 931 - Auth Token is Invalid',
    example: answer(
      200,
      '<GetUserResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Ack>Failure</Ack><Errors><ShortMessage>Auth token is invalid.</ShortMessage><ErrorCode>931</ErrorCode><SeverityCode>Error</SeverityCode></Errors></GetUserResponse>',
      oauth,
    ),
  },
  {
    id: 'ebay/auth-token-expired',
    match: { code: '932' },
    ...likely(means.expiredAge),
    citation: 'https://developer.ebay.com/support/kb-article?KBid=1052',
    example: answer(
      200,
      '<GetUserResponse xmlns="urn:ebay:apis:eBLBaseComponents"><Ack>Failure</Ack><Errors><ShortMessage>Auth token is hard expired.</ShortMessage><ErrorCode>932</ErrorCode><SeverityCode>Error</SeverityCode></Errors></GetUserResponse>',
      oauth,
    ),
  },
  {
    id: 'ebay/scope-missing',
    match: { code: '1100' },
    ...likely(means.scopeMissing),
    citation: messagesPage,
    example: answer(
      403,
      { errors: [{ errorId: 1100, domain: 'ACCESS', category: 'REQUEST', message: 'Access denied' }] },
      oauth,
    ),
  },
  {
    id: 'ebay/call-limit',
    match: { code: ['2001', '518', '21919144'] },
    ...likely(means.rateLimited),
    citation: messagesPage,
    example: answer(
      429,
      { errors: [{ errorId: 2001, domain: 'OAuth', category: 'REQUEST', message: 'Too many requests.' }] },
      oauth,
    ),
  },
  {
    id: 'ebay/access-token-missing',
    match: { code: '1002' },
    ...likely(means.badRequest),
    citation: messagesPage,
    example: answer(
      400,
      { errors: [{ errorId: 1002, domain: 'OAuth', category: 'REQUEST', message: 'Missing access token' }] },
      oauth,
    ),
  },
  {
    id: 'ebay/entity-not-found',
    match: { code: '25710' },
    ...means.notFound,
    citation: issues42,
    seen: "We didn't find the entity you are requesting.",
    example: answer(
      404,
      {
        errors: [
          {
            errorId: 25710,
            domain: 'API_INVENTORY',
            category: 'REQUEST',
            message: 'We did not find the entity you are requesting. Please verify the request',
          },
        ],
      },
      oauth,
    ),
  },
];
