// Magento: `oauth_problem`, as its documents list the values, and the messages of the web API.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const oauthErrors =
  'https://github.com/magento/devdocs/blob/master/guides/v2.1/get-started/authentication/oauth-errors.md';
const magento2 = 'https://github.com/magento/magento2';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'magento/token-revoked-oauth',
    match: { words: ['token revoked'], auth: 'oauth2' },
    ...means.revoked,
    citation: oauthErrors,
    seen: 'token_revoked',
    example: answer(401, 'oauth_problem=token_revoked', oauth),
  },
  {
    id: 'magento/token-revoked',
    match: { words: ['token revoked'] },
    ...means.apiKeyDeleted,
    citation: oauthErrors,
    seen: 'token_revoked',
    example: answer(401, 'oauth_problem=token_revoked', key),
  },
  {
    id: 'magento/token-rejected',
    match: { words: ['token rejected'] },
    ...likely(means.wrongApiKey),
    citation: oauthErrors,
    seen: 'token_rejected',
    example: answer(401, 'oauth_problem=token_rejected', key),
  },
  {
    id: 'magento/consumer-rejected',
    match: { words: ['consumer key rejected'] },
    ...means.wrongApiKey,
    citation: oauthErrors,
    seen: 'consumer_key_rejected',
    example: answer(401, 'oauth_problem=consumer_key_rejected', key),
  },
  {
    id: 'magento/signature-invalid',
    match: { words: ['signature invalid'] },
    ...likely(means.wrongApiKey),
    citation: oauthErrors,
    seen: 'signature_invalid',
    example: answer(401, 'oauth_problem=signature_invalid', key),
  },
  {
    id: 'magento/signature-method',
    match: { words: ['signature method rejected'] },
    ...means.clientBug,
    citation: oauthErrors,
    seen: 'signature_method_rejected',
    example: answer(400, 'oauth_problem=signature_method_rejected', key),
  },
  {
    id: 'magento/timestamp',
    match: { words: ['timestamp refused'] },
    ...means.clockSkew,
    citation: oauthErrors,
    seen: 'timestamp_refused',
    example: answer(400, 'oauth_problem=timestamp_refused', key),
  },
  {
    id: 'magento/nonce-used',
    match: { words: ['nonce used'] },
    ...means.clientBug,
    citation: oauthErrors,
    seen: 'nonce_used',
    example: answer(401, 'oauth_problem=nonce_used', key),
  },
  {
    id: 'magento/parameters',
    match: { words: ['parameter absent | parameter rejected | version rejected'] },
    ...means.badRequest,
    citation: oauthErrors,
    seen: 'parameter_absent',
    example: answer(400, 'oauth_problem=parameter_absent', key),
  },
  {
    id: 'magento/consumer-not-authorized',
    match: { words: ['consumer isnt authorized to access | consumer is not authorized to access'] },
    ...likely(means.scopeMissing),
    citation: magento2,
    example: answer(
      401,
      {
        message: "The consumer isn't authorized to access %resources.",
        parameters: { resources: 'Magento_Sales::sales' },
      },
      key,
    ),
  },
  {
    id: 'magento/sign-in-refused',
    match: { words: ['account sign in was incorrect | did not sign in correctly'] },
    ...likely(means.wrongPassword),
    citation: magento2,
    example: answer(
      401,
      {
        message:
          'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
      },
      { auth: 'basic' },
    ),
  },
];
