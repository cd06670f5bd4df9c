// SendGrid: `errors[].message`; it has no codes.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refused = 'https://github.com/sendgrid/sendgrid-csharp/issues/185';
const wrong = 'https://github.com/sendgrid/docs/issues/6587';
const forbidden = 'https://github.com/sendgrid/sendgrid-php/issues/664';
const ip = 'https://github.com/sendgrid/docs/issues/5464';
const credits = 'https://github.com/sendgrid/sendgrid-nodejs/issues/1032';
const addOn = 'https://github.com/sendgrid/sendgrid-csharp/issues/689';
const reference = 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors';

export const rules: readonly Rule[] = [
  {
    id: 'sendgrid/ip',
    match: { words: ['ip address is not whitelisted | ip address is not allowed | ip is not whitelisted'] },
    ...means.ipNotAllowed,
    citation: ip,
    seen: 'Your IP address is not whitelisted.',
    example: answer(
      403,
      { errors: [{ message: 'Your IP address is not whitelisted.', field: null, help: null }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/credits',
    match: { words: ['maximum credits exceeded'] },
    ...likely(means.quotaExhausted),
    citation: credits,
    seen: 'Maximum credits exceeded',
    example: answer(
      401,
      { errors: [{ message: 'Maximum credits exceeded', field: null, help: null }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/key-refused',
    match: { words: ['authorization grant is invalid expired or revoked'] },
    ...means.wrongApiKey,
    citation: refused,
    seen: 'The provided authorization grant is invalid, expired, or revoked',
    example: answer(
      401,
      {
        errors: [
          { message: 'The provided authorization grant is invalid, expired, or revoked', field: null, help: null },
        ],
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/wrong-credentials',
    match: { words: ['permission denied wrong credentials | bad username password | bad username or password'] },
    ...means.wrongApiKey,
    citation: wrong,
    seen: 'Permission denied, wrong credentials',
    example: answer(
      401,
      { errors: [{ message: 'Permission denied, wrong credentials', field: null, help: null }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/suspended',
    match: {
      words: ['not authorized to send mail | account has been suspended | account is suspended | account disabled'],
      format: ['json', 'none'],
    },
    ...likely(means.userSuspended),
    citation: reference,
    example: answer(
      403,
      { errors: [{ message: 'authenticated user is not authorized to send mail', field: null, help: null }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/two-factor',
    match: { words: ['two factor | 2fa | basic authentication'] },
    ...likely(means.mfaOrSsoRequired),
    citation: reference,
    example: answer(
      401,
      {
        errors: [
          {
            message: 'Basic authentication is disabled; two-factor authentication is required.',
            field: null,
            help: null,
          },
        ],
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'sendgrid/sender',
    match: { words: ['verified sender identity'] },
    ...likely(means.badRequest),
    citation: reference,
    example: answer(
      403,
      { errors: [{ message: 'The from address does not match a verified Sender Identity.', field: null, help: null }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'sendgrid/forbidden',
    match: { words: ['access forbidden'] },
    ...likely(means.scopeMissing),
    citation: forbidden,
    seen: 'access forbidden',
    example: answer(403, { errors: [{ field: null, message: 'access forbidden' }] }, { auth: 'api_key' }),
  },
  {
    id: 'sendgrid/not-purchased',
    match: { status: [400, 401], words: ['authorization required'], format: ['json', 'none'] },
    ...likely(means.planLimit),
    citation: addOn,
    seen: 'authorization required',
    example: answer(400, { errors: [{ message: 'authorization required' }] }, { auth: 'api_key' }),
  },
];
