// The words of each detail with which nothing is disconnected: what heals by itself, what only the people who run the installation can mend,
// and requests that were not accepted. Nobody is mailed about these; they are read in the app, most of all while somebody is connecting.
import { type Names, operators, type Write } from './explain-names.ts';
import type { Detail } from './types.ts';

const others = [
  'access_token_expired',
  'rate_limited',
  'quota_exhausted',
  'too_many_connections',
  'outage',
  'maintenance',
  'timeout',
  'network',
  'dns',
  'tls',
  'concurrent_update',
  'html_instead_of_json',
  'eventual_consistency',
  'clock_skew',
  'address_refused',
  'invalid_client',
  'redirect_uri_mismatch',
  'api_not_enabled',
  'app_not_approved',
  'app_disabled',
  'client_bug',
  'bad_request',
  'not_found',
  'version_sunset',
  'wrong_region',
  'unrecognized',
] as const satisfies readonly Detail[];
export type OtherDetail = (typeof others)[number];

type Text = (names: Names) => string;

/** `check`: what a person who is connecting can look at, where more than waiting helps. */
const passing =
  (summary: Text, interpret: Text, check: (names: Names) => string[] = () => []): Write =>
  (names) => {
    const checks = check(names);
    return {
      summary: summary(names),
      interpret: [interpret(names), `It has nothing to do with the ${names.secret}.`],
      resolve: names.isConnecting
        ? [...checks, checks.length > 0 ? 'Then try again.' : 'Wait a moment, then try again.']
        : [nothingToDo],
    };
  };

const nothingToDo = 'There is nothing for you to do: Mooring tries again by itself.';

/** A token that is just being renewed: that is about the authorization, and its daily life. */
const renewing =
  (summary: Text, interpret: string): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret],
    resolve: [names.isConnecting ? 'Wait a moment, then try again.' : nothingToDo],
  });

/** `step`: what the people who run the installation do. They may be reading it themselves. */
const ours =
  (summary: Text, interpret: Text, step: Text): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret(names), `Nothing is wrong with your account or ${names.secret}.`],
    resolve: [
      step(names),
      names.isConnecting
        ? 'Then try again here.'
        : 'Mooring then goes on by itself. Until then reconnecting would not help.',
    ],
  });

const appStep =
  (what: string): Text =>
  ({ provider }) =>
    `Ask ${operators} to ${what.replaceAll('PROVIDER', provider)}`;

const request =
  (summary: Text, interpret: Text, step: Text): Write =>
  (names) => ({
    summary: summary(names),
    interpret: [interpret(names), `Nothing is wrong with the ${names.secret}, so reconnecting would not help.`],
    resolve: [step(names)],
  });

const tellOperators: Text = ({ provider }) =>
  `Tell ${operators}, with the message that is shown here: Mooring, or its description of ${provider}, may need an update.`;

const serverOf = ({ provider, isDatabase }: Names): string => (isDatabase ? `the ${provider} server` : provider);
const capitalise = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

/** The network that our own message names, as an example that fits; else any. */
const networkIn = (message: string): string =>
  /\b[0-9a-f]{1,4}[.:][0-9a-f.:]{1,40}\/\d{1,3}\b/i.exec(message)?.[0] ?? '10.1.2.3/32';

export const otherWords: Readonly<Record<OtherDetail, Write>> = {
  // Heals by itself.
  access_token_expired: renewing(
    ({ provider }) => `The short-lived access token of ${provider} has run out.`,
    'Such tokens live for minutes or hours, and Mooring renews them by itself. It is doing that now.',
  ),
  rate_limited: passing(
    ({ provider }) => `${provider} asks Mooring to slow down.`,
    () => 'There were more requests in a short time than it allows. They go on when the pause is over.',
  ),
  quota_exhausted: passing(
    ({ provider }) => `The requests that ${provider} allows are used up for now.`,
    () => 'The allowance starts anew after a while, at the latest within days.',
  ),
  too_many_connections: passing(
    (names) => `${capitalise(serverOf(names))} has too many connections at the moment.`,
    () => 'It lets Mooring in again when others leave.',
  ),
  outage: passing(
    ({ provider }) => `${provider} has trouble at the moment.`,
    () => 'Its servers answer with an error of their own.',
  ),
  maintenance: passing(
    ({ provider }) => `${provider} is being maintained.`,
    () => 'It is back when the work there is done.',
  ),
  timeout: passing(
    (names) => `${capitalise(serverOf(names))} did not answer in time.`,
    () => 'The server, or the way to it, is slow or closed.',
    ({ isDatabase }) =>
      isDatabase
        ? [
            'Check host and port, and ask the administrator of the database whether a firewall stands before the server.',
          ]
        : [],
  ),
  network: passing(
    (names) => `${capitalise(serverOf(names))} could not be reached.`,
    () => 'The server is stopped, or the way to it is broken.',
    ({ isDatabase }) =>
      isDatabase
        ? [
            'Check host and port, and ask the administrator of the database whether the server runs and accepts connections from outside.',
          ]
        : [],
  ),
  dns: passing(
    (names) => `The address of ${serverOf(names)} could not be found.`,
    ({ isConnecting }) =>
      isConnecting
        ? 'No server of this name is known.'
        : 'Its name is not known at the moment. If this lasts, the server may have been given another name.',
    ({ isDatabase }) => (isDatabase ? ['Check the host name for typing errors.'] : []),
  ),
  tls: passing(
    (names) => `No secure connection to ${serverOf(names)} could be made.`,
    () => 'Its certificate or its encryption settings do not fit.',
    ({ isDatabase }) =>
      isDatabase
        ? [
            'Check the setting for encryption (TLS): the server may offer none, or a certificate that is not issued by a known authority. Its administrator knows.',
          ]
        : [],
  ),
  concurrent_update: passing(
    ({ provider }) => `Something else is being done at ${provider} at the same time.`,
    () => 'The two got into each other’s way; that passes.',
  ),
  html_instead_of_json: passing(
    ({ provider }) => `${provider} answered with a web page instead of data.`,
    () => 'Such pages come from a firewall or a maintenance screen in between. If it lasts, Mooring tells you.',
  ),
  eventual_consistency: renewing(
    ({ provider }) => `${provider} does not know the new authorization everywhere yet.`,
    'That takes some seconds after an authorization was given or renewed.',
  ),

  // Ours.
  clock_skew: ours(
    () => 'The clock of this installation is wrong.',
    ({ provider }) => `${provider} refuses requests that seem to come from another time.`,
    () => `Ask ${operators} to set the clock of the machine, best by a time service (NTP).`,
  ),
  address_refused: (names) => ({
    summary: `The address of ${serverOf(names)} lies in a private network, which this installation may not reach.`,
    interpret: [
      'Addresses of private networks (such as 10.…, 192.168.… or localhost) are closed, so that nobody can look into an internal network through Mooring. The people who run the installation can open them.',
      names.isOAuth ? 'Nothing was sent there.' : `Nothing was sent there, the ${names.secret} neither.`,
    ],
    resolve: [
      ...(names.isConnecting && names.isDatabase
        ? ['Check the host. If the server also has a public address, use that one.']
        : []),
      `Ask ${operators} to open the address: they add it, or its network, to the option MOORING_EGRESS_ALLOW, for example MOORING_EGRESS_ALLOW=${networkIn(names.message)} (several are separated by commas; “private” opens all private networks), and restart Mooring.`,
      names.isConnecting
        ? 'Then try again here.'
        : 'Mooring then goes on by itself. Until then reconnecting would not help.',
    ],
  }),
  invalid_client: ours(
    ({ provider }) => `${provider} cannot be reached through the OAuth app of this installation.`,
    ({ provider }) =>
      `Mooring introduces itself to ${provider} with a client id and a secret (the “OAuth app”). None is entered, or ${provider} no longer accepts them.`,
    appStep('enter the present client id and secret of the OAuth app for PROVIDER under Connectors.'),
  ),
  redirect_uri_mismatch: ours(
    ({ provider }) => `The redirect address of the OAuth app at ${provider} does not fit.`,
    ({ provider }) => `${provider} sends people back only to addresses that are entered there, to the letter.`,
    appStep('enter the redirect address that stands under Connectors in the OAuth app at PROVIDER.'),
  ),
  api_not_enabled: ours(
    ({ provider }) => `${provider} has not switched on an interface (API) for the OAuth app of this installation.`,
    () => 'It is switched on once, in the project that the OAuth app belongs to.',
    appStep('switch the API on in the project of the OAuth app at PROVIDER.'),
  ),
  app_not_approved: ours(
    ({ provider }) => `${provider} has not approved the OAuth app of this installation for this.`,
    ({ provider }) => `${provider} wants to review an application before it may read this data.`,
    appStep('apply for the review or access at PROVIDER.'),
  ),
  app_disabled: ours(
    ({ provider }) => `${provider} has disabled the OAuth app of this installation.`,
    ({ provider }) => `${provider} lets nobody in through it at present.`,
    appStep('settle that with PROVIDER, or to enter another OAuth app under Connectors.'),
  ),
  client_bug: (names) =>
    names.isRequest
      ? request(
          ({ provider, object }) => `Mooring cannot use what ${provider} answers for ${object}.`,
          ({ provider }) =>
            `The answer does not fit Mooring’s description of ${provider}. The message below says where.`,
          tellOperators,
        )(names)
      : ours(
          ({ provider }) => `Mooring sent something to ${provider} that it cannot accept.`,
          () => 'This is a fault of Mooring or of its set-up.',
          tellOperators,
        )(names),

  // The request's.
  bad_request: request(
    ({ provider, object }) => `${provider} did not accept the request for ${object}.`,
    () => 'The request asks for something in a way that the provider does not know.',
    tellOperators,
  ),
  not_found: request(
    ({ provider, object }) => `${provider} no longer has what Mooring asks for in ${object}.`,
    ({ isDatabase }) =>
      isDatabase ? 'A table or a column was renamed or dropped.' : 'It was renamed, moved or deleted there.',
    ({ admin, isPart, isConnecting }) =>
      isPart && !isConnecting
        ? `Ask ${admin} whether that was meant. If it comes back, Mooring reads it again by itself; if not, it can be left out on the page of the Data Source.`
        : `Ask ${admin} whether that was meant.`,
  ),
  version_sunset: request(
    ({ provider }) => `${provider} has ended the version of its interface that Mooring uses.`,
    ({ provider }) => `Mooring has to learn the new version of ${provider}.`,
    tellOperators,
  ),
  wrong_region: request(
    ({ provider }) => `Mooring asked ${provider} in the wrong region.`,
    () => 'The data lies in another region than the one that is set.',
    tellOperators,
  ),

  unrecognized: (names) => {
    const { provider, isDisconnected, isConnecting, isDatabase, admin } = names;
    const look = isDatabase
      ? `Ask ${admin} whether the server runs, and whether the user may still sign in and read.`
      : `Look whether ${provider} works for you in the browser, and whether it shows a message about the account.`;
    if (isConnecting)
      return {
        summary: `${provider} gave an answer that Mooring does not know.`,
        interpret: [
          'Mooring cannot say what it means. The words of the provider, if it gave any, are shown as they came.',
        ],
        resolve: [look, 'Then try again.'],
      };
    if (!isDisconnected)
      return {
        summary: `${provider} gave an answer that Mooring does not know.`,
        interpret: ['Mooring cannot say yet what it means, and does not take it for a disconnection.'],
        resolve: ['There is nothing for you to do now: Mooring tries again by itself. If it lasts, it tells you.'],
      };
    return {
      summary: `${provider} has not let Mooring read for some time, and Mooring does not know why.`,
      interpret: [
        'It has failed steadily, with an answer that Mooring does not know. What the provider said, if anything, is shown as it came. Mooring goes on trying.',
      ],
      resolve: [
        look,
        names.isOAuth
          ? 'Choose Reconnect and sign in again: a new authorization often helps.'
          : `Choose Reconnect and enter the ${names.secret} again, or a new one.`,
      ],
    };
  },
};
