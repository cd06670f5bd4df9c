// RabbitMQ: the reply text of a close, which begins with the name of its code.
import { driverError, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/amqp-node/amqplib/issues/237';
const codes = 'https://www.rubydoc.info/gems/brown/1.1.2/Brown/AmqpErrors';
const constants = 'https://ocaml.org/p/amqp-client-lwt/latest/doc/Amqp_client_lwt/Constants/index.html';
const reference = 'https://www.rabbitmq.com/docs/access-control';

export const rules: readonly Rule[] = [
  {
    id: 'rabbitmq/login',
    match: { words: ['login was refused using authentication mechanism'] },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN',
    example: driverError(
      '',
      'Handshake terminated by server: 403 (ACCESS-REFUSED) with message "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile."',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/limit',
    match: { words: ['connection limit', 'is reached'] },
    ...means.tooManyConnections,
    citation: reference,
    example: driverError(
      '',
      "NOT_ALLOWED - access to vhost '/' refused for user 'sync': connection limit (10) is reached",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/no-queue',
    match: { words: ['no queue | no exchange'] },
    ...means.notFound,
    citation: constants,
    seen: 'not_found',
    example: driverError('404', "404 (NOT-FOUND) with message \"NOT_FOUND - no queue 'orders' in vhost '/'\"", {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'rabbitmq/vhost-missing',
    match: { words: ['vhost', 'not found'] },
    ...means.databaseMissing,
    citation: reference,
    example: driverError(
      '',
      'Handshake terminated by server: 530 (NOT-ALLOWED) with message "NOT_ALLOWED - vhost shop not found"',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/vhost-denied',
    match: { words: ['access to vhost', 'refused for user'] },
    ...means.objectAccessLost,
    citation: reference,
    example: driverError(
      '',
      "Handshake terminated by server: 530 (NOT-ALLOWED) with message \"NOT_ALLOWED - access to vhost 'shop' refused for user 'sync'\"",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/invalid-path',
    match: { words: ['invalid path'] },
    ...means.databaseMissing,
    citation: codes,
    seen: ':name => "invalid-path"',
    example: driverError('402', 'INVALID_PATH - no such vhost', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'rabbitmq/refused',
    match: { words: ['access refused'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: codes,
    seen: ':name => "access-refused"',
    example: driverError(
      '403',
      "Operation failed: BasicConsume; 403 (ACCESS-REFUSED) with message \"ACCESS_REFUSED - read access to queue 'orders' in vhost '/' refused for user 'sync'\"",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/forced',
    match: { words: ['connection forced'] },
    ...means.maintenance,
    citation: codes,
    seen: ':name => "connection-forced"',
    example: driverError(
      '320',
      'Connection closed: 320 (CONNECTION-FORCED) with message "CONNECTION_FORCED - broker forced connection closure with reason \'shutdown\'"',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/locked',
    match: { words: ['resource locked'] },
    ...means.concurrentUpdate,
    citation: reference,
    example: driverError(
      '405',
      '405 (RESOURCE-LOCKED) with message "RESOURCE_LOCKED - cannot obtain exclusive access to locked queue \'orders\'"',
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/precondition',
    match: { words: ['precondition failed | not implemented | unexpected frame | frame error | command invalid'] },
    ...means.badRequest,
    citation: reference,
    example: driverError(
      '406',
      "406 (PRECONDITION-FAILED) with message \"PRECONDITION_FAILED - inequivalent arg 'durable' for queue 'orders'\"",
      { stage: 'db_query', auth: 'db_password' },
    ),
  },
  {
    id: 'rabbitmq/down',
    match: { words: ['internal error | resource error'] },
    ...means.outage,
    citation: reference,
    example: driverError('541', '541 (INTERNAL-ERROR) with message "INTERNAL_ERROR"', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
];
