// Words of a call that was made wrongly, or at the wrong moment, though they speak of keys, tokens and permissions: the form of a header, the wrong
// environment or region, an answer that is not ready yet. Asked before all that could disconnect anybody.
import { guess, likely, means } from '../meanings.ts';
import type { Meaning, Rule } from '../rules.ts';
import { phrase, reading } from './phrase.ts';

const refusals = [400, 401, 403, 404, 406, 409, 412, 421, 200] as const;
const ofAccounts = [
  'locked',
  'suspended',
  'password',
  'login attempts',
  'sign in attempts',
  'frozen',
  'closed',
  'plan',
];

const notYetKnown: Meaning = { verdict: 'transient', cause: null, detail: 'eventual_consistency', certainty: 'likely' };

export const misuseWords: readonly Rule[] = [
  phrase({
    name: 'header-form',
    match: {
      words: [
        'authorization header format | malformed authorization | authorization header is malformed | must start with bearer | start with bearer | expected bearer | unsupported authorization | unsupported authentication | authorization type | authentication type | auth type | authentication scheme | authorization scheme | auth scheme | unsupported token type | token type is not supported | the current token type | this token type | this type of token | wrong token type | invalid token type | unsupportedtokentype | incorrect token type | basic auth is no longer | basic authentication is no longer | basic auth is not supported | basic authentication is not supported | two authorization | multiple authorization | more than one authentication | only one auth mechanism | only one authentication | user agent | useragent | accept header | content type header | use a post request | double encoded | scheme is not supported | use basic | use bearer | in the query string | as a query parameter | in the request body | https is mandatory | https is required | requires https | require ssl | tls is required | plain http | header is mandatory | is mandatory | called with an app access token | requires an authenticated user | are meant for | is meant for | tokens cannot be used | cannot be used with this endpoint | does not support personal | do not include | requires a user access token | requires an app access token | use an app access token | use a user access token | must be called with | invalid api call | unexpected character | wrong http method',
      ],
      without: ['expired', 'revoked', 'password', 'grant', 'not allowed for user', 'wrong api key', 'permission'],
      status: refusals,
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'The authorization header must start with Bearer.',
    status: 401,
  }),
  // A setting that this kind of record cannot have.
  phrase({
    name: 'setting-of-a-record',
    match: {
      words: [
        'cannot be set on | cannot be set for | can not be set on | can not be set for | cannot be changed on | cannot be changed for | cannot be applied to',
      ],
      without: ['permission', 'permissions', 'plan', 'subscription', 'token', 'key'],
      status: [400, 403, 404, 409, 422],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'This restriction cannot be set on a shared item.',
  }),
  // A token of an expression, a formula or a query.
  phrase({
    name: 'token-of-a-language',
    match: {
      words: [
        'invalid token in expression | invalid token in query | invalid token in filter | invalid token in json | invalid token at | unexpected token | token at position | illegal token | invalid token in formula | unrecognized token at | invalid token in the expression',
      ],
      status: [400, 403, 404, 422, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'Invalid token in expression at position 5',
    auth: 'oauth2',
    status: 400,
  }),
  // The provider could not look at the credential: nothing was decided.
  phrase({
    name: 'could-not-look',
    match: {
      words: [
        'unable to verify | could not verify | couldnt verify | unable to validate | could not validate | cannot verify | cannot validate | failed to verify | failed to validate | unable to check | could not check | cannot be checked | unable to authenticate | could not authenticate | failed to load | could not load | unable to load | failed to fetch | failed to retrieve | unable to retrieve',
        'user permissions | permissions | policy | policies | internal | temporarily | timeout | timed out | unavailable | on our side | on our end | backend | upstream | service is down',
      ],
      without: ['user', 'password', 'locked'],
      status: [400, 401, 403, 404, 200],
    },
    meaning: { ...means.outage, certainty: 'likely' },
    message: 'Unable to verify the API key due to an internal problem.',
    status: 401,
  }),
  // A value of the call, whatever it is called.
  phrase({
    name: 'value-of-the-call',
    match: {
      words: [
        'must be one of | must contain | must be at least | must be at most | must match | must not be | length must | level must be | parameter missing | parameter is | parameter must | is not a valid ipv4 | id is not valid | id is invalid | id missing | id is missing | id is required | is not allowed to be empty | already taken | already been taken | is already active | is already cancelled | already canceled | configuration not found | permission set | of null | of undefined | payment method not found | invalid payment method | invalid account type | account type is | role not found | license not found | license plate | plan not found',
      ],
      without: [
        'api key',
        'access token',
        'credentials',
        'authorization header',
        'administrator',
        'admin',
        'member',
        'logged in',
        'accept',
        'api token',
        'no permission',
      ],
      status: [400, 404, 409, 422],
      stage: 'api_call',
    },
    meaning: likely(means.badRequest),
    message: 'Access level must be one of read, write',
    auth: 'oauth2',
    status: 400,
  }),
  // A card or a bank account that a payment in the data is about, not the one that pays for this account.
  phrase({
    name: 'card-of-a-payment',
    match: {
      words: [
        'card issuer | cardholder | your card has expired | the card has expired | card is expired | cardexpired | card expired | expired card | bank account | bankaccount | payment requires | authorization has expired | charge cannot | charge expired | cannot be captured | card processing | card payments | accept this payment | this payment | this charge | card number | this card | issuing bank',
        'declined | expired | closed | restricted | required | requires | not enabled | invalid | cannot | unactivated | permissions | not allowed | denied | inactive | blocked | used',
      ],
      without: [
        'subscription',
        'plan',
        'billing',
        'invoice',
        'overdue',
        'past due',
        'renew',
        'credits',
        'update your',
        'token',
        'api key',
        'your account',
        'on file',
      ],
      status: [400, 402, 403, 404, 409, 422],
      stage: 'api_call',
    },
    meaning: likely(means.badRequest),
    message: 'The card issuer declined the payment.',
    status: 402,
  }),
  phrase({
    name: 'token-endpoint-gone',
    match: {
      words: [
        'endpoint',
        'removed | no longer | retired | moved | deprecated | sunset | discontinued | shut down | legacy | use the applicable',
      ],
      without: ['refresh token', 'access revoked'],
      status: [400, 403, 404, 410],
      stage: 'token_refresh',
    },
    meaning: likely(means.versionSunset),
    message: 'This token endpoint was removed.',
    auth: 'oauth2',
    stage: 'token_refresh',
    status: 404,
  }),
  phrase({
    name: 'method',
    match: {
      words: [
        'invalid api path | invalid path | invalid url | invalid endpoint | unknown endpoint | no such endpoint | invalid route | method not allowed | method post | method get | method put | method patch | method delete | http method | http verb | verb not allowed | method is not allowed',
      ],
      without: ['key', 'token', 'plan', 'permission', 'role', 'payment'],
      status: [400, 401, 403, 404, 405, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'HTTP method not allowed',
  }),
  // Another service takes this token: it is the wrong one that was sent.
  phrase({
    name: 'audience',
    match: {
      words: [
        'invalid audience | wrong audience | audience mismatch | audience is invalid | audience does not match | issued for another | issued for a different | wrong issuer | issuer mismatch | invalid issuer | unexpected issuer',
      ],
      status: refusals,
      stage: ['api_call', 'db_query'],
      auth: ['oauth2', 'session', 'service_account'],
    },
    meaning: likely(means.badRequest),
    message: 'The token was issued for another API.',
    auth: 'oauth2',
    status: 401,
  }),
  // What a guard against robots answers in JSON: nobody's credential was looked at.
  phrase({
    name: 'guard',
    match: {
      words: [
        'captcha verification failed | captcha failed | captcha is invalid | invalid captcha | captcha validation failed | request blocked | incident id | captcha delivery | bot detected | bot protection | automated requests | looks automated | unusual traffic | request was blocked | request has been blocked by | web application firewall | security rules | ray id | cloudflare error | site owner has blocked | owner of this website has banned | browsers signature | is using a security service | automated access | automated traffic | suspicious request | suspicious traffic | proxy or vpn | vpn or proxy',
      ],
      without: ['api key', 'account', 'password', 'suspended'],
      status: [400, 401, 403, 405, 406, 429, 200],
      stage: ['api_call', 'token_refresh'],
    },
    meaning: means.htmlInsteadOfJson,
    message: 'Request blocked. Incident ID: 1-2',
  }),
  // What is said of one record: it is closed, or held by somebody, whoever asks.
  phrase({
    name: 'state-of-a-record',
    match: {
      words: [
        'disabled for this post | disabled for this repo | disabled for this repository | disabled for this video | disabled for this record | has disabled comments | comments are disabled | issues are disabled | replies are disabled | record is locked | record locked | locked for approval | locked for editing | locked by another | locked period | period is locked | period is closed | invoice is closed | ticket is closed | survey is closed | order is closed | reserving user | reserved by another | checked out by | in use by another user | upload token | upload credential | uploadtokenexpired | download link | upload link | signed url | presigned url',
      ],
      without: ['account', 'password', 'login', 'api key', 'subscription'],
      status: [400, 401, 403, 404, 409, 410, 422, 423, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'This record is locked for approval.',
  }),
  phrase({
    name: 'field-refused',
    match: {
      words: [
        'field | fields | query parameter | path parameter | url parameter',
        'is not allowed | is not permitted | are not allowed | are not permitted | not allowed here | cannot be requested',
      ],
      without: [
        'you',
        'your',
        'user',
        'permission',
        'permissions',
        'token',
        'key',
        'scope',
        'role',
        'plan',
        'admin',
        'access',
      ],
      status: [400, 403, 422],
      stage: 'api_call',
    },
    meaning: likely(means.badRequest),
    message: 'The field "cost" is not allowed.',
  }),
  phrase({
    name: 'wrong-in-the-address',
    match: {
      words: [
        'in url | in the url | in path | in the path | in the request path | in the request url | in the query string',
        'invalid | does not match | mismatch | wrong | not valid | unknown | incorrect',
      ],
      without: ['key', 'token', 'credentials', 'password', 'secret', 'signature'],
      status: [400, 401, 403, 404, 422],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'Unauthorized: invalid account ID in the URL',
    status: 401,
  }),
  phrase({
    name: 'origin',
    match: {
      words: [
        'cors | request origin | origin not allowed | origin is not allowed | origin header | invalid origin | origin mismatch | disallowed origin',
      ],
      status: refusals,
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'The origin is not allowed: CORS.',
  }),
  phrase({
    name: 'environment',
    match: {
      words: [
        'sandbox accounts | sandbox account | live data | sandbox key | sandbox keys | sandbox token | sandbox credentials | test key | test keys | test mode key | live mode key | live key | test credentials | live credentials | live transactions | test transactions | test account | live account | production credentials | production key | production endpoint | sandbox endpoint | sandbox environment | production environment | wrong environment | different environment | environment mismatch | invalid environment',
        'sandbox | used | use | using | against | mismatch | wrong | different | cannot | instead | invalid | not allowed | not valid',
      ],
      without: ['expired', 'revoked', 'approved', 'approval', 'subscription'],
      status: refusals,
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'A test key was used in the production environment.',
    status: 401,
  }),
  phrase({
    name: 'region',
    match: {
      words: [
        'different region | out of region | use base url | use the base url | wrong region | another region | incorrect region | region mismatch | invalid region | hosted in | wrong data center | wrong datacenter | another data center | another datacenter | different data center | different datacenter | invalid datacenter | misdirected | wrong cluster | wrong shard | belongs to region | wrong base url | wrong host | wrong endpoint | incorrect endpoint | use the regional | call that host | please call | lives on | lives in | located in another | for this region | for that region | served from | moved to another | has been moved to | use the host | use this host | resides in',
      ],
      without: ['your country', 'ip', 'may be invalid', 'invalid or'],
      status: refusals,
      stage: ['api_call', 'db_query', 'token_refresh'],
    },
    meaning: likely(means.wrongRegion),
    message: 'This account is hosted in another data center.',
    status: 403,
  }),
  phrase({
    name: 'not-known-yet',
    match: {
      words: [
        'propagate | propagated | propagation | newly created | recently created | just created | not active yet | not yet active | not yet activated | take a few minutes | takes a few minutes | may take up to | can take up to | not available yet | becomes active | created moments ago | being distributed | still being distributed | created a moment ago | created seconds ago | not effective yet | takes effect | take effect | not in effect yet | is being provisioned | still being provisioned | being activated',
      ],
      without: [...ofAccounts, 'account', 'email', 'invitation'],
      status: [400, 401, 403, 404, 409, 200],
      stage: reading,
    },
    meaning: notYetKnown,
    message: 'The key is not active yet: this can take up to ten minutes.',
    status: 401,
  }),
  phrase({
    name: 'not-at-this-moment',
    match: {
      words: [
        'at this time | at the moment | right now | at this moment | please wait | wait a moment | temporarily denied | temporarily restricted | temporarily refused | is starting | is restarting | restarting | starting up | warming up | waking up | initializing | being restored | being migrated | is being migrated | migration in progress | sync in progress | in read only mode | read only mode | report is not ready | report not ready | not ready yet | still preparing | batch is running | backup is running | nightly batch | is busy | system busy | server busy | overloaded | under heavy load | high load | being updated | being upgraded | is updating | being rebuilt | is being rebuilt | being indexed | reindexing | being synchronized | still being generated | being generated | still processing | being refreshed | is refreshing | being synced | being propagated | during migration | during maintenance | still running | currently processing | is being prepared | being prepared | not finished yet | has not finished | try again in',
      ],
      without: [...ofAccounts, 'verification', 'paused', 'not available at this time for your'],
      saysNot: [
        'user disabled',
        'account disabled',
        'subscription expired',
        'token expired',
        'key expired',
        'user locked',
      ],
      status: [400, 401, 403, 404, 409, 423, 200, 'none'],
    },
    meaning: { ...means.outage, certainty: 'likely' },
    message: 'The key cannot be checked at this time.',
    status: 401,
  }),
  phrase({
    name: 'range',
    match: {
      words: [
        'date range | start date | end date | startdate | enddate | time range | time window | time interval | lookback | look back window | no more than | more than | at most | must not exceed | must be less than | must be greater than | must be between | cannot be greater than | page size | per page | too many fields | too many ids | maximum number of ids | query window | window is limited | limited to 31 days | days at a time | months at a time | interval is too | period is too | range is too | must be before | must be after | earlier than | older than | in the future | too far back',
      ],
      without: [
        'plan',
        'upgrade',
        'tier',
        'subscription',
        'package',
        'token',
        'key',
        'login',
        'users',
        'account',
        'requests',
        'calls',
        'times',
        'attempts',
        'contacts',
        'devices',
      ],
      status: [400, 403, 404, 422, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'The date range is not permitted.',
  }),
  phrase({
    name: 'not-for-this-report',
    match: {
      words: [
        'metric | metrics | dimension | dimensions | report type | breakdown | breakdowns | granularity | sort order | aggregation | segment | combination',
        'not allowed | not permitted | not supported | not compatible | incompatible | cannot be used | cannot be combined | not available for this | invalid',
      ],
      without: ['permission', 'permissions', 'plan', 'upgrade', 'scope', 'token', 'access'],
      status: [400, 403, 404, 422, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'Metric not allowed for this report type',
    auth: 'oauth2',
    status: 400,
  }),
  phrase({
    name: 'paging-token',
    match: {
      words: [
        'page token | pagetoken | next page token | continuation token | sync token | synctoken | pagination token | paging token | cursor | delta token | nexttoken | scroll id | snapshot token',
      ],
      status: [400, 401, 403, 404, 410, 200],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'The cursor has expired.',
    status: 400,
    auth: 'oauth2',
  }),
  phrase({
    name: 'named-key',
    match: {
      words: [
        'invalid key | unknown key | key is not valid | unexpected key | duplicate key | missing key | key not found',
        'filter | filters | field | fields | json | argument | sort | dictionary | property | properties | attribute | metric | dimension | config | configuration | map | query | named | in body | in payload | primary | cache | partition | object key | the key',
      ],
      without: ['api', 'access', 'secret', 'license', 'authentication', 'authorization', 'auth', 'provided', 'header'],
      status: [400, 404, 422],
      stage: reading,
    },
    meaning: likely(means.badRequest),
    message: 'Invalid key in filter: name.',
    status: 400,
  }),
  phrase({
    name: 'archived-thing',
    match: {
      words: ['has been archived | is archived | was archived | already archived'],
      without: ['account', 'workspace', 'organization', 'team', 'tenant', 'company', 'project', 'user', 'site', 'shop'],
      status: [400, 403, 404, 409, 410],
      stage: 'api_call',
    },
    meaning: guess(means.notFound),
    message: 'This campaign has been archived.',
  }),
];
