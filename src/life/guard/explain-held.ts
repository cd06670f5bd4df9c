// What a User reads of a Data Source that is held back, pure: it takes the place of the words about the refusal while the hold stands.
import type { Explained } from '../diagnosis/index.ts';

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** Says honestly that several are refused at once, and that nothing has to be done now. */
export function explainHeld(connectorName: string, untilAt: Date): Explained {
  const until = `${timeFormat.format(untilAt)} UTC`;
  return {
    causeLabel: 'Held back',
    summary: `${connectorName} refuses several Connections at once, which have nothing to do with each other. You do not have to do anything now.`,
    interpret: [
      `When many are refused in the same minutes, the trouble mostly lies with ${connectorName} and passes. Mooring therefore does not call this Data Source disconnected, and looks again now and then.`,
      'Data that was synced before stays readable, and what is missing is fetched as soon as it works again.',
    ],
    resolve: [
      'There is nothing for you to do: when it works again, everything goes on by itself.',
      `If it is still refused at ${until}, you are told by email, and Reconnect is offered here.`,
    ],
    learnMore: null,
    helpLink: null,
    actor: 'nobody',
    canReconnect: false,
    helpAnchor: 'retrying',
  };
}
