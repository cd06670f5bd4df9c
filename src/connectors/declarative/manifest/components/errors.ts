// What a manifest says of answers that are no success, and how long to wait before the next try.
import { z } from 'zod';
import { component, customComponent, oneOf, template, templateOrInteger, templateOrNumber, text } from './describe.ts';
import { errorHandlers } from './names.ts';

export const httpResponseFilter = component('HttpResponseFilter', 'What is to be done with answers of this kind.', {
  action: z
    .enum(['SUCCESS', 'FAIL', 'RETRY', 'IGNORE', 'RESET_PAGINATION', 'RATE_LIMITED', 'REFRESH_TOKEN_THEN_RETRY'])
    .optional(),
  failure_type: z.enum(['system_error', 'config_error', 'transient_error']).optional(),
  error_message: template().optional(),
  error_message_contains: text().optional(),
  http_codes: z
    .array(z.int())
    .refine((codes) => new Set(codes).size === codes.length, 'names a status twice')
    .optional(),
  predicate: template().optional(),
});

const strategies = [
  'ConstantBackoffStrategy',
  'ExponentialBackoffStrategy',
  'WaitTimeFromHeader',
  'WaitUntilTimeFromHeader',
  'CustomBackoffStrategy',
] as const;

export const defaultErrorHandler = component(
  'DefaultErrorHandler',
  'Filters that are tried in order, and how long is waited.',
  {
    response_filters: z.array(oneOf('HttpResponseFilter')).optional(),
    backoff_strategies: z.array(oneOf(...strategies)).optional(),
    max_retries: templateOrInteger().prefault(5),
  },
);

export const compositeErrorHandler = component(
  'CompositeErrorHandler',
  'Several error handlers, of which the first counts that knows the answer.',
  {
    error_handlers: z.array(oneOf(...errorHandlers)),
  },
);

export const customErrorHandler = customComponent('CustomErrorHandler');

export const constantBackoffStrategy = component('ConstantBackoffStrategy', 'Always the same wait.', {
  backoff_time_in_seconds: templateOrNumber(0),
  jitter_range_in_seconds: z.number().min(0).optional(),
});

export const exponentialBackoffStrategy = component(
  'ExponentialBackoffStrategy',
  'A wait that doubles with each try.',
  {
    factor: templateOrNumber().prefault(5),
    jitter_range_in_seconds: z.number().min(0).optional(),
  },
);

export const waitTimeFromHeader = component('WaitTimeFromHeader', 'A header tells how many seconds to wait.', {
  header: template(),
  regex: text().optional(),
  max_waiting_time_in_seconds: templateOrNumber().optional(),
});

export const waitUntilTimeFromHeader = component(
  'WaitUntilTimeFromHeader',
  'A header tells until which Unix time to wait.',
  {
    header: template(),
    min_wait: templateOrNumber().optional(),
    regex: template().optional(),
    max_waiting_time_in_seconds: templateOrNumber().optional(),
  },
);

export const customBackoffStrategy = customComponent('CustomBackoffStrategy');
