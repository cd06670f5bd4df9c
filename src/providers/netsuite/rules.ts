// NetSuite: `o:errorCode` of REST, status codes of SOAP (with HTTP 200). `INVALID_LOGIN` has many causes; the login audit trail of the customer tells which.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const issues249 = 'https://github.com/NetSweet/netsuite/issues/249';
const page158324637123Page = 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_158324637123.html';
const n3445710Page = 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_N3445710.html';
const key = { auth: 'api_key' } as const;
const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'netsuite/insufficient-permission',
    match: { words: ['insufficient permission'] },
    ...means.roleLost,
    citation: issues249,
    seen: 'INSUFFICIENT_PERMISSION',
    example: answer(
      200,
      '<soapenv:Envelope><soapenv:Body><getAllResponse><getAllResult><status isSuccess="false"><statusDetail type="ERROR"><code>INSUFFICIENT_PERMISSION</code><message>Permission Violation: You need  the permission to access this page.</message></statusDetail></status></getAllResult></getAllResponse></soapenv:Body></soapenv:Envelope>',
      key,
    ),
  },
  {
    id: 'netsuite/permission-violation',
    match: { words: ['permission violation'] },
    ...means.roleLost,
    citation: issues249,
    seen: 'Permission Violation: You need',
    example: answer(
      403,
      {
        title: 'Error',
        status: 403,
        'o:errorDetails': [
          {
            detail: 'Permission Violation: you need a higher level of the Lists permission to access this page.',
            'o:errorCode': 'USER_ERROR',
          },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'netsuite/access-token-expired',
    match: { words: ['invalid login'], auth: 'oauth2' },
    ...means.accessTokenExpired,
    when: ['hasRefreshToken'],
    citation: page158324637123Page,
    seen: 'AccessTokenExpired',
    example: answer(
      401,
      {
        type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.4.2',
        title: 'Unauthorized',
        status: 401,
        'o:errorDetails': [{ detail: 'Invalid login attempt.', 'o:errorCode': 'INVALID_LOGIN' }],
      },
      { auth: 'oauth2', context: { hasRefreshToken: true } },
    ),
  },
  {
    id: 'netsuite/entity-or-role-disabled',
    match: { at: { 'o:errorDetails.*.o:errorCode': 'EntityOrRoleDisabled' } },
    ...means.roleLost,
    citation: page158324637123Page,
    seen: 'EntityOrRoleDisabled',
    example: answer(
      401,
      {
        title: 'Error',
        status: 401,
        'o:errorDetails': [{ detail: 'Invalid login attempt.', 'o:errorCode': 'EntityOrRoleDisabled' }],
      },
      key,
    ),
  },
  {
    id: 'netsuite/token-rejected',
    match: { words: ['token rejected | TokenRejected'] },
    ...likely(means.wrongApiKey),
    citation: page158324637123Page,
    seen: 'TokenRejected',
    example: answer(
      401,
      { error: { code: 'INVALID_LOGIN_ATTEMPT', message: 'Invalid login attempt.' } },
      {
        auth: 'api_key',
        headers: {
          'www-authenticate': 'OAuth realm="0", error="token_rejected", error_description="Invalid login attempt."',
        },
      },
    ),
  },
  {
    id: 'netsuite/signature',
    match: { at: { 'o:errorDetails.*.o:errorCode': 'InvalidSignature' } },
    ...likely(means.wrongApiKey),
    citation: page158324637123Page,
    seen: 'InvalidSignature',
    example: answer(
      401,
      {
        title: 'Error',
        status: 401,
        'o:errorDetails': [{ detail: 'Invalid login attempt.', 'o:errorCode': 'InvalidSignature' }],
      },
      key,
    ),
  },
  {
    id: 'netsuite/concurrency',
    match: { at: { 'o:errorDetails.*.o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED' } },
    ...likely(means.rateLimited),
    citation: n3445710Page,
    example: answer(
      429,
      {
        title: 'Error',
        status: 429,
        'o:errorDetails': [
          { detail: 'Concurrent request limit exceeded.', 'o:errorCode': 'CONCURRENCY_LIMIT_EXCEEDED' },
        ],
      },
      oauth,
    ),
  },
  {
    id: 'netsuite/concurrency-soap',
    match: {
      code: [
        'SSS_REQUEST_LIMIT_EXCEEDED',
        'EXCEEDED_REQUEST_LIMIT',
        'EXCEEDED_CONCURRENT_REQUEST_LIMIT',
        'WS_CONCUR_SESSION_DISALLWD',
        'WS_REQUEST_BLOCKED',
        'CONCURRENCY_LIMIT_EXCEEDED',
      ],
    },
    ...likely(means.rateLimited),
    citation: n3445710Page,
    example: answer(400, { error: { code: 'SSS_REQUEST_LIMIT_EXCEEDED', message: 'Request limit exceeded.' } }, key),
  },
  {
    id: 'netsuite/invalid-login',
    match: { words: ['invalid login'] },
    ...guess(means.roleLost),
    citation: 'https://github.com/jacobsvante/netsuite/issues/27',
    seen: 'INVALID_LOGIN',
    example: answer(
      401,
      {
        type: 'https://www.w3.org/Protocols/rfc2616/rfc2616-sec10.html#sec10.4.2',
        title: 'Unauthorized',
        status: 401,
        'o:errorDetails': [{ detail: 'Invalid login attempt.', 'o:errorCode': 'INVALID_LOGIN' }],
      },
      key,
    ),
  },
  {
    id: 'netsuite/refresh-token-ended',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...likely(means.expiredAge),
    citation: 'https://github.com/ballerina-platform/module-ballerinax-netsuite/issues/6',
    seen: 'the refresh token expires 7 days',
    example: answer(400, { error: 'invalid_grant' }, refresh),
  },
  {
    id: 'netsuite/record-missing',
    match: { at: { 'o:errorDetails.*.o:errorCode': 'NONEXISTENT_ID' } },
    ...likely(means.notFound),
    citation: n3445710Page,
    example: answer(
      404,
      {
        title: 'Error',
        status: 404,
        'o:errorDetails': [{ detail: 'The record instance does not exist.', 'o:errorCode': 'NONEXISTENT_ID' }],
      },
      oauth,
    ),
  },
  {
    id: 'netsuite/record-missing-soap',
    match: { code: ['RCRD_DSNT_EXIST', 'INVALID_KEY_OR_REF', 'NONEXISTENT_ID'] },
    ...likely(means.notFound),
    citation: n3445710Page,
    example: answer(400, { error: { code: 'RCRD_DSNT_EXIST', message: 'That record does not exist.' } }, key),
  },
];
