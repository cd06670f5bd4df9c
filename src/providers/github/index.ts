// GitHub: REST and GraphQL, OAuth apps, GitHub Apps and personal access tokens.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const github: ProviderRules = {
  slug: 'github',
  name: 'GitHub',
  aliases: [
    'github-app',
    'github-enterprise',
    'github-enterprise-cloud',
    'github-actions',
    'github-issues',
    'github-copilot',
    'gh',
  ],
  marks: [{ header: { name: 'x-github-request-id' } }, { header: { name: 'x-github-media-type' } }],
  rules,
  lifetimes,
  help: {
    details: {
      mfa_or_sso_required: {
        interpret:
          'The organization asks for single sign-on. A token given before that, or never authorized for the organization, is refused there, although it works elsewhere.',
        resolve: [
          'Sign in to the organization through its single sign-on in the browser.',
          'For a personal token: open GitHub, Settings, Developer settings, Personal access tokens, and choose Configure SSO beside the token.',
          'For an app: reconnect while that single sign-on session is open.',
        ],
        url: 'https://docs.github.com/articles/authenticating-to-a-github-organization-with-saml-single-sign-on/',
      },
      admin_consent_required: {
        interpret:
          'The organization lets in only apps that one of its owners has approved, or only tokens that fit its rules. Reconnecting alone changes nothing.',
        resolve: [
          'An owner of the organization opens its settings, Third-party access, and approves the app, or makes a new token that lives no longer than the organization allows.',
        ],
        url: 'https://docs.github.com/articles/restricting-access-to-your-organization-s-data/',
      },
      object_access_lost: {
        interpret:
          'GitHub answers 404 in place of 403, so that nobody learns of private repositories. The repository may be gone, renamed, or no longer among those that the app or token may see.',
        resolve: [
          'Check that the repository exists under that name.',
          'In GitHub, open the settings of the installed app, or of the token, and check that the repository is among those selected.',
        ],
        url: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
      },
      scope_missing: {
        interpret: 'The header X-Accepted-GitHub-Permissions of the answer names the permission that is missing.',
        resolve: [
          'Add the permission to the token, or accept the new permissions of the app in the settings of the organization, under GitHub Apps.',
        ],
        url: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
      },
    },
  },
};
