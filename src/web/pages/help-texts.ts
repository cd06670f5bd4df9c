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
      'The user was removed or may no longer sign in.',
    ],
    resolve: [
      'Find the present password or make a new key at the provider.',
      'Press Reconnect and enter it. It is tried at once.',
    ],
  },
  invalid_refresh_token: {
    about: 'The provider ended the permission that you once gave by signing in there.',
    happens: [
      'Somebody took the permission back in the settings of the account.',
      'The password of the account was changed, or it was logged out of all devices.',
      'The account was suspended or deleted.',
      'The same account was connected so often that the provider ended the oldest permission.',
    ],
    resolve: [
      'Press Reconnect and sign in with the same account as before.',
      'If the account is suspended or gone, settle that with the provider first, or connect another account as a new one.',
    ],
  },
  insufficient_privileges: {
    about: 'The account is let in, but may no longer see this data.',
    happens: [
      'The account lost its role on the property, ad account or database.',
      'The right to read a table was taken away.',
      'An admin of the provider has to approve the app.',
    ],
    resolve: [
      'Ask an admin at the provider to give the account access again.',
      'Then it recovers by itself within the hour; you need not reconnect.',
      'If another account has the access, reconnect with that one as a new Connection.',
    ],
  },
  expired_token: {
    about: 'The permission had an end date, and it has passed.',
    happens: [
      'Some providers give permissions for a fixed time, such as 60 days, and none that renew themselves.',
      'The OAuth app is in testing mode, where permissions end after 7 days.',
      'The password of a database user had an end date.',
    ],
    resolve: [
      'Press Reconnect and sign in again with the same account.',
      'Where the end is known, Data Manager shows the date beforehand.',
    ],
  },
  provider_specific: {
    about: 'Something that only this provider knows: its own message says what.',
    happens: [
      'The subscription or plan no longer includes access by API.',
      'The API key was deleted.',
      'New terms have to be accepted, or a bill is open.',
      'The database was renamed or deleted.',
    ],
    resolve: [
      "Read the provider's message on the page of the Data Source and do what it asks.",
      'Then press Reconnect, or wait: a renewed subscription is noticed by itself.',
      'If that does not help, write to the support contact below.',
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
