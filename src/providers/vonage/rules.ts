// Vonage (Nexmo): problem documents; the older SMS API answers 200 with a numeric status.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://developer.vonage.com/en/api-errors';
const sms = 'https://developer.vonage.com/en/api-errors/sms';

export const rules: readonly Rule[] = [
  {
    id: 'vonage/credentials',
    match: {
      status: 401,
      words: ['correct credentials | bad credentials | invalid credentials | unauthorized'],
      format: 'json',
    },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(
      401,
      {
        type: 'https://developer.nexmo.com/api-errors#unauthorized',
        title: 'Unauthorized',
        detail: 'You did not provide correct credentials.',
      },
      { auth: 'basic' },
    ),
  },
  {
    id: 'vonage/sms-credentials',
    match: { at: { 'messages.*.status': '4' } },
    ...likely(means.wrongApiKey),
    citation: sms,
    example: answer(
      200,
      { 'message-count': '1', messages: [{ status: '4', 'error-text': 'Bad Credentials' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'vonage/sms-throttled',
    match: { at: { 'messages.*.status': '1' } },
    ...means.rateLimited,
    citation: sms,
    example: answer(
      200,
      { 'message-count': '1', messages: [{ status: '1', 'error-text': 'Throttled' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'vonage/sms-barred',
    match: { at: { 'messages.*.status': '8' } },
    ...likely(means.userSuspended),
    citation: sms,
    example: answer(
      200,
      { 'message-count': '1', messages: [{ status: '8', 'error-text': 'Partner Account Barred' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'vonage/sms-balance',
    match: { at: { 'messages.*.status': '9' } },
    ...likely(means.paymentOverdue),
    citation: sms,
    example: answer(
      200,
      { 'message-count': '1', messages: [{ status: '9', 'error-text': 'Partner Quota Violation' }] },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'vonage/low-balance',
    match: { status: 402, words: ['balance | credit | payment'] },
    ...likely(means.paymentOverdue),
    citation: errors,
    example: answer(
      402,
      {
        type: 'https://developer.nexmo.com/api-errors#low-balance',
        title: 'Low balance',
        detail: 'This request could not be performed due to your account balance being low.',
      },
      { auth: 'basic' },
    ),
  },
];
