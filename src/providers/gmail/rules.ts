// Gmail: a mailbox must exist and be switched on; a service account reaches it only by delegation.
import { likely, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError } from '../google/answers.ts';

const resolveErrors = 'https://developers.google.com/workspace/gmail/api/guides/handle-errors';

export const rules: readonly Rule[] = [
  {
    id: 'gmail/not-enabled',
    match: { code: 'failedPrecondition', words: ['mail service not enabled'] },
    ...means.licenceRemoved,
    citation: 'https://github.com/FlowCrypt/flowcrypt-browser/issues/435',
    seen: 'Mail service not enabled',
    example: jsonError(400, 'failedPrecondition', 'Mail service not enabled'),
  },
  {
    // Of a service account: it asks for its own mailbox, which it does not have, or for one that it may not stand in for.
    id: 'gmail/precondition-of-service-account',
    match: { code: 'failedPrecondition', auth: 'service_account' },
    ...likely(means.adminConsentRequired),
    citation: 'https://github.com/googleapis/google-api-nodejs-client/issues/2322',
    seen: 'Precondition check failed',
    example: jsonError(400, 'failedPrecondition', 'Precondition check failed.', { auth: 'service_account' }),
  },
  {
    id: 'gmail/precondition',
    match: { code: 'failedPrecondition', words: ['precondition check failed'] },
    ...likely(means.licenceRemoved),
    certainty: 'guess',
    citation: 'https://github.com/googleapis/google-api-java-client/issues/1648',
    seen: 'Precondition check failed.',
    example: jsonError(400, 'failedPrecondition', 'Precondition check failed.'),
  },
  // Whoever signed in asks for the mailbox of another address: the call names it.
  {
    id: 'gmail/mailbox-of-another',
    match: { status: 403, words: ['delegation denied'], auth: 'oauth2' },
    ...means.badRequest,
    citation: 'https://github.com/gauteh/lieer/issues/88',
    example: { ...jsonError(403, 'forbidden', 'Delegation denied for user@example.com'), auth: 'oauth2' },
  },
  {
    id: 'gmail/delegation-denied',
    match: { status: 403, words: ['delegation denied'] },
    ...likely(means.objectAccessLost),
    scope: 'connection',
    citation: 'https://github.com/googlecodelabs/gcf-gmail-codelab/issues/10',
    seen: 'Delegation denied',
    example: { ...jsonError(403, 'forbidden', 'Delegation denied for user@example.com'), auth: 'service_account' },
  },
  {
    id: 'gmail/too-many-concurrent',
    match: { status: [403, 429], words: ['too many concurrent requests | user rate limit exceeded'] },
    ...means.rateLimited,
    citation: resolveErrors,
    example: jsonError(429, 'rateLimitExceeded', 'Too many concurrent requests for user.'),
  },
  {
    id: 'gmail/daily-sending-limit',
    match: { status: 429, words: ['mail sending | user rate limit exceeded (mail sending)'] },
    ...means.quotaExhausted,
    citation: resolveErrors,
    example: jsonError(429, 'rateLimitExceeded', 'The daily limit of mail sending is reached. (Mail sending)'),
  },
];
