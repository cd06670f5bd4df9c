// Weaviate: a sentence in `message`, also inside GraphQL answers of status 200.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const anonymousThread = 'https://github.com/weaviate/weaviate-python-client/issues/1588';
const rightsThread = 'https://github.com/weaviate/weaviate/issues/3162';
const docs = 'https://docs.weaviate.io/weaviate/configuration/authentication';

export const rules: readonly Rule[] = [
  {
    id: 'weaviate/anonymous',
    match: { words: ['anonymous access not enabled'] },
    ...means.wrongApiKey,
    citation: anonymousThread,
    seen: 'anonymous-access-not-enabled-please-provide-an-auth-scheme-such-as-oidc',
    example: answer(
      401,
      { code: 401, message: 'anonymous access not enabled, please provide an auth scheme such as OIDC' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'weaviate/key',
    match: { words: ['invalid api key | please provide a valid api key'] },
    ...means.wrongApiKey,
    citation: docs,
    example: answer(401, { code: 401, message: 'unauthorized: invalid api key' }, { auth: 'api_key' }),
  },
  {
    id: 'weaviate/rights',
    match: { words: ['has insufficient permissions to | forbidden action'] },
    ...means.objectAccessLost,
    citation: rightsThread,
    seen: 'has insufficient permissions to get traversal/*',
    example: answer(
      200,
      {
        data: { Get: { Orders: null } },
        errors: [
          {
            message: "forbidden: user 'sync' has insufficient permissions to get traversal/*",
            path: ['Get', 'Orders'],
          },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'weaviate/token',
    match: { words: ['oidc verify id token | id token is expired | token is expired'] },
    ...means.accessTokenExpired,
    citation: docs,
    example: answer(401, { code: 401, message: 'unauthorized: oidc: token is expired' }, { auth: 'oauth2' }),
  },
  {
    id: 'weaviate/no-class',
    match: { words: ['could not find class | class not found | cannot query field'] },
    ...means.notFound,
    citation: docs,
    example: answer(422, { error: [{ message: 'could not find class Orders in schema' }] }, { auth: 'api_key' }),
  },
];
