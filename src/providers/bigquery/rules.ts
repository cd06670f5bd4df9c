// BigQuery: `reason` of its ErrorProto. The project is the customer's: its billing and its quotas are theirs to settle.
import { driverError, likely, type Meaning, means, type Rule } from '../../life/diagnosis/index.ts';
import { jsonError } from '../google/answers.ts';

const errorMessages = 'https://cloud.google.com/bigquery/docs/error-messages';
/** The same page as it was kept, with the whole table. */
const errorTable =
  'https://github.com/apstndb/bigquery-docs-mirror/blob/main/docs/docs.cloud.google.com/bigquery/docs/error-messages.md';

const serviceAccount = { auth: 'service_account', stage: 'db_query' } as const;

const reason = (
  name: string,
  codes: readonly string[],
  status: number,
  meaning: Meaning,
  more: Partial<Rule['match']> = {},
): Rule => ({
  id: `bigquery/${name}`,
  match: { code: codes, ...more },
  ...meaning,
  citation: errorTable,
  seen: codes[0] as string,
  example: jsonError(status, codes[0] as string, 'See the documentation.', serviceAccount),
});

export const rules: readonly Rule[] = [
  reason('billing-not-enabled', ['billingNotEnabled'], 403, means.subscriptionInactive),
  reason('too-expensive', ['billingTierLimitExceeded'], 400, means.badRequest),
  {
    id: 'bigquery/job-permission',
    match: { words: ['access denied', 'permission in project | jobs create'] },
    ...means.roleLost,
    scope: 'connection',
    citation: 'https://github.com/xlang-ai/Spider2/issues/34',
    seen: 'User does not have bigquery.jobs.create permission in project',
    example: jsonError(
      403,
      'accessDenied',
      'Access Denied: Project x: User does not have bigquery.jobs.create permission in project x.',
      serviceAccount,
    ),
  },
  {
    id: 'bigquery/drive-credentials',
    match: { words: ['permission denied while getting drive credentials'] },
    ...likely(means.objectAccessLost),
    scope: 'stream',
    citation: 'https://cloud.google.com/bigquery/docs/external-data-drive',
    example: jsonError(
      403,
      'accessDenied',
      'Access Denied: BigQuery BigQuery: Permission denied while getting Drive credentials.',
      serviceAccount,
    ),
  },
  {
    id: 'bigquery/organization-policy',
    match: {
      code: 'accessDenied',
      words: ['vpc service controls | vpcservicecontrolsuniqueidentifier | organizations policy'],
    },
    ...means.adminPolicy,
    citation: 'https://cloud.google.com/vpc-service-controls/docs/troubleshooting',
    example: jsonError(
      403,
      'accessDenied',
      "Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: x",
      serviceAccount,
    ),
  },
  reason('access-denied', ['accessDenied'], 403, means.objectAccessLost),
  {
    // The client libraries give only the sentence.
    id: 'bigquery/access-denied-in-words',
    match: { words: ['access denied', 'user does not have | permission'] },
    ...likely(means.objectAccessLost),
    citation: errorMessages,
    seen: 'Access Denied',
    example: {
      error: {
        name: 'Forbidden',
        message: '403 Access Denied: Table x: User does not have permission to query table x.',
      },
      ...serviceAccount,
    },
  },
  reason('scheduled-query-user', ['invalidUser'], 400, likely(means.revoked)),
  {
    // A quota that the customer's own administrator has set, or the free tier's: it returns by itself.
    ...reason('quota', ['quotaExceeded'], 403, means.quotaExhausted),
    scope: 'connection',
  },
  reason('rate-limit', ['rateLimitExceeded', 'jobRateLimitExceeded'], 403, means.rateLimited),
  reason('blocked', ['blocked'], 403, likely(means.rateLimited)),
  reason(
    'backend',
    ['backendError', 'internalError', 'jobBackendError', 'jobInternalError', 'tableUnavailable'],
    503,
    means.outage,
  ),
  reason('timeout', ['timeout'], 400, means.timeout, { status: 400 }),
  {
    ...reason('stale-table', ['INVALID_ARGUMENT'], 400, likely(means.concurrentUpdate)),
    match: { words: ['max staleness | streaming buffer'] },
    seen: 'would affect rows in the streaming buffer, which is not supported',
    example: jsonError(
      400,
      'badRequest',
      'UPDATE or DELETE statement over table x would affect rows in the streaming buffer, which is not supported',
      serviceAccount,
    ),
  },
  reason('not-found', ['notFound'], 404, means.notFound),
  reason('in-use', ['resourceInUse', 'duplicate'], 400, likely(means.concurrentUpdate)),
  reason(
    'query',
    ['invalidQuery', 'invalid', 'resourcesExceeded', 'responseTooLarge', 'attributeError'],
    400,
    means.badRequest,
  ),
  {
    id: 'bigquery/key-not-readable',
    match: {
      kind: 'error',
      words: ['decoder routines | pem routines | could not deserialize key | no key could be detected'],
    },
    ...means.wrongApiKey,
    citation: errorMessages,
    example: {
      ...driverError('ERR_OSSL_UNSUPPORTED', 'error:1E08010C:DECODER routines::unsupported'),
      auth: 'service_account',
      stage: 'db_connect',
    },
  },
];
