// Fingerprint: 403 for every trouble with the key.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs =
  'https://github.com/fingerprintjs/fingerprint-pro-server-api-php-sdk/blob/HEAD/docs/Model/ErrorEvent403ResponseError.md';

export const rules: readonly Rule[] = [
  {
    id: 'fingerprint/nothing-sent',
    match: { code: 'TokenRequired' },
    ...means.badRequest,
    citation: docs,
    seen: 'Auth-API-Key header is missing or empty',
    example: answer(403, { error: { code: 'TokenRequired', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'fingerprint/key',
    match: { code: 'TokenNotFound' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'subscription not found for specified secret key',
    example: answer(403, { error: { code: 'TokenNotFound', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'fingerprint/subscription',
    match: { code: 'SubscriptionNotActive' },
    ...means.subscriptionInactive,
    citation: docs,
    seen: 'subscription is not active',
    example: answer(403, { error: { code: 'SubscriptionNotActive', message: '' } }, { auth: 'api_key' }),
  },
  {
    id: 'fingerprint/region',
    match: { code: 'WrongRegion' },
    ...means.wrongRegion,
    citation: docs,
    seen: 'server and subscription region differ',
    example: answer(403, { error: { code: 'WrongRegion', message: '' } }, { auth: 'api_key' }),
  },
];
