// ShipStation: `errors[].error_code`, with `error_type` and `error_source`.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorTypes = 'https://app.unpkg.com/shipstation-node@1.5.5/files/dist/v2/types/models/Error.d.ts';
const key = { auth: 'api_key' } as const;
const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'shipstation/subscription-inactive',
    match: { code: ['subscription_inactive', 'trial_expired'] },
    ...means.subscriptionInactive,
    citation: errorTypes,
    seen: 'subscription_inactive',
    example: answer(
      402,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'account_status',
            error_code: 'subscription_inactive',
            message: 'The subscription is not active.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/terms-not-accepted',
    match: { code: 'terms_not_accepted' },
    ...means.termsRequired,
    citation: errorTypes,
    seen: 'terms_not_accepted',
    example: answer(
      403,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'account_status',
            error_code: 'terms_not_accepted',
            message: 'The terms have not been accepted.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/billing-plan',
    match: { code: 'invalid_billing_plan' },
    ...means.planLimit,
    citation: errorTypes,
    seen: 'invalid_billing_plan',
    example: answer(
      403,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'account_status',
            error_code: 'invalid_billing_plan',
            message: 'Not part of the billing plan.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/insufficient-funds',
    match: { code: 'insufficient_funds' },
    ...means.paymentOverdue,
    scope: 'stream',
    citation: errorTypes,
    seen: 'insufficient_funds',
    example: answer(
      400,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'business_rules',
            error_code: 'insufficient_funds',
            message: 'Insufficient funds.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/unauthorized',
    match: { code: 'unauthorized' },
    ...means.wrongApiKey,
    citation: errorTypes,
    seen: 'unauthorized',
    example: answer(
      401,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'security',
            error_code: 'unauthorized',
            message: 'The API key is invalid.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/forbidden',
    match: { code: 'forbidden' },
    ...likely(means.roleLost),
    citation: errorTypes,
    seen: 'forbidden',
    example: answer(
      403,
      {
        request_id: '0',
        errors: [
          { error_source: 'ShipStation', error_type: 'security', error_code: 'forbidden', message: 'Not allowed.' },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/verification-failure',
    match: { code: 'verification_failure' },
    ...likely(means.accountLocked),
    citation: errorTypes,
    seen: 'verification_failure',
    example: answer(
      403,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'account_status',
            error_code: 'verification_failure',
            message: 'The account is not verified.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/carrier-lost',
    match: { code: ['carrier_disconnected', 'carrier_not_connected', 'order_source_not_active'] },
    ...likely(means.objectAccessLost),
    citation: errorTypes,
    seen: 'carrier_disconnected',
    example: answer(
      400,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'business_rules',
            error_code: 'carrier_disconnected',
            message: 'The carrier is disconnected.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/rate-limit',
    match: { code: 'rate_limit_exceeded' },
    ...means.rateLimited,
    citation: errorTypes,
    seen: 'rate_limit_exceeded',
    example: answer(
      429,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'system',
            error_code: 'rate_limit_exceeded',
            message: 'Too many requests.',
          },
        ],
      },
      key,
    ),
  },
  {
    id: 'shipstation/rate-limit-plain',
    match: { status: 429 },
    ...means.rateLimited,
    retryAfter: { header: 'x-rate-limit-reset', unit: 'seconds' },
    citation: 'https://docs.shipstation.com/rate-limits',
    seen: '429 Too Many Requests',
    example: answer(429, '', basic),
  },
  {
    id: 'shipstation/bad-request',
    match: {
      code: [
        'invalid_field_value',
        'field_value_required',
        'invalid_identifier',
        'invalid_status',
        'request_body_required',
        'invalid_string_length',
        'invalid_object',
      ],
    },
    ...means.badRequest,
    citation: errorTypes,
    seen: 'invalid_field_value',
    example: answer(
      400,
      {
        request_id: '0',
        errors: [
          {
            error_source: 'ShipStation',
            error_type: 'validation',
            error_code: 'invalid_field_value',
            message: 'Invalid value.',
          },
        ],
      },
      key,
    ),
  },
];
