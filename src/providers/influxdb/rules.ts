// InfluxDB 2: `code` in words. It calls a token without a right unauthorized too; the message tells.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const refusedThread = 'https://github.com/influxdata/influxdb/issues/20859';
const rightsThread = 'https://github.com/influxdata/influxdb/issues/17942';
const bucketsThread = 'https://github.com/influxdata/influxdb-gds-connector/issues/12';
const docs = 'https://docs.influxdata.com/influxdb/v2/reference/api/';

export const rules: readonly Rule[] = [
  {
    id: 'influxdb/token-without-right',
    match: { words: ['insufficient permissions to read | insufficient permissions for'] },
    ...means.scopeMissing,
    citation: rightsThread,
    seen: '{"code":"unauthorized","message":"insufficient permissions to read specified organization and bucket"}',
    example: answer(
      401,
      { code: 'unauthorized', message: 'insufficient permissions to read specified organization and bucket' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'influxdb/forbidden',
    match: { at: { code: 'forbidden' } },
    ...means.scopeMissing,
    citation: rightsThread,
    seen: '{"code":"forbidden","message":"insufficient permissions for write"}',
    example: answer(403, { code: 'forbidden', message: 'forbidden' }, { auth: 'api_key' }),
  },
  // `write:orgs is unauthorized` names a right: the token itself was known.
  {
    id: 'influxdb/right-named',
    match: { at: { code: 'unauthorized' }, words: ['is unauthorized'] },
    ...means.scopeMissing,
    citation: rightsThread,
    example: answer(401, { code: 'unauthorized', message: 'write:orgs is unauthorized' }, { auth: 'api_key' }),
  },
  {
    id: 'influxdb/token',
    match: { at: { code: 'unauthorized' } },
    ...likely(means.wrongApiKey),
    citation: refusedThread,
    seen: '{"code":"unauthorized","message":"unauthorized access"}',
    example: answer(401, { code: 'unauthorized', message: 'unauthorized access' }, { auth: 'api_key' }),
  },
  // What the token may not read is not found.
  {
    id: 'influxdb/no-buckets',
    match: { words: ['no buckets found in organization'] },
    ...likely(means.scopeMissing),
    citation: bucketsThread,
    seen: 'no buckets found in organization',
    example: answer(404, { code: 'not found', message: 'no buckets found in organization abc' }, { auth: 'api_key' }),
  },
  {
    id: 'influxdb/not-found',
    match: { at: { code: 'not found' } },
    ...means.notFound,
    citation: bucketsThread,
    seen: '{"code":"not found"',
    example: answer(
      404,
      { code: 'not found', message: 'failed to initialize execute state: could not find bucket "shop"' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'influxdb/rate',
    match: { at: { code: 'too many requests' } },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      429,
      { code: 'too many requests', message: 'org abc has exceeded query limits' },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'influxdb/request',
    match: { at: { code: 'invalid' } },
    ...means.badRequest,
    citation: docs,
    example: answer(400, { code: 'invalid', message: 'compilation failed' }, { auth: 'api_key' }),
  },
  {
    id: 'influxdb/down',
    match: { at: { code: 'unavailable' } },
    ...means.outage,
    citation: docs,
    example: answer(503, { code: 'unavailable', message: 'unavailable' }, { auth: 'api_key' }),
  },
  {
    id: 'influxdb/v1-password',
    match: { words: ['authorization failed | unable to parse authentication credentials'] },
    ...likely(means.wrongPassword),
    citation: docs,
    example: answer(401, { error: 'authorization failed' }, { auth: 'basic' }),
  },
];
