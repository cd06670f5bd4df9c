// Slack's Web API answers 200 with `{ "ok": false, "error": "..." }`: the status says nothing. So does its token endpoint, oauth.v2.access.
import { answer, guess, likely, type Meaning, means, type Rule, type RuleExample } from '../../life/diagnosis/index.ts';

/** A copy of the errors common to all methods, as Slack's method pages list them. */
const commonErrors = 'https://hex.pm/packages/slack_kit/1.0.0-alpha.0/files/priv/docs/common_errors.json';
/** A copy of the page of one method, with the errors of authentication. */
const authRevoke =
  'https://github.com/aki017/slack-api-docs/blob/1000ddddabb5573978c0770985a176c473dbf67b/methods/auth.revoke.md';
const authTest = 'https://docs.slack.dev/reference/methods/auth.test';
const tokenErrors = 'https://hexdocs.pm/notion_api/SlackWeb.Oauth.V2-function-access.html';
const exchange = 'https://hex.pm/packages/slack_kit/0.25.0-alpha.0/files/lib/slack/web/docs/oauth.v2.exchange.json';
const rotation = 'https://docs.slack.dev/authentication/using-token-rotation';
const conversations = 'https://docs.slack.dev/reference/methods/conversations.history';

const oauth = { auth: 'oauth2' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;
/** Pages whose list of errors was read. */
const read = new Set([commonErrors, authRevoke, tokenErrors, exchange]);

const error = (code: string, meaning: Meaning, citation = commonErrors, more: RuleExample = oauth): Rule => ({
  id: `slack/${code.replaceAll('_', '-')}`,
  match: { at: { ok: 'false' }, code },
  ...meaning,
  citation,
  ...(read.has(citation) ? { seen: code } : {}),
  example: answer(200, { ok: false, error: code }, more),
});

export const rules: readonly Rule[] = [
  // The token.
  error('token_revoked', means.revoked, authRevoke),
  error('token_expired', means.accessTokenExpired, authTest),
  error('account_inactive', likely(means.accountDeleted), authRevoke),
  // Also what Slack says when the address is none of those that the app or the workspace allows.
  error('invalid_auth', likely(means.revoked), authRevoke),
  error('not_authed', likely(means.revoked), authRevoke),
  error('authorization_not_found', means.revoked, exchange),
  error('not_allowed_token_type', means.clientBug, authTest),
  error('token_rotation_not_enabled', means.clientBug, rotation),

  // Its refresh.
  error('invalid_refresh_token', likely(means.revoked), rotation, refresh),
  error('bad_client_secret', means.invalidClient, exchange, refresh),
  error('invalid_client_id', means.invalidClient, tokenErrors, refresh),
  error('bad_redirect_uri', means.redirectUriMismatch, tokenErrors, refresh),
  error('invalid_code', likely(means.badRequest), tokenErrors, refresh),
  error('code_already_used', likely(means.badRequest), rotation, refresh),
  error('invalid_grant_type', means.clientBug, tokenErrors, refresh),
  error('oauth_authorization_url_mismatch', means.clientBug, tokenErrors, refresh),
  error('invalid_team_for_non_distributed_app', means.appNotApproved, rotation, refresh),

  // What the token may do.
  error('missing_scope', means.scopeMissing, authTest),
  error('no_permission', likely(means.scopeMissing), authRevoke),
  error('access_denied', means.objectAccessLost),
  error('team_access_not_granted', means.objectAccessLost, authTest),
  error('not_in_channel', { ...means.objectAccessLost, scope: 'data_source' }, conversations),
  error('channel_not_found', { ...likely(means.objectAccessLost), scope: 'data_source' }, conversations),
  error('user_is_restricted', means.roleLost, conversations),
  error('user_is_bot', means.badRequest, conversations),
  error('not_an_admin', means.roleLost, conversations),
  error('not_authorized', likely(means.roleLost), conversations),
  error('cannot_access_workspace', means.objectAccessLost, conversations),

  // Conditions of the workspace.
  error('accesslimited', means.ipNotAllowed),
  error('ekm_access_denied', means.orgFrozen),
  error('two_factor_setup_required', means.mfaOrSsoRequired, authTest),
  error('app_not_approved', means.adminPolicy, authTest),
  error('restricted_action', likely(means.adminPolicy), authTest),
  error('paid_only', means.planLimit, conversations),
  error('paid_teams_only', means.planLimit, conversations),
  error('plan_upgrade_required', means.planLimit, conversations),
  error('feature_not_enabled', guess(means.planLimit), conversations),

  // What heals by itself. A workspace that moves to an Enterprise organization is away until the move is over.
  error('org_login_required', means.maintenance, authRevoke),
  error('team_added_to_org', means.maintenance, authRevoke),
  error('ratelimited', means.rateLimited, authTest),
  error('rate_limited', means.rateLimited, authTest),
  error('internal_error', means.outage),
  error('fatal_error', means.outage),
  error('service_unavailable', means.outage, authTest),
  error('request_timeout', means.timeout, authRevoke),

  // The request's.
  error('enterprise_is_restricted', means.badRequest),
  error('is_bot', means.badRequest, authTest),
  error('deprecated_endpoint', means.versionSunset),
  error('method_deprecated', means.versionSunset, authTest),
  error('unknown_method', means.notFound, authTest),
  error('invalid_arg_name', means.badRequest),
  error('invalid_arguments', means.badRequest),
  error('invalid_array_arg', means.badRequest),
  error('invalid_charset', means.badRequest, authRevoke),
  error('invalid_form_data', means.badRequest, authRevoke),
  error('invalid_post_type', means.badRequest, authRevoke),
  error('missing_post_type', means.badRequest, authRevoke),
  error('invalid_cursor', means.badRequest, conversations),
  error('thread_not_found', means.notFound, conversations),
  error('message_not_found', means.notFound, conversations),
  error('user_not_found', means.notFound, conversations),
  error('file_not_found', means.notFound, conversations),
  error('is_archived', means.notFound, conversations),
];
