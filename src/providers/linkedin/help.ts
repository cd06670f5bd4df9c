// LinkedIn: its own terms for what people meet.
import type { ProviderHelp } from '../../life/diagnosis/index.ts';

export const help: ProviderHelp = {
  details: {
    expired_age: {
      interpret:
        'LinkedIn lets an authorization live for 60 days. Where LinkedIn also gives a refresh token, the whole authorization lives for 365 days from the day it was given, and refreshing does not lengthen it. After that a person has to allow access again.',
      resolve: [
        'Reconnect, and sign in at LinkedIn as the member who manages the page or the ad account.',
        'Put a date in the calendar: the next time is 60 days from now, or a year where LinkedIn gives refresh tokens.',
      ],
      url: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/programmatic-refresh-tokens',
    },
    scope_missing: {
      interpret:
        'The authorization does not cover what was asked for. It was given before that permission was asked for, or a box was left out on the consent page of LinkedIn.',
      resolve: ['Reconnect, and leave all permissions on the consent page of LinkedIn in place.'],
    },
    role_lost: {
      interpret:
        'LinkedIn shows the figures of a page only to its administrators, and those of an ad account only to people with a role on it. One page on which the role was withdrawn is enough to have a whole list refused.',
      resolve: [
        'Ask a super admin of the LinkedIn page to give the member an admin role again (page, Settings, Manage admins), or an account manager to give a role on the ad account (Campaign Manager, Account settings, Manage access).',
        'If the member no longer works with the page, reconnect as somebody who does.',
      ],
      url: 'https://github.com/PipedreamHQ/pipedream/issues/21823',
    },
  },
  reasons: [
    'The 60 days of the authorization, or the 365 days of its refresh token, have passed.',
    'The member withdrew the permission of the app.',
    'The permissions that the app asks for have changed.',
  ],
  reasonsCitation:
    'https://docs.oracle.com/cloud-machine/latest/intcs_gs/ICSLI/GUID-C266F181-4CB0-44C6-839E-D0F55FB910C2.htm',
};
