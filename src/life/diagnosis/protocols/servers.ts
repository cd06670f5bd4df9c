// Servers that many run, each under an address of its own, and so under no provider's name: FHIR (health records), Matrix, Mastodon, Gitea and
// Forgejo, Appwrite, PocketBase, and SAP's Customer Data Cloud (Gigya), which signs in the customers of many companies.
import { guess, likely, means } from '../meanings.ts';
import { answer, type Match, type Meaning, type Rule, type RuleExample } from '../rules.ts';

const fhir = 'https://hl7.org/fhir/valueset-issue-type.html';
const matrix = 'https://spec.matrix.org/latest/client-server-api/#standard-error-response';
const mastodon = 'https://github.com/mastodon/mastodon/blob/main/app/controllers/api/base_controller.rb';
const gitea = 'https://github.com/go-gitea/gitea/blob/main/routers/api/v1/api.go';
const appwrite = 'https://appwrite.io/docs/advanced/platform/response-codes';
const pocketBase = 'https://github.com/pocketbase/pocketbase/blob/master/apis/middlewares.go';
const gigya = 'https://github.com/bilan/connectlife-api-connector/issues/50';

interface Entry {
  match: Match;
  meaning: Meaning;
  citation: string;
  status: number;
  body: unknown;
  more?: RuleExample;
}

const rule = (id: string, { match, meaning, citation, status, body, more = { auth: 'api_key' } }: Entry): Rule => ({
  id,
  match,
  ...meaning,
  citation,
  example: answer(status, body, more),
});

const oauth = { auth: 'oauth2' } as const;
const password = { auth: 'basic' } as const;
const keyAuths = ['api_key', 'basic', 'service_account', 'none'] as const;
const tokenAuths = ['oauth2', 'session'] as const;

const ofFhir = (name: string, code: string, meaning: Meaning, status: number, match: Match = {}): Rule =>
  rule(`fhir/${name}`, {
    match: { code, at: { resourceType: 'OperationOutcome' }, ...match },
    meaning,
    citation: fhir,
    status,
    body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] },
    more: match.auth === keyAuths ? {} : oauth,
  });

const fhirRules: readonly Rule[] = [
  ofFhir('login', 'login', means.accessTokenExpired, 401, { auth: tokenAuths }),
  ofFhir('expired', 'expired', means.accessTokenExpired, 401, { auth: tokenAuths }),
  ofFhir('throttled', 'throttled', means.rateLimited, 429),
  ofFhir('transient', 'transient', means.outage, 400),
  ofFhir('timeout', 'timeout', means.timeout, 400),
  ofFhir('lock', 'lock-error', likely(means.concurrentUpdate), 400),
  ofFhir('not-found', 'not-found', means.notFound, 404),
  ofFhir('too-costly', 'too-costly', means.badRequest, 403),
];

const ofMatrix = (name: string, code: string, meaning: Meaning, status: number, auth?: Match['auth']): Rule =>
  rule(`matrix/${name}`, {
    match: { code, ...(auth ? { auth } : {}) },
    meaning,
    citation: matrix,
    status,
    body: { errcode: code, error: '' },
    more: auth === tokenAuths ? oauth : { auth: 'api_key' },
  });

const matrixRules: readonly Rule[] = [
  ofMatrix('access-token', 'M_UNKNOWN_TOKEN', means.accessTokenExpired, 401, tokenAuths),
  ofMatrix('token', 'M_UNKNOWN_TOKEN', likely(means.wrongApiKey), 401, keyAuths),
  ofMatrix('nothing-sent', 'M_MISSING_TOKEN', means.badRequest, 401),
  ofMatrix('deactivated', 'M_USER_DEACTIVATED', likely(means.userSuspended), 403),
  ofMatrix('suspended', 'M_USER_SUSPENDED', likely(means.userSuspended), 403),
  ofMatrix('locked', 'M_USER_LOCKED', likely(means.accountLocked), 401),
  ofMatrix('terms', 'M_CONSENT_NOT_GIVEN', means.termsRequired, 403),
  ofMatrix('limit', 'M_LIMIT_EXCEEDED', means.rateLimited, 429),
];

const others: readonly Rule[] = [
  rule('mastodon/disabled', {
    match: { words: ['your login is currently disabled'] },
    meaning: likely(means.accountSuspended),
    citation: mastodon,
    status: 403,
    body: { error: 'Your login is currently disabled' },
    more: oauth,
  }),
  rule('mastodon/unconfirmed', {
    match: { words: ['your login is missing a confirmed e mail address'] },
    meaning: likely(means.mfaOrSsoRequired),
    citation: mastodon,
    status: 403,
    body: { error: 'Your login is missing a confirmed e-mail address' },
    more: oauth,
  }),
  rule('mastodon/pending', {
    match: { words: ['your login is currently pending approval'] },
    meaning: likely(means.accountSuspended),
    citation: mastodon,
    status: 403,
    body: { error: 'Your login is currently pending approval' },
    more: oauth,
  }),
  // What it says of a token of nobody.
  rule('gitea/token', {
    match: { words: ['user does not exist uid 0'], auth: keyAuths, status: [401, 404] },
    meaning: likely(means.wrongApiKey),
    citation: gitea,
    status: 401,
    body: { message: 'user does not exist [uid: 0, name: ]' },
  }),
  rule('appwrite/guest', {
    match: { code: 'general_unauthorized_scope', words: ['role guests'], auth: tokenAuths },
    meaning: means.accessTokenExpired,
    citation: appwrite,
    status: 401,
    body: { message: 'User (role: guests) missing scope (account)', code: 401, type: 'general_unauthorized_scope' },
    more: oauth,
  }),
  rule('appwrite/guest-by-key', {
    match: { code: 'general_unauthorized_scope', words: ['role guests'], auth: keyAuths },
    meaning: guess(means.wrongApiKey),
    citation: appwrite,
    status: 401,
    body: { message: 'User (role: guests) missing scope (account)', code: 401, type: 'general_unauthorized_scope' },
  }),
  rule('appwrite/key-scope', {
    match: { code: 'general_unauthorized_scope' },
    meaning: means.scopeMissing,
    citation: appwrite,
    status: 401,
    body: { message: '', code: 401, type: 'general_unauthorized_scope' },
  }),
  rule('appwrite/key-expired', {
    match: { code: 'project_key_expired' },
    meaning: likely(means.expiredAge),
    citation: appwrite,
    status: 401,
    body: { message: '', code: 401, type: 'project_key_expired' },
  }),
  rule('appwrite/blocked', {
    match: { code: 'user_blocked', at: { type: 'user_blocked' } },
    meaning: likely(means.userSuspended),
    citation: appwrite,
    status: 401,
    body: { message: '', code: 401, type: 'user_blocked' },
  }),
  rule('pocketbase/superusers', {
    match: { words: ['only superusers can perform this action | only admins can perform this action'] },
    meaning: likely(means.roleLost),
    citation: pocketBase,
    status: 403,
    body: { code: 403, message: 'Only superusers can perform this action.', data: {} },
  }),
  rule('gigya/locked', {
    match: { code: '403120', at: { errorCode: '403120' } },
    meaning: likely(means.accountLocked),
    citation: gigya,
    status: 200,
    body: { errorCode: 403120, errorMessage: 'Account Temporarily Locked Out', statusCode: 403 },
    more: password,
  }),
];

export const serverRules: readonly Rule[] = [...fhirRules, ...matrixRules, ...others];
