// What the HTTP status alone says, when neither code nor words were recognized: never a disconnection. RFC 9110, RFC 6585.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Rule } from '../rules.ts';

const rfc9110 = (section: string) => `https://www.rfc-editor.org/rfc/rfc9110#section-${section}`;

export const statusRules: readonly Rule[] = [
  {
    id: 'http/407',
    match: { status: 407 },
    ...likely(means.ourNetwork),
    citation: rfc9110('15.5.8'),
    example: answer(407, ''),
  },
  {
    id: 'http/429',
    match: { status: 429 },
    ...likely(means.rateLimited),
    citation: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    example: answer(429, ''),
  },
  {
    id: 'http/rate-limit-header',
    match: { status: [403, 420, 430], header: { name: 'retry-after' } },
    ...likely(means.rateLimited),
    citation: rfc9110('10.2.3'),
    example: answer(403, '', { headers: { 'retry-after': '30' } }),
  },
  {
    id: 'http/408',
    match: { status: [408, 504, 524, 522] },
    ...means.timeout,
    citation: rfc9110('15.6.5'),
    example: answer(504, ''),
  },
  {
    id: 'http/526',
    match: { status: [525, 526] },
    ...likely(means.tls),
    citation: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
    example: answer(526, ''),
  },
  {
    id: 'http/5xx',
    match: { status: '5xx' },
    ...likely(means.outage),
    citation: rfc9110('15.6'),
    example: answer(500, ''),
  },
  {
    id: 'http/html-refusal',
    match: { status: '4xx', format: 'html' },
    ...means.htmlInsteadOfJson,
    citation: rfc9110('15.5'),
    example: answer(403, '<html><head><title>Just a moment...</title></head></html>'),
  },
  {
    id: 'http/html',
    match: { format: 'html' },
    ...means.htmlInsteadOfJson,
    citation: rfc9110('15'),
    example: answer(200, '<html><body>Sign in</body></html>'),
  },
  {
    id: 'http/425-423-409',
    match: { status: [423, 425] },
    ...guess(means.concurrentUpdate),
    citation: 'https://www.rfc-editor.org/rfc/rfc8470#section-5.2',
    example: answer(425, ''),
  },
  {
    id: 'http/410',
    match: { status: [410, 426] },
    ...likely(means.versionSunset),
    citation: rfc9110('15.5.11'),
    example: answer(410, ''),
  },
  {
    id: 'http/404',
    match: { status: 404, stage: ['api_call', 'db_query', 'db_connect'] },
    ...likely(means.notFound),
    citation: rfc9110('15.5.5'),
    example: answer(404, { message: 'Nothing here.' }),
  },
  {
    id: 'http/bad-request',
    match: {
      stage: ['api_call', 'db_query'],
      status: [400, 405, 406, 409, 411, 412, 413, 414, 415, 416, 417, 422],
      format: ['json', 'xml', 'form', 'text', 'empty'],
    },
    ...likely(means.badRequest),
    citation: rfc9110('15.5.1'),
    example: answer(422, { message: 'Bad value' }),
  },
];
