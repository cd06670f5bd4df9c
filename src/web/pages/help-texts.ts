// The general texts of the help page. What a particular failure means comes from its diagnosis instead.

interface CauseText {
  about: string;
  happens: string[];
  resolve: string[];
}

export const causes: Record<string, CauseText> = {
  invalid_credentials: {
    about: 'The password or API key that Mooring holds is no longer accepted.',
    happens: [
      'The password of the database user was changed.',
      'The API key was replaced by a new one.',
      'The user was removed, renamed or locked, or may no longer sign in.',
    ],
    resolve: [
      'Ask for the present password, or copy the valid key (or make a new one) at the provider.',
      'Press Reconnect and enter it. It is tried at once, and the old state stays if it is refused.',
    ],
  },
  invalid_refresh_token: {
    about:
      'When you connected the account, the provider gave Mooring a lasting authorization, the “refresh token”. It has ended. Many providers do not say why.',
    happens: [
      'Somebody revoked the access in the settings of the account.',
      'The password of the account was changed.',
      'The account was logged out of all devices.',
      'The account at the provider was deleted.',
      'The same account was connected too many times, so that the oldest connection ended.',
      'The account was blocked or suspended.',
    ],
    resolve: [
      'Press Reconnect and sign in with the same account as before.',
      'If the account is blocked, suspended or gone, settle that with the provider first, or connect another account as a new one.',
    ],
  },
  insufficient_privileges: {
    about: 'The account is let in, but may not see this data, or no longer.',
    happens: [
      'The account lost its role on the property, page, ad account or database.',
      'The right to read a table was taken away.',
      'A permission was left out when the account was connected.',
      'An administrator at the provider has to allow Mooring first.',
    ],
    resolve: [
      'Ask an administrator at the provider to give the account access again.',
      'Then it recovers by itself, within the hour as a rule; you need not reconnect.',
      'If a permission was left out when connecting, press Reconnect and leave everything ticked.',
    ],
  },
  expired_token: {
    about:
      'The authorization, key or password had an end date, and it has passed. That is normal; nobody did anything wrong.',
    happens: [
      'Some providers give authorizations for a fixed time: LinkedIn for 60 days, or for 365 where they may be renewed.',
      'The authorization was not used for a long time (at Google: six months).',
      'The OAuth app of this installation is in testing mode, where authorizations end after a few days (at Google: 7).',
      'The API key, or the password of a database user, had an end date.',
    ],
    resolve: [
      'Press Reconnect and sign in again with the same account, or enter the new key or password.',
      'Where the end is known, Data Manager shows the date beforehand.',
      'In testing mode it happens again until the people who run this installation publish the app.',
    ],
  },
  provider_specific: {
    about: 'Something that only this provider knows. Its own message, shown with the error, says what.',
    happens: [
      'The subscription ended, or the plan does not include access by API.',
      'The API key was deleted.',
      'A bill is open, or new terms have to be accepted.',
      'A second factor or single sign-on is asked for, or only certain network addresses are let in.',
      'The account, shop or organization is closed or frozen.',
      'The database was renamed, moved or deleted.',
    ],
    resolve: [
      "Read the provider's message on the page of the Data Source and do what it asks.",
      'Then press Reconnect, or wait: what is mended at the provider is noticed by itself, within the hour as a rule.',
      'If that does not help, ask the contact that stands with the error, or the support of the provider.',
    ],
  },
};

export const statusTexts: Record<string, string> = {
  disconnected:
    'A person has to act. Syncs are stopped, the right people are told, and the data read so far stays readable.',
  retrying: 'Trouble that ends by itself. Mooring tries again on its own; nobody is mailed.',
  catching_up: 'Connected again. What was missed meanwhile is being filled in, the newest first.',
  connecting: 'New. The first sync is on its way.',
  connected: 'All is well. Syncs run on schedule.',
  partial: 'Some streams are refused or failed while the others go on.',
  paused: 'A person paused it: no syncs and no emails until it is resumed.',
};
