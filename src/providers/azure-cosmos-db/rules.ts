// Cosmos DB: `code` is a word of HTTP, so that the message decides.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const keyThread = 'https://github.com/Azure/azure-sdk-for-js/issues/25826';
const firewallThread = 'https://github.com/microsoft/azure-tools-for-java/issues/7123';
const blockedThread = 'https://github.com/Azure/azure-cosmos-dotnet-v3/issues/2298';
const localAuthThread = 'https://github.com/microsoft/TWL300-AI-Apps-and-agents/issues/19';
const claimsThread = 'https://github.com/MicrosoftDocs/azure-docs/issues/22889';
const codes = 'https://learn.microsoft.com/en-us/rest/api/cosmos-db/http-status-codes-for-cosmosdb';

export const rules: readonly Rule[] = [
  {
    id: 'azure-cosmos-db/firewall',
    match: { words: ['blocked by your cosmos db account firewall settings'] },
    ...means.ipNotAllowed,
    citation: firewallThread,
    seen: 'This is blocked by your Cosmos DB account firewall settings.',
    example: answer(
      403,
      {
        code: 'Forbidden',
        message:
          'Request originated from IP 203.0.113.7 through public internet. This is blocked by your Cosmos DB account firewall settings.',
      },
      { auth: 'api_key' },
    ),
  },
  // Said of a resource token without the right, too.
  {
    id: 'azure-cosmos-db/blocked',
    match: { words: ['request is blocked', 'firewall settings'] },
    ...guess(means.ipNotAllowed),
    citation: blockedThread,
    seen: 'Request is blocked. Please check your authorization token and Cosmos DB account firewall settings.',
    example: answer(
      403,
      {
        Errors: ['Request is blocked. Please check your authorization token and Cosmos DB account firewall settings.'],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'azure-cosmos-db/local-auth-off',
    match: { words: ['local authorization is disabled'] },
    ...means.adminPolicy,
    citation: localAuthThread,
    seen: 'Local Authorization is disabled. Use an AAD token to authorize all requests.',
    example: answer(
      401,
      { code: 'Unauthorized', message: 'Local Authorization is disabled. Use an AAD token to authorize all requests.' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'azure-cosmos-db/clock',
    match: { words: ['authorization token is not valid at the current time'] },
    ...means.clockSkew,
    citation: codes,
    example: answer(
      403,
      {
        code: 'Forbidden',
        message: 'The authorization token is not valid at the current time. Please create another token and retry.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'azure-cosmos-db/key',
    match: { words: ['input authorization token cant serve the request | wrong key is being used'] },
    ...means.wrongApiKey,
    citation: keyThread,
    seen: "The input authorization token can't serve the request. The wrong key is being used",
    example: answer(
      401,
      {
        code: 'Unauthorized',
        message:
          "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol.",
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'azure-cosmos-db/claims',
    match: {
      words: [
        'check the authorization claims to ensure the required permissions | does not have required rbac permissions',
      ],
    },
    ...likely(means.objectAccessLost),
    citation: claimsThread,
    seen: 'Please check the authorization claims to ensure the required permissions to process the request.',
    example: answer(
      403,
      {
        code: 'Forbidden',
        message:
          'Unable to proceed with the request. Please check the authorization claims to ensure the required permissions to process the request.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'azure-cosmos-db/rate',
    match: { words: ['request rate is large'] },
    ...means.rateLimited,
    citation: codes,
    retryAfter: { header: 'x-ms-retry-after-ms', unit: 'milliseconds' },
    example: answer(
      429,
      { code: '429', message: 'Request rate is large. More Request Units may be needed, so no changes were made.' },
      { auth: 'api_key', headers: { 'x-ms-retry-after-ms': '120' } },
    ),
  },
  {
    id: 'azure-cosmos-db/object-missing',
    match: { at: { code: 'NotFound' } },
    ...means.notFound,
    citation: codes,
    example: answer(404, { code: 'NotFound', message: 'Resource Not Found.' }, { auth: 'api_key' }),
  },
  {
    id: 'azure-cosmos-db/request',
    match: { at: { code: 'BadRequest' } },
    ...means.badRequest,
    citation: codes,
    example: answer(400, { code: 'BadRequest', message: 'Syntax error.' }, { auth: 'api_key' }),
  },
  {
    id: 'azure-cosmos-db/down',
    match: { code: ['ServiceUnavailable', 'RequestTimeout', 'InternalServerError'] },
    ...means.outage,
    citation: codes,
    example: answer(
      503,
      { code: 'ServiceUnavailable', message: 'Service is currently unavailable.' },
      { auth: 'api_key' },
    ),
  },
];
