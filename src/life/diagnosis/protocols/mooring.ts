// What Mooring itself says in place of a provider: its address guard, its connectors and its token keeper stopped before or behind an
// answer. These codes are ours, so they are asked first and are sure. docs/reference/details.md lists them.
import { means } from '../meanings.ts';
import { driverError, type Meaning, type Rule, type RuleExample } from '../rules.ts';

const citation = 'docs/reference/details.md#codes-of-moorings-own';

const own = (code: string, meaning: Meaning, message: string, more: RuleExample = { stage: 'api_call' }): Rule => ({
  id: `mooring/${code
    .toLowerCase()
    .replace(/^mooring_/, '')
    .replaceAll('_', '-')}`,
  match: { kind: 'error', code },
  ...meaning,
  citation,
  example: driverError(code, message, more),
});

/** One stream cannot be read as its description says; the credential and the other streams have nothing to do with it. */
const unusable: Meaning = {
  verdict: 'request',
  cause: null,
  detail: 'client_bug',
  certainty: 'sure',
  scope: 'stream',
};

/** It passes, and the other streams have nothing to do with it. */
const ofStream = (meaning: Meaning): Meaning => ({ ...meaning, scope: 'stream' });

export const mooringRules: readonly Rule[] = [
  own(
    'MOORING_ADDRESS_REFUSED',
    means.addressRefused,
    '10.1.2.3 is an address of a private or reserved network, which Data Sources may not reach.',
    { stage: 'network' },
  ),
  own('OAUTH_APP_MISSING', means.invalidClient, 'No OAuth app is entered for LinkedIn Ads.', {
    stage: 'token_refresh',
    auth: 'oauth2',
  }),
  own('MOORING_VALUE_DOES_NOT_FIT', unusable, 'The column total holds numeric, but the provider sent "n/a".'),
  own('MOORING_PAGES_REPEAT', unusable, 'The next page is the same as the one before.'),
  own('MOORING_FOREIGN_PAGE_URL', unusable, 'The next page lies at another origin than the API.'),
  own('MOORING_EXPRESSION_FAILED', unusable, 'contacts: the record has no attribute "id".'),
  own('MOORING_REQUEST_CANNOT_BE_BUILT', unusable, '"page" is put into the request twice, with different values.'),
  own('MOORING_SETTINGS_DO_NOT_FIT', unusable, 'contacts: start_datetime: "tomorrow" is not a date.'),
  own('MOORING_KEY_NOT_USABLE', means.wrongApiKey, 'The key that was entered cannot sign.'),
  own(
    'MOORING_CONNECTOR_UNUSABLE',
    { ...unusable, scope: 'connection' },
    'acme/manifest.yaml: line 7, streams.0: type is missing',
  ),
  own('MOORING_ANSWER_SHAPE', unusable, 'The answer holds no identity.'),
  own('MOORING_RESPONSE_TOO_LARGE', unusable, 'The answer is larger than 64 MiB.'),
  own('MOORING_PAGES_END_EARLY', unusable, 'The provider hands out 10000 records at most.'),
  own(
    'MOORING_JOB_FAILED',
    ofStream(means.outage),
    'The provider could not prepare the data: the job has ended as failed.',
  ),
  own('MOORING_JOB_NOT_READY', ofStream(means.timeout), 'The provider is still preparing the data.'),
  own('MOORING_DOWNLOAD_REFUSED', ofStream(means.outage), 'The store where the results lie answered with 403.'),
  own('MOORING_BUDGET_SPENT', ofStream(means.rateLimited), 'The manifest allows no further request at the moment.'),
  own(
    'MOORING_DISCOVERY_TOO_LONG',
    ofStream(means.timeout),
    'It takes too long to find out which columns contacts has.',
  ),
  own('MOORING_DISCOVERY_TOO_LARGE', unusable, 'To find out which streams there are takes more than 1000 requests.'),
  own('ERR_INVALID_URL', unusable, 'The URL is not valid.'),
  own('ERR_INVALID_PROTOCOL', unusable, 'Only http and https are spoken, not ftp:'),
  {
    ...own('ABORTED', means.timeout, 'The work was cancelled.', { stage: 'network' }),
    match: { kind: 'error', code: ['ABORTED', 'ABORT_ERR'] },
  },
  // A key with a line end or another character that no header can carry was never sent.
  {
    id: 'mooring/key-not-sendable',
    match: {
      kind: 'error',
      auth: ['api_key', 'basic'],
      code: ['UND_ERR_INVALID_ARG', 'ERR_INVALID_CHAR'],
      words: ['invalid', 'header'],
    },
    ...means.wrongApiKey,
    citation: 'https://github.com/nodejs/undici/blob/main/docs/docs/api/Errors.md',
    example: driverError('UND_ERR_INVALID_ARG', 'invalid x-api-key header', { stage: 'network', auth: 'api_key' }),
  },
];
