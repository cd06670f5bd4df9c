// Kraken: sentences with a category before a colon, in `error`, with HTTP 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const errorGuide = 'https://docs.kraken.com/exchange/guides/general/errors';
const kErrorPage = 'https://docs.rs/kraapi/latest/x86_64-pc-windows-msvc/kraapi/error/enum.KError.html';
const key = { auth: 'api_key' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'kraken/invalid-key',
    match: { words: ['EAPI invalid key'] },
    ...likely(means.wrongApiKey),
    citation: errorGuide,
    seen: 'EAPI:Invalid key',
    example: answer(200, { error: ['EAPI:Invalid key'], result: {} }, key),
  },
  {
    id: 'kraken/invalid-signature',
    match: { words: ['EAPI invalid signature'] },
    ...likely(means.wrongApiKey),
    citation: kErrorPage,
    seen: 'InvalidSignature',
    example: answer(200, { error: ['EAPI:Invalid signature'], result: {} }, key),
  },
  {
    id: 'kraken/invalid-nonce',
    match: { words: ['EAPI invalid nonce'] },
    ...likely(means.concurrentUpdate),
    citation: kErrorPage,
    seen: 'InvalidNonce',
    example: answer(200, { error: ['EAPI:Invalid nonce'], result: {} }, key),
  },
  {
    id: 'kraken/lockout',
    match: { words: ['temporary lockout'] },
    ...means.rateLimited,
    citation: errorGuide,
    seen: 'EGeneral:Temporary lockout',
    example: answer(200, { error: ['EGeneral:Temporary lockout'], result: {} }, key),
  },
  {
    id: 'kraken/permission-denied',
    match: { words: ['permission denied'] },
    ...means.scopeMissing,
    citation:
      'https://docs.rs/crate/kraapi/latest/target-redirect/x86_64-pc-windows-msvc/kraapi/error/enum.KError.html',
    seen: 'Permission denied errors are returned when the API client is attempting a task',
    example: answer(200, { error: ['EGeneral:Permission denied'], result: {} }, key),
  },
  {
    id: 'kraken/rate-limit',
    match: { words: ['rate limit exceeded | too many requests'] },
    ...means.rateLimited,
    citation: 'https://pastebin.com/55Lc6NwX',
    seen: 'API:Rate limit exceeded',
    example: answer(200, { error: ['EAPI:Rate limit exceeded'], result: {} }, key),
  },
  {
    id: 'kraken/trading-agreement',
    match: { words: ['trading agreement required'] },
    ...likely(means.termsRequired),
    citation: kErrorPage,
    seen: 'TradingAgreement',
    example: answer(200, { error: ['EOrder:Trading agreement required'], result: {} }, key),
  },
  {
    id: 'kraken/unavailable',
    match: { words: ['EService unavailable | EService busy | EGeneral internal error'] },
    ...means.outage,
    citation: kErrorPage,
    seen: 'ServiceUnavailable',
    example: answer(200, { error: ['EService:Unavailable'], result: {} }, key),
  },
  {
    id: 'kraken/feature-disabled',
    match: { words: ['EAPI feature disabled'] },
    ...likely(means.planLimit),
    citation: kErrorPage,
    seen: 'FeatureDisabled',
    example: answer(200, { error: ['EAPI:Feature disabled'], result: {} }, key),
  },
  {
    id: 'kraken/unknown-pair',
    match: { words: ['unknown asset pair | unknown asset | invalid arguments | unknown method'] },
    ...likely(means.badRequest),
    citation: 'https://support.kraken.com/articles/360001491786-api-error-messages',
    seen: 'EQuery:Unknown asset pair',
    example: answer(200, { error: ['EQuery:Unknown asset pair'], result: {} }, key),
  },
];
