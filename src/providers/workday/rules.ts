// Workday: fault codes and strings of SOAP; refresh tokens of API clients mostly do not age, so a refusal points at the system user.
import { answer, guess, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const extractor = 'https://github.com/singer-io/tap-workday';
const oauth = { auth: 'oauth2' } as const;
const basic = { auth: 'basic' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'workday/authentication-fault',
    match: { code: 'SOAP-ENV:Client.authenticationError' },
    ...means.wrongPassword,
    citation: extractor,
    seen: 'SOAP-ENV:Client.authenticationError',
    example: answer(
      500,
      '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client.authenticationError</faultcode><faultstring>Invalid credentials</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      basic,
    ),
  },
  {
    id: 'workday/invalid-login',
    match: { words: ['invalid username or password'] },
    ...likely(means.wrongPassword),
    citation: 'https://docs.databricks.com/gcp/en/error-messages/workday-hcm-connector-soap-fault-error-class',
    example: answer(
      500,
      '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring>invalid username or password</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      basic,
    ),
  },
  {
    id: 'workday/task-not-authorized',
    match: { words: ['task submitted is not authorized'] },
    ...means.roleLost,
    citation: extractor,
    seen: 'The task submitted is not authorized.',
    example: answer(
      500,
      '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client</faultcode><faultstring>Processing error occurred. The task submitted is not authorized.</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      basic,
    ),
  },
  {
    id: 'workday/permission-denied',
    match: { words: ['permission denied | S22'] },
    ...likely(means.roleLost),
    citation: 'https://discuss.google.dev/t/integration-connector-for-workday-using-auth2-0/138296',
    seen: 'S22 Permission Denied',
    example: answer(403, { error: 'permission denied', code: 'S22' }, oauth),
  },
  {
    id: 'workday/account-locked',
    match: { stage: 'token_refresh', code: 'invalid_grant' },
    ...guess(means.accountLocked),
    citation: 'https://github.com/MicrosoftDocs/CloudAppSecurityDocs/pull/474',
    example: answer(400, { error: 'invalid_grant' }, refresh),
  },
  {
    id: 'workday/validation-fault',
    match: { code: 'SOAP-ENV:Client.validationError' },
    ...means.badRequest,
    citation: 'https://community.workday.com/sites/default/files/file-hosting/productionapi/index.html',
    example: answer(
      500,
      '<SOAP-ENV:Envelope><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:Client.validationError</faultcode><faultstring>Validation error occurred. Element Content is required</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>',
      basic,
    ),
  },
];
