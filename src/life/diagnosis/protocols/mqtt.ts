// MQTT: what a broker answers to CONNECT. 3.1.1 gives return codes 1 to 5, 5.0 reason codes from 128 on; clients hand on their words.
import { likely, means } from '../meanings.ts';
import { driverError, type Meaning, type Rule } from '../rules.ts';

const mqtt311 = 'https://docs.oasis-open.org/mqtt/mqtt/v3.1.1/os/mqtt-v3.1.1-os.html#_Toc398718035';
const mqtt5 = 'https://docs.oasis-open.org/mqtt/mqtt/v5.0/os/mqtt-v5.0-os.html#_Toc3901079';

const refusal = (
  name: string,
  words: readonly string[],
  meaning: Meaning,
  message: string,
  citation = mqtt311,
): Rule => ({
  id: `mqtt/${name}`,
  match: { kind: 'error', words },
  ...meaning,
  citation,
  example: driverError('', message, { stage: 'db_connect', auth: 'basic' }),
});

const refused = 'connection refused | mqtt | connack | broker';

export const mqttRules: readonly Rule[] = [
  refusal(
    'password',
    [refused, 'bad user name or password | bad username or password | bad user name or pwd'],
    likely(means.wrongPassword),
    'Connection refused: Bad username or password',
  ),
  {
    ...refusal(
      'not-authorized',
      ['connection refused', 'not authorized | not authorised'],
      likely(means.wrongPassword),
      '',
    ),
    example: driverError('', 'Connection refused: Not authorized', { stage: 'db_connect', auth: 'basic' }),
  },
  refusal('banned', [refused, 'banned'], likely(means.accountLocked), 'MQTT connection refused: Banned', mqtt5),
  refusal(
    'identifier',
    [refused, 'identifier rejected | client identifier not valid'],
    likely(means.clientBug),
    'Connection refused: Identifier rejected',
  ),
  refusal(
    'version',
    [refused, 'unacceptable protocol version | unsupported protocol version'],
    likely(means.clientBug),
    'Connection refused: Unacceptable protocol version',
  ),
  refusal(
    'busy',
    ['mqtt | connack | broker', 'server busy | connection rate exceeded | server unavailable | server shutting down'],
    likely(means.outage),
    'MQTT connection refused: Server unavailable',
    mqtt5,
  ),
];
