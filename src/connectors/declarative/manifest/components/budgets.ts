// How often a provider may be asked, and how many requests may be under way at once.
import { z } from 'zod';
import { component, oneOf, plainComponent, templateOrInteger, text } from './describe.ts';

export const httpRequestRegexMatcher = plainComponent('HttpRequestRegexMatcher', 'Which requests are meant.', {
  method: text().optional(),
  url_base: text().optional(),
  url_path_pattern: text().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  headers: z.record(z.string(), z.unknown()).optional(),
  weight: templateOrInteger().optional(),
});

export const rate = plainComponent('Rate', 'So many requests in this time.', {
  limit: templateOrInteger(),
  interval: text(),
});

const matchers = z.array(oneOf('HttpRequestRegexMatcher'));

export const fixedWindowCallRatePolicy = component('FixedWindowCallRatePolicy', 'So many requests in each period.', {
  period: text(),
  call_limit: z.int(),
  matchers,
});
export const movingWindowCallRatePolicy = component(
  'MovingWindowCallRatePolicy',
  'So many requests in any stretch of time.',
  {
    rates: z.array(oneOf('Rate')),
    matchers,
  },
);
export const unlimitedCallRatePolicy = component('UnlimitedCallRatePolicy', 'Requests that are not counted.', {
  matchers,
});

export const httpApiBudget = component('HTTPAPIBudget', 'How often the provider may be asked.', {
  policies: z.array(oneOf('FixedWindowCallRatePolicy', 'MovingWindowCallRatePolicy', 'UnlimitedCallRatePolicy')),
  ratelimit_reset_header: text().default('ratelimit-reset'),
  ratelimit_remaining_header: text().default('ratelimit-remaining'),
  status_codes_for_ratelimit_hit: z.array(z.int()).default([429]),
});

export const concurrencyLevel = plainComponent(
  'ConcurrencyLevel',
  'How many partitions are read at once: as many as it says, at most four.',
  {
    default_concurrency: templateOrInteger(),
    max_concurrency: z.int().optional(),
  },
);
