// Checkout.com: `error_type` and `error_codes`; a refused key comes mostly without a body.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const sdk = 'https://github.com/checkout/checkout-sdk-node';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'checkout-com/key-refused',
    match: { words: ['invalid api key'] },
    ...means.wrongApiKey,
    citation: 'https://github.com/juspay/hyperswitch-prism/pull/1107',
    seen: 'Invalid api key',
    example: answer(401, { message: 'Invalid api key' }, key),
  },
  {
    id: 'checkout-com/channel-missing',
    match: { code: ['processing_channel_id_required', 'processing_channel_id_invalid'] },
    ...means.badRequest,
    citation: sdk,
    seen: 'processing_channel_id_required',
    example: answer(
      422,
      { request_id: '0', error_type: 'request_invalid', error_codes: ['processing_channel_id_required'] },
      key,
    ),
  },
  {
    id: 'checkout-com/not-onboarded',
    match: { code: 'not_onboarded_error' },
    ...likely(means.apiNotEnabled),
    citation: sdk,
    example: answer(422, { request_id: '0', error_type: 'request_invalid', error_codes: ['not_onboarded_error'] }, key),
  },
  {
    id: 'checkout-com/permission-missing',
    match: { code: ['insufficient_permissions', 'authorization_error', 'scope_insufficient'] },
    ...likely(means.scopeMissing),
    citation: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
    example: answer(
      403,
      { request_id: '0', error_type: 'authorization_error', error_codes: ['insufficient_permissions'] },
      key,
    ),
  },
  {
    id: 'checkout-com/invalid-request',
    match: { at: { error_type: 'request_invalid' } },
    ...means.badRequest,
    citation: sdk,
    seen: 'request_invalid',
    example: answer(
      422,
      { request_id: '0', error_type: 'request_invalid', error_codes: ['payment_source_required'] },
      key,
    ),
  },
];
