// A person who may connect gives a host. Whatever way it is written, it does not lead into the network that Mooring stands in, and the
// answer tells nothing of what stands there.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/api/schemas.ts';
import { createWorld } from '../harness/world.ts';

const hosts = [
  '127.0.0.1',
  '127.1',
  '0',
  '0.0.0.0',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  'localhost',
  'LOCALHOST',
  'localhost.',
  '[::1]',
  '::1',
  '::',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '[::ffff:7f00:1]',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::127.0.0.1',
  '2002:7f00:1::',
  'fe80::1',
  'fe80::1%lo',
  '::1%lo',
  'fd00::1',
  '169.254.169.254',
  '2852039166',
  '0xa9fea9fe',
  'fd00:ec2::254',
  '10.0.0.1',
  '100.64.0.1',
  '192.168.0.1',
  '172.16.0.1',
  '①②⑦.⓪.⓪.①',
  'ｌｏｃａｌｈｏｓｔ',
  '/var/run/postgresql',
  '/tmp',
  '127.0.0.1:5432',
  '127.0.0.1,8.8.8.8',
  'a@127.0.0.1',
  '127.0.0.1#x',
  ' 127.0.0.1 ',
  '127.0.0.1%00.example',
];

test('no spelling of an address within leads there', async () => {
  const world = await createWorld({ egressAllow: [] });
  // Our own database: what somebody would want to reach.
  const { port, pathname, username, password } = new URL(world.mooring.store.url);
  for (const host of hosts) {
    const { status, body } = await world.request(world.editor, 'POST', '/api/v1/connections', {
      connectorSlug: 'postgres',
      fields: {
        host,
        port: Number(port),
        database: pathname.slice(1),
        user: username,
        password: password || 'x',
        tls: 'disable',
      },
    });
    assert.ok(status === 422 || status === 400, `${host} answered ${status}`);
    assert.doesNotMatch((body as Problem).detail, /password authentication|does not exist|ECONNREFUSED/i, host);
    const text = JSON.stringify(body);
    assert.match(
      text,
      /MOORING_ADDRESS_REFUSED|private|reserved|ENOTFOUND|EAI_AGAIN|host|address/i,
      `${host}: ${text}`,
    );
  }
  assert.deepEqual((await world.mooring.store.pool.query('select id from connections')).rows, []);
});
