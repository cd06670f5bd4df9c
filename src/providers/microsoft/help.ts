// Microsoft's own terms: where an administrator of Entra allows an application, sees why a sign-in failed, and takes sessions away.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

const entra = 'https://entra.microsoft.com';

export const help: ProviderHelp = {
  reasons: [
    'the person or an administrator revoked the sessions of the account',
    'an administrator reset the password in the Entra or Microsoft 365 admin centre',
    'the account was blocked or deleted',
    'the authorization was not used for 90 days',
    'a policy of the organization asks for a new sign-in from time to time',
    'the application was removed under “My apps” of the account',
  ],
  reasonsCitation: 'https://docs.azure.cn/entra/identity-platform/refresh-tokens',
  details: {
    admin_consent_required: {
      interpret:
        'The organization decides which applications may reach its data. An administrator has not allowed this one, has blocked it, or a Conditional Access policy stands in the way.',
      resolve: [
        'An administrator opens the Microsoft Entra admin center, Enterprise applications, this application, Permissions, and grants admin consent.',
        'Where a policy blocks it: Monitoring & health, Sign-in logs, the failed sign-in, Conditional Access, says which policy it was.',
      ],
      url: entra,
    },
    mfa_or_sso_required: {
      interpret:
        'The organization asks for multifactor authentication, or for it anew. Nobody can answer that in place of the person who connected.',
      url: 'https://mysignins.microsoft.com/security-info',
    },
    role_lost: {
      interpret:
        'The account is not in this tenant (as a member or guest), or the application is open only to people who were assigned to it.',
      resolve: [
        'An administrator opens the Microsoft Entra admin center, Enterprise applications, this application, Users and groups, and assigns the person.',
        'A person from another organization is first invited as a guest, under Users.',
      ],
      url: entra,
    },
    account_locked: {
      interpret:
        'Microsoft Entra blocks an account for a while after too many wrong passwords, and also when a sign-in comes from an address known for attacks.',
      resolve: [
        'Wait a quarter of an hour, or have an administrator look at the sign-in logs of Entra under the code 50053: the failure reason there says which it was.',
      ],
      url: entra,
    },
  },
};
