// Mailgun: `message`. A refused key is answered in plain text: "Forbidden", with status 401.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const activate = 'https://help.mailgun.com/hc/en-us/articles/217531258-Domain-Verification-Setup-Guide';
const privateKey = 'https://github.com/mailgun/mailgun.js/issues/227';
const incorrect = 'https://github.com/mailgun/mailgun-php/issues/454';
const reference = 'https://documentation.mailgun.com/docs/mailgun/api-reference/intro/';

export const rules: readonly Rule[] = [
  {
    id: 'mailgun/key-refused',
    match: { status: 401, auth: ['api_key', 'basic'], words: ['forbidden'], format: ['text', 'json'] },
    ...likely(means.wrongApiKey),
    citation: 'https://github.com/mailgun/mailgun-go/issues/236',
    example: answer(401, 'Forbidden', { auth: 'basic' }),
  },
  {
    id: 'mailgun/activate',
    match: { status: [401, 403], words: ['please activate your mailgun account'] },
    ...means.orgFrozen,
    citation: activate,
    example: answer(
      403,
      { message: 'Domain example.com is not allowed to send: Please activate your Mailgun account.' },
      { auth: 'basic' },
    ),
  },
  {
    id: 'mailgun/account-disabled',
    match: {
      words: [
        'account is disabled | account disabled | account has been disabled | account is not active | account has been suspended | not activated',
      ],
    },
    ...likely(means.userSuspended),
    citation: reference,
    example: answer(403, { message: 'Account is disabled' }, { auth: 'api_key' }),
  },
  {
    id: 'mailgun/private-key',
    match: { words: ['invalid private key'] },
    ...means.wrongApiKey,
    citation: privateKey,
    seen: 'Invalid private key',
    example: answer(401, { message: 'Invalid private key' }, { auth: 'api_key' }),
  },
  {
    id: 'mailgun/credentials',
    match: { status: 401, words: ['credentials are incorrect'] },
    ...likely(means.wrongApiKey),
    citation: incorrect,
    seen: 'Your credentials are incorrect',
    example: answer(401, { message: 'Your credentials are incorrect' }, { auth: 'api_key' }),
  },
  {
    id: 'mailgun/domain',
    match: { words: ['domain not found'] },
    ...likely(means.notFound),
    citation: reference,
    example: answer(404, { message: 'Domain not found: example.com' }, { auth: 'api_key' }),
  },
  {
    id: 'mailgun/plan',
    match: { words: ['upgrade your plan | not available on your plan | payment required'] },
    ...likely(means.planLimit),
    citation: reference,
    example: answer(402, { message: 'Please upgrade your plan.' }, { auth: 'api_key' }),
  },
];
