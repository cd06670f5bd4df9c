// MistTrack: names of errors under `msg`.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://docs.misttrack.io/support';

export const rules: readonly Rule[] = [
  {
    id: 'misttrack/rate',
    match: { code: 'ExceededRateLimit' },
    ...means.rateLimited,
    citation: docs,
    seen: 'ExceededRateLimit',
    example: answer(200, { success: false, msg: 'ExceededRateLimit' }, { auth: 'api_key' }),
  },
  {
    id: 'misttrack/daily-rate',
    match: { code: 'ExceededDailyRateLimit' },
    ...means.quotaExhausted,
    citation: docs,
    seen: 'ExceededDailyRateLimit',
    example: answer(200, { success: false, msg: 'ExceededDailyRateLimit' }, { auth: 'api_key' }),
  },
  {
    id: 'misttrack/key',
    match: { code: 'InvalidApiKey' },
    ...means.wrongApiKey,
    citation: docs,
    seen: 'InvalidApiKey',
    example: answer(200, { success: false, msg: 'InvalidApiKey' }, { auth: 'api_key' }),
  },
  {
    id: 'misttrack/plan',
    match: { code: 'ExpiredPlan' },
    ...means.subscriptionInactive,
    citation: docs,
    seen: 'ExpiredPlan',
    example: answer(200, { success: false, msg: 'ExpiredPlan' }, { auth: 'api_key' }),
  },
  {
    id: 'misttrack/address',
    match: { code: 'InvalidAddress' },
    ...means.badRequest,
    citation: docs,
    seen: 'InvalidAddress',
    example: answer(200, { success: false, msg: 'InvalidAddress' }, { auth: 'api_key' }),
  },
  {
    id: 'misttrack/task',
    match: { code: 'TaskNotFound' },
    ...means.notFound,
    citation: docs,
    seen: 'TaskNotFound',
    example: answer(200, { success: false, msg: 'TaskNotFound' }, { auth: 'api_key' }),
  },
];
