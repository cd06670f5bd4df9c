// Salt Edge: `error.class`; connections with banks end by age or by the customer.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errors = 'https://docs.saltedge.com/v6/#errors';

export const rules: readonly Rule[] = [
  {
    id: 'salt-edge/connection-off',
    match: { at: { 'error.class': 'ConnectionDisabled' } },
    ...likely(means.revoked),
    citation: errors,
    example: answer(
      406,
      { error: { class: 'ConnectionDisabled', message: 'Connection is disabled' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'salt-edge/consent-revoked',
    match: { at: { 'error.class': 'ConsentRevoked' } },
    ...likely(means.revoked),
    citation: errors,
    example: answer(406, { error: { class: 'ConsentRevoked', message: 'Consent is revoked' } }, { auth: 'api_key' }),
  },
  {
    id: 'salt-edge/consent-expired',
    match: { at: { 'error.class': 'ConsentExpired' } },
    ...likely(means.expiredAge),
    citation: errors,
    example: answer(406, { error: { class: 'ConsentExpired', message: 'The consent ran out' } }, { auth: 'api_key' }),
  },
  {
    id: 'salt-edge/bank-login',
    match: { at: { 'error.class': 'InvalidCredentials' } },
    ...likely(means.wrongPassword),
    citation: errors,
    example: answer(
      406,
      { error: { class: 'InvalidCredentials', message: 'The bank does not take these' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'salt-edge/second-factor',
    match: { at: { 'error.class': 'InvalidInteractiveCredentials' } },
    ...likely(means.mfaOrSsoRequired),
    citation: errors,
    example: answer(
      406,
      { error: { class: 'InvalidInteractiveCredentials', message: 'The code was wrong' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'salt-edge/keys',
    match: { at: { 'error.class': 'ApiKeyNotFound' } },
    ...likely(means.wrongApiKey),
    citation: errors,
    example: answer(406, { error: { class: 'ApiKeyNotFound', message: 'Not found' } }, { auth: 'api_key' }),
  },
  {
    id: 'salt-edge/client-off',
    match: { at: { 'error.class': 'ClientDisabled' } },
    ...means.appNotApproved,
    citation: errors,
    example: answer(406, { error: { class: 'ClientDisabled', message: 'Client is disabled' } }, { auth: 'api_key' }),
  },
  {
    id: 'salt-edge/bank-down',
    match: { at: { 'error.class': 'ProviderUnavailable' } },
    ...means.outage,
    citation: errors,
    example: answer(
      406,
      { error: { class: 'ProviderUnavailable', message: 'The bank is unavailable' } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'salt-edge/bank-inactive',
    match: { at: { 'error.class': 'ProviderInactive' } },
    ...means.outage,
    citation: errors,
    example: answer(
      406,
      { error: { class: 'ProviderInactive', message: 'The bank is inactive' } },
      { auth: 'api_key' },
    ),
  },
];
