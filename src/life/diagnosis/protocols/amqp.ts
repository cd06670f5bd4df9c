// AMQP 1.0 as Azure's brokers (Service Bus, Event Hubs) speak it, and IBM MQ's reason codes: what a driver hands on of a broker's refusal.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';

const amqpErrors = 'https://learn.microsoft.com/en-us/azure/event-hubs/event-hubs-amqp-troubleshoot';
const azureErrors = 'https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-amqp-troubleshoot';
const mqReasons = 'https://www.ibm.com/docs/en/ibm-mq/9.3?topic=codes-api-completion-reason';

const amqp = (
  name: string,
  codes: readonly string[],
  meaning: Meaning,
  message: string,
  words?: readonly string[],
  citation = amqpErrors,
): Rule => ({
  id: `amqp/${name}`,
  match: { kind: 'error', code: codes, ...(words ? { words } : {}) },
  ...meaning,
  citation,
  example: driverError(codes[0] as string, message, { stage: 'db_query', auth: 'api_key' }),
});

const refusals = ['amqp:unauthorized-access', 'UnauthorizedError', 'AuthorizationFailedException'];

const mq = (name: string, number: string, meaning: Meaning, symbol: string): Rule => ({
  id: `ibm-mq/${name}`,
  match: {
    kind: 'error',
    words: [`reason ${number} | mqrc ${number} | ${symbol.replaceAll('_', ' ').toLowerCase()}`],
  },
  ...meaning,
  citation: mqReasons,
  example: driverError('MQException', `MQJE001: Completion Code '2', Reason '${number}'.`, {
    stage: 'db_connect',
    auth: 'db_password',
  }),
});

export const amqpRules: readonly Rule[] = [
  amqp('address', refusals, means.ipNotAllowed, 'Ip has been prevented to connect to the endpoint.', [
    'ip has been prevented | prevented to connect to the endpoint | ip address',
  ]),
  amqp(
    'claim',
    refusals,
    means.scopeMissing,
    "Unauthorized access. 'Send' claim(s) are required to perform this operation.",
    ['claim s are required | claims are required | claim is required'],
    azureErrors,
  ),
  amqp('token-expired', refusals, likely(means.accessTokenExpired), 'ExpiredToken: The token is expired.', [
    'expiredtoken | token is expired | expired token',
  ]),
  amqp('refused', refusals, likely(means.wrongApiKey), 'InvalidSignature: The token has an invalid signature.'),
  amqp('idle', ['amqp:connection:forced', 'amqp:link:detach-forced'], means.network, 'The connection was inactive.'),
  amqp(
    'busy',
    ['com.microsoft:server-busy'],
    means.rateLimited,
    'The request was terminated because the entity is throttled.',
  ),
  amqp('quota', ['amqp:resource-limit-exceeded'], likely(means.quotaExhausted), 'The quota was exceeded.'),
  amqp('not-found', ['amqp:not-found'], means.notFound, 'The messaging entity could not be found.'),
  mq('authority', '2035', likely(means.roleLost), 'MQRC_NOT_AUTHORIZED'),
  mq('manager-away', '2059', means.outage, 'MQRC_Q_MGR_NOT_AVAILABLE'),
  mq('host-away', '2538', means.network, 'MQRC_HOST_NOT_AVAILABLE'),
  mq('connection', '2009', means.network, 'MQRC_CONNECTION_BROKEN'),
  mq('object', '2085', means.notFound, 'MQRC_UNKNOWN_OBJECT_NAME'),
];
