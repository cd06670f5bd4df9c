// Mailchimp: `title` of a problem document; Mandrill: `name`. Mailchimp's OAuth tokens do not end by age and cannot be refreshed.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const disabled = 'https://github.com/hitobito/hitobito/issues/3712';
const keyInvalid = 'https://github.com/mailchimp/mc-woocommerce/issues/646';
const errors = 'https://mailchimp.com/developer/marketing/docs/errors/';
const transactional =
  'https://raw.githubusercontent.com/api-evangelist/mailchimp/refs/heads/main/json-schema/mailchimp-error-schema.json';

export const rules: readonly Rule[] = [
  {
    id: 'mailchimp/user-disabled',
    match: { words: ['user disabled | account has been deactivated | account has been disabled'] },
    ...means.userSuspended,
    citation: disabled,
    seen: 'User Disabled',
    example: answer(
      403,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'User Disabled',
        status: 403,
        detail: 'This account has been deactivated.',
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/token-revoked',
    match: { auth: 'oauth2', words: ['api key invalid | api key may be invalid | access token invalid'] },
    ...likely(means.revoked),
    citation: keyInvalid,
    seen: 'API Key Invalid',
    example: answer(
      401,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'API Key Invalid',
        status: 401,
        detail: "Your API key may be invalid, or you've attempted to access the wrong datacenter.",
        instance: '',
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'mailchimp/key-invalid',
    match: { words: ['api key invalid | api key may be invalid'] },
    ...means.wrongApiKey,
    citation: keyInvalid,
    seen: "Your API key may be invalid, or you've attempted to access the wrong datacenter.",
    example: answer(
      401,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'API Key Invalid',
        status: 401,
        detail: "Your API key may be invalid, or you've attempted to access the wrong datacenter.",
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/key-missing',
    match: { words: ['api key missing'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(
      401,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'API Key Missing',
        status: 401,
        detail: 'Your request did not include an API key.',
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/wrong-datacenter',
    match: { words: ['wrong datacenter'] },
    ...likely(means.wrongRegion),
    citation: errors,
    example: answer(
      403,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'Wrong Datacenter',
        status: 403,
        detail: 'The API key provided is linked to a different data center.',
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/mandrill-key',
    match: { code: 'Invalid_Key' },
    ...means.wrongApiKey,
    citation: transactional,
    seen: 'Invalid_Key',
    example: answer(
      500,
      { status: 'error', code: -1, name: 'Invalid_Key', message: 'Invalid API key' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/mandrill-payment',
    match: { code: 'PaymentRequired' },
    ...likely(means.paymentOverdue),
    citation: transactional,
    example: answer(
      500,
      {
        status: 'error',
        code: 10,
        name: 'PaymentRequired',
        message: 'This feature is only available for accounts with a positive balance.',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/mandrill-validation',
    match: { code: 'ValidationError' },
    ...means.badRequest,
    citation: transactional,
    seen: 'ValidationError',
    example: answer(
      500,
      { status: 'error', code: -2, name: 'ValidationError', message: 'Validation error' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/compliance',
    match: { words: ['compliance related | member in compliance state'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(
      400,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'Member In Compliance State',
        status: 400,
        detail: 'A subscriber cannot be subscribed.',
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/forbidden',
    match: { status: 403, at: { title: 'Forbidden' } },
    ...likely(means.roleLost),
    citation: errors,
    example: answer(
      403,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'Forbidden',
        status: 403,
        detail: "You don't have permission to access this resource.",
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'mailchimp/invalid-resource',
    match: { words: ['invalid resource | json parse error'] },
    ...likely(means.badRequest),
    citation: errors,
    example: answer(
      400,
      {
        type: 'https://mailchimp.com/developer/marketing/docs/errors/',
        title: 'Invalid Resource',
        status: 400,
        detail: 'The resource submitted could not be validated.',
        instance: '',
      },
      { auth: 'api_key' },
    ),
  },
];
