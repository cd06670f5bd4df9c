// Sandbox CRM, the API-key provider of the simulator. It answers differently for a key that is wrong, deleted, or without a subscription.
import { answer, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';

const citation = 'docs/reference/sandbox.md#sandbox-crm';

const api = (code: string, status: number, meaning: Meaning): Rule => ({
  id: `sandbox-crm/${code.replaceAll('_', '-')}`,
  match: { at: { error: code } },
  ...meaning,
  citation,
  seen: code,
  example: answer(status, { error: code, message: 'See the documentation.' }, { auth: 'api_key' }),
});

export const rules: readonly Rule[] = [
  api('invalid_api_key', 401, { ...means.wrongApiKey, remedy: { actor: 'user', action: 'enter_new_key' } }),
  api('api_key_deleted', 401, { ...means.apiKeyDeleted, remedy: { actor: 'user', action: 'enter_new_key' } }),
  api('subscription_inactive', 403, {
    ...means.subscriptionInactive,
    remedy: { actor: 'user', action: 'renew_subscription' },
  }),
  api('invalid_parameter', 400, means.badRequest),
  api('rate_limited', 429, means.rateLimited),
  api('service_unavailable', 503, means.outage),
];
