// The general texts of the help page. The details of each cause come from the API; what a particular failure means, from its diagnosis.

interface CauseText {
  about: string;
  resolve: string[];
}

export const causes: Record<string, CauseText> = {
  invalid_credentials: {
    about: 'The password or API key that Mooring holds is no longer accepted.',
    resolve: [
      'Ask for the present password, or copy the valid key (or make a new one) at the provider.',
      'Press Reconnect and enter it. It is tried at once, and the old state stays if it is refused.',
    ],
  },
  invalid_refresh_token: {
    about:
      'When you connected the account, the provider gave Mooring a lasting authorization, the “refresh token”. It has ended. Many providers do not say why.',
    resolve: [
      'Press Reconnect and sign in with the same account as before.',
      'If the account is blocked, suspended or gone, settle that with the provider first, or connect another account as a new one.',
    ],
  },
  insufficient_privileges: {
    about: 'The account is let in, but may not see this data, or no longer.',
    resolve: [
      'Ask an administrator at the provider to give the account access again.',
      'Then it recovers by itself, within the hour as a rule; you need not reconnect.',
      'If a permission was left out when connecting, press Reconnect and leave everything ticked.',
    ],
  },
  expired_token: {
    about:
      'The authorization, key or password had an end date, and it has passed. That is normal; nobody did anything wrong.',
    resolve: [
      'Press Reconnect and sign in again with the same account, or enter the new key or password.',
      'Where the end is known, Data Manager shows the date beforehand.',
      'In testing mode it happens again until the people who run this installation publish the app.',
    ],
  },
  provider_specific: {
    about: 'Something that only this provider knows. Its own message, shown with the error, says what.',
    resolve: [
      "Read the provider's message on the page of the Data Source and do what it asks.",
      'Then press Reconnect, or wait: what is mended at the provider is noticed by itself, within the hour as a rule.',
      'If that does not help, ask the contact that stands with the error, or the support of the provider.',
    ],
  },
};

export const otherSections = {
  retrying:
    'A rate limit, an outage, a server that is being restarted, an answer that makes no sense: such trouble ends by itself. Mooring waits and tries again, at once when the provider says when. Nobody is mailed and nobody has to do anything. No row is lost: the next sync reads on from where the last one stopped.',
  set_up:
    'The provider refuses the OAuth app of this installation, the clock of its machine is wrong, or an address lies in a private network that is closed to Mooring. Only the people who run this installation can mend that; what they have to do stands with the error. Your authorization is fine, and reconnecting would not help.',
  request:
    'A table, column or report was renamed or deleted, or the provider has changed its interface. That stream is marked as failed, all others go on, and nobody has to reconnect. If it comes back, it is read again by itself; otherwise leave the stream out on the page of the Data Source, or tell the people who run this installation.',
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
