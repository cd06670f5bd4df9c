// Criteo: `errors[]` with type and code. Access tokens live minutes; an administrator of the account can withdraw the consent, which shows as 403.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const types = 'https://developers.criteo.com/marketing-solutions/docs/api-error-types.md';
const handler =
  'https://github.com/rudderlabs/rudder-transformer/blob/develop/src/v0/destinations/criteo_audience/networkHandler.js';
const retail = 'https://developers.criteo.com/retail-media/docs/api-error-codes';

export const rules: readonly Rule[] = [
  {
    id: 'criteo/access-token',
    match: { code: ['authorization-token-invalid', 'authorization-token-expired', 'authorization-token-missing'] },
    ...means.accessTokenExpired,
    citation: handler,
    seen: 'authorization-token-invalid',
    example: answer(
      401,
      {
        errors: [
          {
            traceIdentifier: '1',
            type: 'authorization',
            code: 'authorization-token-invalid',
            title: 'The authorization token is invalid',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/advertiser-not-covered',
    match: { code: ['insufficient-advertisers-permissions', 'insufficient-advertiser-permissions'] },
    ...likely(means.objectAccessLost),
    citation: types,
    example: answer(
      403,
      { errors: [{ type: 'authorization', code: 'insufficient-advertisers-permissions' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/consent-withdrawn',
    match: { status: 403, at: { 'errors.*.type': 'authorization' } },
    ...likely(means.revoked),
    citation: types,
    seen: 'if an account administrator has revoked access for your application you will get HTTP error `403 - Forbidden`',
    example: answer(
      403,
      {
        errors: [
          {
            traceIdentifier: '1',
            type: 'authorization',
            code: 'forbidden',
            title: 'The application has no access to this account',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/access-control',
    match: { status: 403, at: { 'errors.*.type': 'access-control' } },
    ...likely(means.objectAccessLost),
    citation: retail,
    seen: 'the token is lacking access permissions for the endpoint',
    example: answer(
      403,
      {
        errors: [
          {
            traceIdentifier: '1',
            type: 'access-control',
            code: 'forbidden',
            title: 'The application has no access to this account',
          },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/audience',
    match: { code: 'audience-invalid' },
    ...likely(means.notFound),
    citation: handler,
    example: answer(
      404,
      {
        errors: [
          { traceIdentifier: '1', type: 'validation', code: 'audience-invalid', title: 'The audience does not exist' },
        ],
      },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/validation',
    match: { at: { 'errors.*.type': 'validation' } },
    ...means.badRequest,
    citation: types,
    seen: 'Validation errors',
    example: answer(
      400,
      { errors: [{ traceIdentifier: '1', type: 'validation', code: 'invalid-date', title: 'The date is not valid' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/quota',
    match: { at: { 'errors.*.type': 'quota' } },
    ...likely(means.rateLimited),
    citation: types,
    example: answer(
      429,
      { errors: [{ traceIdentifier: '1', type: 'quota', code: 'quota-exceeded', title: 'Too many requests' }] },
      { auth: 'oauth2' },
    ),
  },
  {
    id: 'criteo/availability',
    match: { at: { 'errors.*.type': 'availability' } },
    ...likely(means.outage),
    citation: types,
    example: answer(
      503,
      {
        errors: [{ traceIdentifier: '1', type: 'availability', code: 'service-unavailable', title: 'Try again later' }],
      },
      { auth: 'oauth2' },
    ),
  },
];
