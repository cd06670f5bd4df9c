// Words of conditions of the provider: the subscription, the plan, the bill, terms, second factors, addresses. They come before permissions, since
// "your plan does not permit" names the plan.
import { likely, means } from '../meanings.ts';
import type { Rule } from '../rules.ts';
import { phrase, refusal } from './phrase.ts';

const refused = [...refusal];

export const conditionWords: readonly Rule[] = [
  phrase({
    name: 'ip',
    match: {
      words: [
        'is not allowed to connect to this | is not permitted to connect to this | host is not permitted to connect | host is not allowed to connect | not allowed to connect from | ip address | ip addresses | allowed ips | ip allowlist | ip allow list | ip whitelist | ip not allowed | ip restricted | ip restriction | ip restrictions | from your ip | source ip | client ip | ip is not | your ip | ip not | this ip | ip whitelisted | ipaddress | invalid ip | ip denied | ip blocked | unauthorized ip',
      ],
      without: ['rate', 'too many', 'timeout', 'timed out', 'does not match', 'domain names or ip addresses'],
      status: ['4xx', 200, 'none'],
    },
    meaning: likely(means.ipNotAllowed),
    message: 'Your IP address is not allowed to use this API.',
  }),
  phrase({
    name: 'ip-listed',
    match: {
      words: [
        'ip | ips | ip address',
        'whitelist | white list | whitelisted | white listed | allowlist | allow list | allowlisted | blacklisted | banned | not allowed | not permitted | restricted | blocked | denied',
      ],
      without: ['rate', 'too many', 'timeout', 'timed out', 'api key', 'per ip'],
      status: [400, 401, 403, 200, 'none'],
    },
    meaning: likely(means.ipNotAllowed),
    message: 'IP non white list',
  }),
  phrase({
    name: 'network',
    match: {
      says: [
        'network denied',
        'network notApproved',
        'network required',
        'network disabled',
        'network lacks',
        'network notFound',
        'network invalid',
        'network missing',
      ],
      without: ['rate', 'too many', 'timeout', 'timed out', 'endpoint', 'retry'],
      status: [400, 401, 403, 200, 'none'],
    },
    meaning: likely(means.ipNotAllowed),
    message: 'Zugriff von dieser IP-Adresse nicht erlaubt.',
  }),
  phrase({
    name: 'second-factor',
    match: {
      words: [
        'two factor | 2fa | multi factor | mfa | single sign on | sso | saml | otp required | otp | additional verification | second factor | step up authentication | two step verification | verify your email | email address is not verified | email not verified | unconfirmed email | not confirmed | has to be verified | must be verified | account is not verified | account not verified | verification required | verify your account | reverify | identity verification | new device detected | unrecognized device | unrecognised device | unknown device | approve this sign in | approve this login | activation link | activate your account | has not been activated | account not activated | account is not activated | not yet been activated | sent a code | verification email | verify your phone | phone number verification | email verification | confirm your email | confirm your identity | identity check | kyc | know your customer | verification pending | pending verification | identity has not been | identity not verified',
      ],
      without: ['timeout'],
      status: refused,
    },
    meaning: likely(means.mfaOrSsoRequired),
    message: 'Two-factor authentication is required by your organization.',
  }),
  phrase({
    name: 'second-factor-asked',
    match: {
      says: ['secondFactor required', 'secondFactor missing', 'secondFactor denied', 'secondFactor lacks'],
      status: refused,
    },
    meaning: likely(means.mfaOrSsoRequired),
    message: 'Es necesario un código de verificación: debe activarlo.',
  }),
  // A bank's consent runs out by law, and only its customer can give it anew.
  phrase({
    name: 'consent-over',
    match: {
      words: [
        'eua | end user agreement | requisition | account access consent | bank consent | consent has | consent is | consent was | consent expired | user consent | sca exemption | sca exceeded | reauthenticate',
        'expired | exceeded | no longer valid | reauthenticate | has ended | has lapsed | must be renewed',
      ],
      status: [400, 401, 403, 409, 428, 200],
      stage: ['api_call', 'token_refresh'],
      without: ['access token', 'captcha'],
    },
    meaning: likely(means.expiredAge),
    message: 'The End User Agreement has expired.',
    status: 400,
  }),
  phrase({
    name: 'terms',
    match: {
      words: [
        'terms of service | terms of use | accept the terms | terms and conditions | agreement has not been | accept the agreement | user agreement | sign the agreement | accept our terms | agreements updated | accept terms | new terms | updated terms | required agreement | acceptable use policy | must accept | must agree | data processing agreement | accept the license',
      ],
      without: ['violat', 'violation', 'violated', 'violating', 'suspended'],
      status: refused,
    },
    meaning: likely(means.termsRequired),
    message: 'The account owner must accept the new terms of service.',
  }),
  phrase({
    name: 'terms-asked',
    match: {
      says: ['terms required', 'terms missing', 'terms invalid'],
      without: ['violat', 'violation', 'violated', 'violating', 'suspended'],
      status: refused,
    },
    meaning: likely(means.termsRequired),
    message: 'Sie müssen den Nutzungsbedingungen zustimmen.',
  }),
  phrase({
    name: 'payment',
    match: {
      words: [
        'payment required | overdue | past due | unpaid | payment failed | billing problem | outstanding invoice | outstanding balance | billing has not been enabled | billing is disabled | insufficient funds | insufficient balance | insufficient credits | insufficient credit | not enough credits | out of credits | no credits | delinquent | payment is required | billing not enabled | credit balance is too low | no remaining credits | payment method | billing details | check your billing | insufficient quota | low balance | credits exhausted | 0 credits remaining | have 0 credits | balance is too low | not enough balance | account balance | non payment | nonpayment | not enough credit | run out of credits | no active billing | add a credit card | add a payment | valid credit card | card was declined | card declined | contact billing | top up your | please top up | recharge your | insufficient account balance | negative balance | billing account | billing is not',
      ],
      without: ['permission'],
      status: ['4xx', 200, 'none'],
    },
    meaning: likely(means.paymentOverdue),
    message: 'This account is past due.',
    status: 402,
  }),
  phrase({
    name: 'payment-asked',
    match: {
      says: [
        'payment required',
        'payment disabled',
        'payment lacks',
        'payment expired',
        'payment unavailable',
        'credits exceeded',
        'credits lacks',
        'account payment',
        'credits expired',
        'payment missing',
        'payment invalid',
        'credits missing',
        'credits required',
      ],
      without: ['permission', 'scope', 'per minute', 'payments api'],
      saysNot: ['permission lacks', 'permission denied', 'scope lacks'],
      status: [400, 401, 402, 403, 200, 'none'],
    },
    meaning: likely(means.paymentOverdue),
    message: '您的账户余额不足。',
    status: 402,
  }),
  phrase({
    name: 'subscription',
    match: {
      words: [
        'subscription has expired | subscription expired | subscription is inactive | subscription inactive | subscription has ended | subscription cancelled | subscription canceled | subscription has been | subscription is not active | no active subscription | active subscription | inactive subscription | subscription required | subscription has lapsed | trial has ended | trial expired | trial has expired | trial period | expired trial | account expired | account has expired | licence expired | license expired | license has expired | invalid subscription | subscription lapsed | license is invalid | subscription is required | account is not active | subscription not found | trial is over | trial ended | invalid license | no license | no valid license | license not | license required | without a license | have a license | need a license | valid subscription | subscription period | current license | not licensed | isnt licensed | unlicensed | no longer licensed | no seat | license seat | license key has | evaluation has ended | evaluation period',
      ],
      without: ['agree', 'webhook', 'event', 'subscription id'],
      status: refused,
    },
    meaning: likely(means.subscriptionInactive),
    message: 'Your subscription has expired.',
  }),
  phrase({
    name: 'subscription-over',
    match: {
      says: [
        'subscription expired',
        'subscription disabled',
        'subscription lacks',
        'subscription required',
        'subscription deleted',
        'subscription revoked',
        'subscription invalid',
        'account expired',
        'subscription missing',
        'subscription notFound',
      ],
      saysNot: [
        'scope missing',
        'scope lacks',
        'scope required',
        'scope denied',
        'token expired',
        'key expired',
        'password expired',
      ],
      without: ['webhook', 'event', 'topic', 'agree', 'accept', 'subscription id'],
      status: refused,
    },
    meaning: likely(means.subscriptionInactive),
    message: 'Ihr Abonnement ist abgelaufen.',
  }),
  phrase({
    name: 'plan',
    match: {
      words: [
        'your plan | current plan | upgrade your | upgrade to | pricing plan | subscription plan | plan does not | plan limit | higher plan | premium required | billing plan | billing limit | not available on | not included in | plan restricted | upgrade required | feature is not enabled | feature not enabled | feature is not available | enterprise plan | paid plan | subscription type | not available for your | premium feature | paid feature | plan upgrade | free plan | enterprise edition | enterprise only | your subscription | upgrade plan | account limit | license does not | not available in your plan | monthly limit | monthly quota | monthly usage | this plan | paid account | free account | free accounts | paid plans | premium account | your tier | insufficient plan | account type | api plan | basic plan | please upgrade | starter plan | pro plan | account plan | feature not available | not part of your | included in your | limit of your | insufficient storage | premium only | higher tier | account has run out of | run out of searches | payment plan | subscription level | professional plan | usage limit reached | subscriber limit | contact limit | contacts limit | user limit | seat limit | seats limit | member limit | project limit | product limit | workspace limit | limit of contacts | limit of subscribers | compute time quota | plan not supported | plan not allowed | plan not eligible | plan not permitted | not eligible for',
      ],
      without: ['rate', 'memory', 'per second', 'per minute', 'time limit', 'role', 'query plan', 'complexity'],
      status: [400, 401, 402, 403, 404, 405, 409, 412, 420, 422, 423, 429, 451, 200, 507, 'none'],
    },
    meaning: likely(means.planLimit),
    message: 'Your plan does not include API access.',
  }),
  phrase({
    name: 'application-of-the-user-blocked',
    match: {
      says: ['app disabled', 'app deleted'],
      auth: ['api_key', 'basic'],
      status: [401, 403, 200],
      stage: 'api_call',
      saysNot: ['key disabled', 'token disabled'],
    },
    meaning: likely(means.orgFrozen),
    message: 'The application is blocked.',
  }),
  phrase({
    name: 'api-off',
    match: {
      words: [
        'api access disabled | api access is disabled | api access has been disabled | api is disabled | api access is not enabled | api access not enabled | api disabled | api not enabled | api access denied | api access was disabled | no api access | api access is not | does not have api access | not have api access | rest api is not enabled | enable api access | api is not enabled | access to the api has been disabled | api usage is not | api has been disabled | without api access | not enabled for api | access to api | api is not activated | not authorized to use the api | not allowed to use the api | permission to use the api | reactivate api access | activate api access | activate the api | not enabled the api | not activated the api | enable the api | api access has not been | api access was turned off | api access has been turned off',
      ],
      without: ['project'],
      status: refused,
    },
    meaning: likely(means.planLimit),
    message: 'API access is disabled for this account.',
  }),
  phrase({
    name: 'storage-full',
    match: {
      words: [
        'storage quota | storage limit | out of storage | storage full | insufficient storage | storage space | storage is full | storage cap | space quota | disk quota',
      ],
      status: [400, 401, 402, 403, 413, 429, 507, 200],
    },
    meaning: likely(means.planLimit),
    message: 'The storage quota of the account has been exceeded.',
  }),
  phrase({
    name: 'plan-lacks',
    match: {
      says: [
        'plan lacks',
        'plan denied',
        'plan exceeded',
        'plan required',
        'plan upgrade',
        'plan disabled',
        'plan missing',
        'feature upgrade',
        'account upgrade',
        'quota upgrade',
        'calls upgrade',
        'quota month',
        'calls month',
        'account quota exceeded',
        'subscription exceeded',
        'subscription denied',
        'credits month',
        'feature disabled',
        'feature plan',
        'subscription upgrade',
        'feature subscription',
        'subscription feature',
        'feature lacks',
        'plan invalid',
      ],
      saysNot: ['role required', 'permission lacks', 'version', 'scope required', 'scope lacks', 'authentication'],
      without: [
        'per second',
        'per minute',
        'query plan',
        'complexity',
        'client',
        'must upgrade your client',
        'header',
        'project',
        'websocket',
        'by your administrator',
        'by the administrator',
        'administrator',
      ],
      status: [400, 401, 402, 403, 404, 429, 200, 451, 'none'],
    },
    meaning: likely(means.planLimit),
    message: 'Ihr Tarif enthält diese Funktion nicht: nicht enthalten.',
  }),
  phrase({
    name: 'at-402',
    match: {
      says: [
        'lacks',
        'denied',
        'required',
        'exceeded',
        'disabled',
        'expired',
        'unavailable',
        'payment',
        'plan',
        'subscription',
        'credits',
      ],
      status: 402,
    },
    meaning: likely(means.planLimit),
    message: 'This account does not have access to the Stats API.',
    status: 402,
  }),
];
