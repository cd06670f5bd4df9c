// ClickUp: `ECODE`, one rule a code, since the name is ClickUp's own; `err` holds the words.
import { answer, likely, type Meaning, means, type Rule, type RuleExample } from '../../life/diagnosis/index.ts';

const common = 'https://developer.clickup.com/docs/common_errors';
const skills = 'https://skills.sh/jeremylongshore/claude-code-plugins-plus-skills/clickup-common-errors';
const oauth = { auth: 'oauth2' } as const;
const key = { auth: 'api_key' } as const;
const refresh = { stage: 'token_refresh', auth: 'oauth2' } as const;

interface Known {
  citation?: string;
  isSeen?: boolean;
  match?: Rule['match'];
  more?: RuleExample;
}

const error = (
  code: string,
  name: string,
  words: string,
  status: number,
  meaning: Meaning,
  { citation = common, isSeen = true, match = {}, more = oauth }: Known = {},
): Rule => ({
  id: `clickup/${name}`,
  match: { ...match, at: { ECODE: code } },
  ...meaning,
  citation,
  ...(isSeen ? { seen: code } : {}),
  example: answer(status, { err: words, ECODE: code }, more),
});

/** The access was taken back by the user, or the token is none. */
const goneTokens = ['OAUTH_019', 'OAUTH_021', 'OAUTH_025', 'OAUTH_077'];
const asDashes = (code: string): string => code.toLowerCase().replace('_', '-');

/** A Workspace that was not ticked when access was given: 023, 026, 027, and 029 to 045. */
const workspaceNamed = ['OAUTH_023', 'OAUTH_026', 'OAUTH_027', 'OAUTH_029', 'OAUTH_045'];
const workspaceBetween = Array.from({ length: 15 }, (_, index) => `OAUTH_0${30 + index}`);

export const rules: readonly Rule[] = [
  error('OAUTH_007', 'redirect-uri', 'Redirect URI does not match', 400, means.redirectUriMismatch, { more: refresh }),
  error('OAUTH_010', 'client-not-found', 'Client not found', 404, means.invalidClient, { more: refresh }),
  error('OAUTH_017', 'header-missing', 'Authorization header required', 400, means.clientBug),
  ...goneTokens.map((code) =>
    error(code, `key-refused-${asDashes(code)}`, 'Token invalid', 401, likely(means.wrongApiKey), {
      match: { auth: ['api_key', 'basic'] },
      more: key,
    }),
  ),
  ...goneTokens.map((code) => error(code, `grant-gone-${asDashes(code)}`, 'Oauth token not found', 401, means.revoked)),
  ...workspaceNamed.map((code) =>
    error(code, `workspace-${asDashes(code)}`, 'Team not authorized', 401, likely(means.objectAccessLost)),
  ),
  ...workspaceBetween.map((code) =>
    error(code, `workspace-${asDashes(code)}`, 'Team not authorized', 401, likely(means.objectAccessLost), {
      isSeen: false,
    }),
  ),
  error('APP_002', 'rate-limited', 'Rate limit reached', 429, means.rateLimited, { isSeen: false }),
  error('ITEM_015', 'space-not-found', 'Space not found', 404, means.notFound, { citation: skills }),
];
