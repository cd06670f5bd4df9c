// Words of faults on our side: our clock, our OAuth app, our way to ask. No single User can mend them.
import { guess, likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, refusal } from './phrase.ts';

export const oursWords: readonly Rule[] = [
  phrase({
    name: 'clock',
    match: {
      words: [
        'clock skew | timestamp out of range | timestamp out of bounds | timestamp outside | timestamp is out of | timestamp is not within | timestamp not within | timestamp is too old | timestamp expired | system clock | request timestamp | requesttimetooskewed | timestamp is invalid | invalid timestamp | timestamp for this request | nonce and timestamp | recv window | recvwindow | server timestamp | iat | oauth timestamp | timestamp refused | request time too skewed | the request expired | your request has expired | clocks | clock drift | clock is ahead | clock is behind | your clock | time drift | server clock | local clock | time is out of sync | clock out of sync | not yet valid | nbf | issued in the future | expiration time claim | issued at claim | too far in the future | claim is in the future | claim is in the past | used before issued | not valid yet',
      ],
      // JJWT tells with each token that has aged by how much, and how much its clock may be off.
      without: ['field', 'column', 'row', 'jwt expired'],
    },
    meaning: likely(means.clockSkew),
    message: 'Request timestamp too far from server time: check your system clock.',
    status: 401,
  }),
  // Where the API is offered: it is our host that stands in the wrong country, and no User can move it.
  phrase({
    name: 'country',
    match: {
      words: [
        'country not allowed | country is not allowed | country not supported | country is not supported | region not supported | region is not supported | unsupported country | unsupported region | location is not supported | location not supported | restricted location | not available in your country | not available in your region | not available in this country | not available in your location | countries not supported | territory not supported',
      ],
      without: ['account', 'phone', 'address', 'shipping', 'currency', 'currencies', 'parameter', 'field', 'billing'],
      status: [400, 401, 403, 451, 200],
      stage: ['api_call', 'token_refresh'],
    },
    meaning: guess(means.ourRegion),
    message: 'Country, region or territory not supported',
  }),
  // The server asks for a way to sign in that our driver does not speak.
  phrase({
    name: 'sign-in-unknown-to-driver',
    match: {
      words: [
        'unsupported sasl | unsupported sasl authentication | unsupported authentication mechanism | unsupported authentication mechanisms | no supported sasl | no supported authentication mechanism | unknown authentication mechanism | unknown sasl mechanism',
      ],
      kind: 'error',
      stage: 'db_connect',
      auth: 'db_password',
    },
    meaning: likely(means.clientBug),
    message: 'unsupported SASL authentication mechanisms: ',
    isError: true,
    auth: 'db_password',
    stage: 'db_connect',
  }),
  phrase({
    name: 'signing',
    match: {
      words: ['invalid nonce | nonce has already | nonce already | signature method | nonce is invalid'],
      status: ['4xx', 200],
    },
    meaning: likely(means.clientBug),
    message: 'Invalid nonce: it was used before.',
    status: 401,
  }),
  phrase({
    name: 'app-disabled-at-refresh',
    match: {
      says: ['app disabled', 'client disabled'],
      saysNot: ['user disabled', 'app revoked', 'feature disabled'],
      without: ['location', 'installed'],
      stage: 'token_refresh',
      status: ['4xx', 200],
      auth: 'oauth2',
    },
    meaning: likely(means.appDisabled),
    message: 'The application of your company is disabled.',
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 403,
  }),
  phrase({
    name: 'redirect',
    match: {
      words: ['redirect uri | redirecturi | redirect url | callback url | return url'],
      status: ['4xx', 200],
      auth: ['oauth2', 'none'],
    },
    meaning: likely(means.redirectUriMismatch),
    message: 'The redirect URI does not match the registered one.',
    auth: 'oauth2',
    stage: 'token_refresh',
    status: 400,
  }),
  phrase({
    name: 'app-not-approved',
    match: {
      words: [
        'developer token | app review | application is not approved | app is not approved | app has not been approved | application not approved | app is pending | only available to partners | partner program | not approved for production | application has not been approved | app not approved | developers who | development mode | quota increase | approved for this api | app is not authorized | application is not authorized | application not authorized | app is not whitelisted | connected to a project | attached to a project | enroll | allowlisted for | app is not published | application is not published | partner applications | partners only | to partners | approved partners | approved developers | developer account does not have | developer account is not | your developer account | api product | available to partner | request access from | contact developer support | pass review | passes review | needs to pass | application owner must | app owner must | developer must | not been added to your app | not added to your app | product has not been added | add the product | in your developer | developer console | developer portal | developer dashboard | partner dashboard | partner portal | partner center | legacy apps | legacy app | legacy application | applications may no longer | apps may no longer | app settings | app is in development | pending certification | not yet certified | application has exceeded its | app has exceeded its | app user limit | limited to sandbox | sandbox until | until reviewed | until it is reviewed | until it has been reviewed',
      ],
      without: ['merchant', 'administrator', 'admin', 'organization', 'key is'],
      status: refusal,
      auth: 'oauth2',
    },
    meaning: likely(means.appNotApproved),
    message: 'This application is not approved for production use.',
    auth: 'oauth2',
  }),
  // Whoever registered the app has to pay for it, and nobody who connects can.
  phrase({
    name: 'owner-of-the-app',
    match: {
      words: [
        'owner of the app | owner of this app | owner of your app | owner of the application | owner of this application | owner of the client | apps owner | app owner | application owner',
        'subscription | premium | plan | license | licence | billing | payment',
        'required | requires | needs | need | must | missing | no active | does not have | expired | inactive',
      ],
      without: ['installed', 'store', 'shop', 'merchant', 'workspace'],
      status: [400, 401, 402, 403],
      auth: 'oauth2',
    },
    meaning: likely(means.appDisabled),
    message: 'The owner of this application needs a subscription.',
    auth: 'oauth2',
  }),
  // What is said of the app itself at 403: no User can change what it may do.
  phrase({
    name: 'app-lacks',
    match: {
      words: [
        'this app is not | your app is not | your application is not | this application is not | client is not allowed | client is not permitted | client is not authorized to use | client not allowed | app does not have access | application does not have access | your app does not have | your application does not have | app lacks | application lacks | not enabled for your app | not enabled for this app | not enabled for your application | not available to your app | not available for your app | not available to your application | your app has no | application has not been granted | application has insufficient | app has insufficient | insufficient isv | app has not been granted',
      ],
      without: [
        'installed',
        'workspace',
        'organization',
        'organisation',
        'admin',
        'administrator',
        'merchant',
        'store',
        'shop',
        'user has',
        'user did',
        'team',
        'by the user',
        'authorized by',
        'verified',
      ],
      saysNot: ['token invalid', 'token expired', 'scope missing', 'scope lacks', 'user denied'],
      status: [200, 400, 401, 403],
      auth: 'oauth2',
      stage: ['api_call', 'token_refresh'],
    },
    meaning: likely(means.appNotApproved),
    message: 'Your application does not have access to this product',
    auth: 'oauth2',
  }),
  phrase({
    name: 'app-approval',
    match: {
      says: ['app notApproved', 'client notApproved'],
      without: ['merchant', 'administrator', 'admin', 'organization', 'user has not approved', 'not approved by'],
      status: refusal,
      auth: 'oauth2',
    },
    meaning: likely(means.appNotApproved),
    message: 'Your app must be approved first.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'app-disabled',
    match: {
      says: ['app disabled', 'client disabled', 'client deleted', 'app deleted', 'client expired', 'client locked'],
      saysNot: [
        'subscription disabled',
        'app revoked',
        'consent revoked',
        'refreshToken revoked',
        'user disabled',
        'account disabled',
        'token expired',
        'feature disabled',
        'admin disabled',
      ],
      without: ['your organization', 'administrator', 'user', 'tenant', 'uninstalled', 'location'],
      status: refusal,
      auth: 'oauth2',
    },
    meaning: likely(means.appDisabled),
    message: 'This application has been disabled.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'client-id',
    match: {
      says: [
        'client invalid',
        'client notFound',
        'client missing',
        'client denied',
        'client lacks',
        'app notFound',
        'app invalid',
      ],
      saysNot: [
        'refreshToken invalid',
        'code invalid',
        'refreshToken revoked',
        'scope invalid',
        'user denied',
        'permission denied',
        'token scope',
      ],
      without: ['refresh token was not', 'installed', 'user', 'authorization grant', 'endpoint'],
      status: ['4xx', 200],
      auth: 'oauth2',
      stage: 'token_refresh',
    },
    meaning: likely(means.invalidClient),
    message: 'Unknown client.',
    stage: 'token_refresh',
    auth: 'oauth2',
    status: 400,
  }),
  // Keys that name who built the integration, not who uses it.
  phrase({
    name: 'key-of-the-integrator',
    match: {
      words: [
        'integrator key | integration key | partner key | vendor key | developer key | partner token | vendor token | partner id | vendor id | developer id | unauthorized partner | partner authentication | partner is not | software id',
        'invalid | not found | disabled | unknown | unauthorized | not authorized | inactive | expired | revoked | wrong | incorrect | missing | not specified | not valid | suspended | does not exist | refused | rejected | failed',
      ],
      without: ['permission', 'permissions', 'user has', 'refresh token', 'scope', 'merchant', 'shop'],
      saysNot: ['password invalid', 'refreshToken invalid', 'token expired', 'user disabled'],
      status: [200, 400, 401, 403],
      auth: ['oauth2', 'service_account', 'session', 'basic', 'api_key'],
    },
    meaning: likely(means.invalidClient),
    message: 'The partner key is unknown.',
    status: 401,
  }),
  phrase({
    name: 'consumer-key',
    match: {
      code: ['consumer_key_refused', 'consumer_key_rejected', 'consumer_key_unknown'],
      status: ['4xx', 200],
    },
    meaning: likely(means.invalidClient),
    message: 'consumer_key_unknown',
    auth: 'oauth2',
    status: 401,
  }),
  // The project of the developer at a cloud, which asks in the name of all.
  phrase({
    name: 'project-of-the-app',
    match: {
      words: [
        'cloud project | developer project | api project | project sent in the request | calling application | calling app',
        'not have permission | not have access | disabled | not enabled | not authorized | not allowed | not under | not compatible | blocked | suspended | deleted',
      ],
      saysNot: ['user denied', 'user disabled'],
      status: [400, 401, 403],
      auth: 'oauth2',
      stage: ['api_call', 'token_refresh'],
    },
    meaning: likely(means.apiNotEnabled),
    message: 'The cloud project does not have access to this API.',
    auth: 'oauth2',
  }),
  phrase({
    name: 'certificate-of-the-app',
    match: {
      words: [
        'client certificate | client ssl certificate | client tls certificate | ssl certificate | transport certificate | mtls | mutual tls | signing certificate | qwac | qseal',
        'not presented | required | missing | not provided | expired | invalid | revoked | unknown | not trusted | no required | must present | mismatch | does not match | not found | rejected',
      ],
      status: [400, 401, 403, 495, 496],
    },
    meaning: likely(means.invalidClient),
    message: 'A client certificate is required.',
    auth: 'oauth2',
    status: 401,
  }),
  phrase({
    name: 'key-of-the-app-at-refresh',
    match: {
      says: ['key invalid', 'key notFound', 'key missing', 'key expired', 'key disabled', 'key denied'],
      saysNot: ['refreshToken invalid', 'refreshToken expired', 'refreshToken revoked', 'user disabled'],
      words: [
        'api key | apikey | x api key | application key | subscription key | consumer key | client key | app key',
      ],
      status: [400, 401, 403],
      auth: 'oauth2',
      stage: 'token_refresh',
    },
    meaning: likely(means.invalidClient),
    message: 'Invalid API key',
    auth: 'oauth2',
    stage: 'token_refresh',
    status: 403,
  }),
  phrase({
    name: 'key-of-the-app',
    match: {
      says: ['key invalid', 'key notFound', 'key missing', 'key expired', 'key disabled'],
      saysNot: ['token invalid', 'token expired', 'permission lacks'],
      status: [400, 401, 403],
      auth: 'oauth2',
      stage: 'api_call',
      words: [
        'api key | apikey | x api key | application key | subscription key | consumer key | api keys | client key',
      ],
    },
    meaning: likely(means.invalidClient),
    message: 'Invalid API key',
    auth: 'oauth2',
    status: 403,
  }),
  phrase({
    name: 'client-in-a-call',
    match: {
      says: ['client invalid', 'client notFound', 'client missing'],
      saysNot: ['token invalid', 'token expired', 'permission lacks'],
      without: ['parameter', 'user', 'access to client'],
      status: [400, 401, 403, 200],
      auth: 'oauth2',
      stage: 'api_call',
      words: [
        'client id | clientid | client secret | client credentials | client authentication | app id | appid | app key | appkey | app secret | application id | client identifier | consumer | developer key | partner key | application key | client is unknown | unknown client | invalid client',
      ],
    },
    meaning: likely(means.invalidClient),
    message: 'The client ID is not valid.',
    auth: 'oauth2',
    status: 401,
  }),
];
