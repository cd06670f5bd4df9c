import assert from 'node:assert/strict';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { createAddressGuard } from './address-guard.ts';

const refusedByDefault = [
  '127.0.0.1',
  '127.255.255.254',
  '10.0.0.1',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '100.100.100.200',
  '169.254.169.254',
  '0.0.0.0',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:10.1.2.3',
  '::ffff:169.254.169.254',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'not an address',
  '',
];

const allowedByDefault = [
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '192.169.0.1',
  '2606:4700::1111',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
];

test('addresses of private and reserved networks are refused, in whatever form they are written', () => {
  const guard = createAddressGuard([]);
  for (const address of refusedByDefault) assert.equal(guard.isAllowed(address), false, address);
  for (const address of allowedByDefault) assert.equal(guard.isAllowed(address), true, address);
});

test('`private` opens private networks, but neither link-local nor metadata addresses', () => {
  const guard = createAddressGuard(['private']);
  for (const address of ['127.0.0.1', '10.0.0.1', '172.20.0.1', '192.168.0.9', '::1', 'fd12::1', '::ffff:127.0.0.1'])
    assert.equal(guard.isAllowed(address), true, address);
  for (const address of ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', 'fe80::1', '0.0.0.0'])
    assert.equal(guard.isAllowed(address), false, address);
});

test('named networks are opened, and no others', () => {
  const guard = createAddressGuard(['10.1.0.0/16', '127.0.0.1', 'fd12::/16']);
  for (const address of ['10.1.2.3', '127.0.0.1', 'fd12::5', '::ffff:10.1.2.3'])
    assert.equal(guard.isAllowed(address), true, address);
  for (const address of ['10.2.0.1', '127.0.0.2', 'fd13::5']) assert.equal(guard.isAllowed(address), false, address);
});

test('a network that cannot be read stops the start and is named', () => {
  for (const entry of ['10.0.0.0/33', '10.0.0.0/8/8', 'intranet', '10.0.0.0/', '10.0.0.0/x'])
    assert.throws(() => createAddressGuard([entry]), new RegExp(`MOORING_EGRESS_ALLOW: "${entry}" is no network`));
});

test('a name is judged by the addresses it resolves to', async () => {
  const lookup = promisify(createAddressGuard([]).lookup) as (host: string, options: object) => Promise<unknown>;
  await assert.rejects(lookup('localhost', {}), { code: 'MOORING_ADDRESS_REFUSED', message: /MOORING_EGRESS_ALLOW/ });
  await assert.rejects(lookup('localhost', { all: true }), { code: 'MOORING_ADDRESS_REFUSED' });
  const open = promisify(createAddressGuard(['private']).lookup) as typeof lookup;
  const all = (await open('localhost', { all: true })) as { address: string }[];
  assert.ok(all.some((it) => ['127.0.0.1', '::1'].includes(it.address)));
});

test('a host that is an address is judged without being looked up', () => {
  const guard = createAddressGuard([]);
  assert.throws(() => guard.checkLiteral('[::ffff:127.0.0.1]'), { code: 'MOORING_ADDRESS_REFUSED' });
  assert.throws(() => guard.checkLiteral('192.168.0.1'), /192\.168\.0\.1\/32/);
  guard.checkLiteral('8.8.8.8');
  guard.checkLiteral('example.org');
});
