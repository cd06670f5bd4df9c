// Words of what heals by itself. They come first: rate limits are said with all kinds of statuses.
import { likely, means } from '../meanings.ts';
import type { Match, Rule } from '../rules.ts';
import { phrase } from './phrase.ts';

const ofThePlan = ['plan', 'billing', 'upgrade', 'subscription', 'plans'];
/** A limit that starts anew only next month is a limit of the plan. */
const lasting = [
  'password invalid',
  'quota month',
  'calls month',
  'quota upgrade',
  'calls upgrade',
  'quota plan',
  'user locked',
  'password locked',
  'account locked',
];

/** That a limit is spoken of, and that it was reached. */
const ofALimit = [
  'exceeded | exceeds | reached | over the | run out | used up | exhausted | hit | rate limit | rate limits | allows | upgrade | allowed',
  'quota | limit | limits | requests | request count | credits | calls | allowed | rate',
];
const shortLimit: Match = {
  without: [
    'month',
    'monthly',
    'trial',
    'not included',
    'does not include',
    'not available',
    'password',
    'not subscribed',
    'billing details',
    'payment',
    'zero',
    '0 credits',
  ],
  saysNot: [
    'password invalid',
    'user locked',
    'password locked',
    'account locked',
    'account disabled',
    'subscription expired',
    'feature lacks',
  ],
  status: [200, 401, 402, 403, 420, 429, 430, 503],
  stage: ['api_call', 'token_refresh', 'db_query'],
};

export const healingWords: readonly Rule[] = [
  phrase({
    name: 'sessions-exceeded',
    match: {
      words: [
        'user limit reached | session limit | sessions exceeded | too many sessions | maximum number of sessions | maximum number of connections | too many clients | connection limit | connection slots | no more connections | too many connections',
      ],
      kind: 'error',
      without: ['password', 'upgrade'],
    },
    meaning: likely(means.tooManyConnections),
    message: 'Session limit reached, try later',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  // A cluster that reads its own list of users, and has too few of its members up for that. Who signed in was not looked at.
  phrase({
    name: 'members-away',
    match: {
      words: [
        'cannot achieve consistency level | cannot achieve consistency | not enough replicas | unavailable exception | no quorum | lost quorum | no primary available | no master available | no leader available',
      ],
      kind: 'error',
    },
    meaning: likely(means.outage),
    message: 'Unable to perform authentication: cannot achieve consistency level QUORUM',
    isError: true,
    stage: 'db_connect',
    auth: 'db_password',
  }),
  // A limit that starts anew within a day, an hour or a minute heals by itself, though the answer advertises a larger plan.
  phrase({
    name: 'limit-of-a-day',
    match: {
      words: [
        'daily quota | daily limit | daily request | daily requests | daily api | daily rate | daily call | daily credit | daily credits | daily usage | per day | day limit | hourly quota | hourly limit | per hour | hour quota | for the day | current hour | for today | until tomorrow | next hour | at midnight | every 24 hours | per 24 hours',
        ...ofALimit,
      ],
      ...shortLimit,
    },
    meaning: likely(means.quotaExhausted),
    message: 'The daily quota of your plan is exceeded: upgrade your plan.',
    status: 429,
  }),
  phrase({
    name: 'limit-of-a-minute',
    match: {
      words: [
        'minute quota | second quota | minute limit | per minute | per second | current minute | next minute | per 10 seconds | retry after | try after | try again after',
        ...ofALimit,
      ],
      ...shortLimit,
    },
    meaning: likely(means.rateLimited),
    message: 'You have exceeded the minute quota of your plan: upgrade your plan.',
    status: 429,
  }),
  phrase({
    name: 'rate-limit',
    match: {
      words: [
        'rate limit | rate limited | rate limits | ratelimit | rate limiting | rate limit exceeded | too many requests | throttled | throttling | request limit | too many attempts | slow down | requests per second | requests per minute | call limit | limit of requests | api calls per | concurrent requests | too frequently | rate exceeded | temporarily blocked | too many calls | too many concurrent | requests too fast | throttle | flood | toomanyrequests',
      ],
      without: ofThePlan,
      saysNot: lasting,
    },
    meaning: likely(means.rateLimited),
    message: 'API rate limit exceeded, please retry later.',
  }),
  phrase({
    name: 'calls-exceeded',
    match: { says: ['calls exceeded', 'calls disabled'], without: ofThePlan, saysNot: lasting },
    meaning: likely(means.rateLimited),
    message: 'Sie haben zu viele Anfragen gestellt.',
  }),
  phrase({
    name: 'quota',
    match: {
      words: [
        'quota exceeded | daily limit | hourly limit | quota has been exceeded | exceeded your quota | exceeded the quota | quota exhausted | quota limit | exceeded quota | limit per day | daily quota | limit reached for today | daily api limit',
      ],
      without: [...ofThePlan, 'storage', 'monthly', 'month', 'credits remaining', '0 credits'],
      saysNot: lasting,
    },
    meaning: likely(means.quotaExhausted),
    message: 'Quota exceeded.',
  }),
  phrase({
    name: 'quota-exceeded',
    match: {
      says: 'quota exceeded',
      without: [
        ...ofThePlan,
        'storage',
        'credits remaining',
        '0 credits',
        'app',
        'application',
        'developer',
        'length',
        'characters',
        'users',
        'page',
        'rows',
        'per page',
        'subscriber',
        'subscribers',
        'contact',
        'contacts',
        'seat',
        'seats',
        'members',
        'projects',
        'products',
        'connection limit',
        'size',
        'records',
        'date',
        'range',
        'offset',
        'limit must',
        'parameter',
      ],
      saysNot: [
        ...lasting,
        'plan exceeded',
        'account exceeded',
        'credits exceeded',
        'subscription exceeded',
        'feature exceeded',
      ],
      status: [400, 401, 402, 403, 420, 429, 430, 200, 503],
    },
    meaning: likely(means.quotaExhausted),
    message: 'La cuota ha sido superada.',
  }),
  phrase({
    name: 'maintenance',
    match: {
      words: ['maintenance | being upgraded | scheduled downtime | wartungsarbeiten | mantenimiento | manutencao'],
      without: ['insufficient'],
    },
    meaning: likely(means.maintenance),
    message: 'The site is under maintenance.',
    status: 503,
  }),
  phrase({
    name: 'outage',
    match: {
      words: [
        'temporarily unavailable | service unavailable | internal server error | internal error | currently unavailable | backend error | system error | transient error | bad gateway | gateway timeout | unexpected error occurred | not responding | temporary error | temporary failure | upstream connect error | did not respond | might be offline | upstream request timeout | temporarily down | could not be reached | service timed out | store is down | not propagated yet | investigate an incident | internalservererror | serviceunavailable | object reference not set | null pointer | nullpointerexception | null reference',
      ],
      without: ['password', 'credentials', 'locked'],
      saysNot: [
        'key invalid',
        'token invalid',
        'token expired',
        'permission lacks',
        'permission denied',
        'subscription expired',
        'account disabled',
        'scope unavailable',
      ],
    },
    meaning: likely(means.outage),
    message: 'The service is temporarily unavailable.',
    status: 400,
  }),
  phrase({
    name: 'concurrent',
    match: {
      words: [
        'not latest | is not the latest | could not serialize | deadlock | already in progress | already being processed | is being processed | conflict with another | concurrent update | lock timeout | optimistic lock | another request is in progress | already running | has been modified by another | only one bot instance | terminated by other | lock wait | being rotated by another | being refreshed by another | locked by concurrent | locked by another request',
      ],
    },
    meaning: likely(means.concurrentUpdate),
    message: 'A sync is already in progress.',
    status: 400,
  }),
];

/** Words that are said politely with everything, so that they count only when nothing else was said. */
export const vagueHealingWords: readonly Rule[] = [
  phrase({
    name: 'try-again',
    match: {
      words: [
        'try again later | please try again | something went wrong | an unexpected error | unexpected error | try later | an error occurred | an error has occurred | unknown error | general error',
      ],
      status: [200, 400, 401, 402, 403, 409, '5xx'],
    },
    meaning: { ...means.outage, certainty: 'guess' },
    message: 'Something went wrong. Please try again.',
    status: 400,
  }),
];
