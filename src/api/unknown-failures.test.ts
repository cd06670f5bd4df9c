// Unknown failures: kept and counted by shape, bounded and swept, seen by operators alone, dismissed under their name, exported as a line
// that `mooring diagnose --jsonl` reads. And nothing planted survives in table, answer or export.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  createTestAccount,
  createTestApi,
  createTestApiKey,
  createTestUser,
  send,
  signInAs,
} from '../../test/harness/api.ts';
import { mooring } from '../../test/harness/command-line.ts';
import { type ControlledClock, createControlledClock, dayMs, hourMs } from '../clock.ts';
import { diagnose, type Failure } from '../life/diagnosis/index.ts';
import { noteUnknownFailure, sweepUnknownFailures } from '../life/unknown-failures/index.ts';
import type { UnknownFailureView, UnknownFailureWholeView } from './failure-schemas.ts';

const failure = (body: unknown, provider = 'strange', more: Partial<Failure> = {}): Failure => ({
  kind: 'failure',
  provider,
  stage: 'api_call',
  auth: 'api_key',
  response: { status: 418, headers: { 'content-type': 'application/json' }, body },
  ...more,
});

async function createOperatorsApi() {
  const clock: ControlledClock = createControlledClock(new Date('2026-03-02T09:00:00.000Z'));
  const api = await createTestApi({ clock });
  const owner = await createTestAccount(api);
  const as = await signInAs(api, owner);
  const note = (it: Failure) => noteUnknownFailure(api.ctx, it, diagnose(it));
  const read = async <T>(path: string): Promise<T> => {
    const answer = await send(api, 'GET', `/api/v1/unknown-failures${path}`, { as });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json() as T;
  };
  const list = (query = '') => read<{ items: UnknownFailureView[]; next: string | null }>(query);
  return { api, clock, owner, as, note, read, list };
}

test('answers of one shape are one row, counted, with first and last sight', async () => {
  const { clock, note, list, read } = await createOperatorsApi();
  await note(failure({ error: 'zorp', message: 'Zorp 17 of "alpha" wibbled' }));
  clock.advance(hourMs);
  await note(failure({ error: 'zorp', message: 'Zorp 4 of "beta" wibbled' }));
  await note(failure({ error: 'zorp' }, 'peculiar', { stage: 'token_refresh' }));
  const { items } = await list('?provider=strange');
  assert.equal(items.length, 1);
  const [item] = items;
  assert.deepEqual(
    [item?.seenCount, item?.firstSeenAt, item?.lastSeenAt, item?.status, item?.format, item?.providerCode],
    [2, '2026-03-02T09:00:00.000Z', '2026-03-02T10:00:00.000Z', 418, 'json', 'zorp'],
  );
  assert.deepEqual([item?.takenFor.detail, item?.knownNow], ['unrecognized', null]);
  const whole = await read<UnknownFailureWholeView>(`/${item?.id}`);
  assert.deepEqual(whole.response?.body, { error: 'zorp', message: 'Zorp 4 of "beta" wibbled' });
  assert.equal((await list()).items.length, 2);
});

test('only operators see them: no other role, and no API key', async () => {
  const { api, owner, note, list } = await createOperatorsApi();
  await note(failure({ error: 'zorp' }));
  const [item] = (await list()).items;
  const admin = await signInAs(api, await createTestUser(api, owner, 'admin'));
  const otherOwner = await signInAs(api, await createTestAccount(api));
  const key = await createTestApiKey(api, owner, 'admin');
  const paths = ['', `/${item?.id}`, `/${item?.id}/corpus-line`];
  for (const headers of [{ cookie: admin }, { cookie: otherOwner }, key])
    for (const path of paths) {
      const answer = await api.app.inject({ url: `/api/v1/unknown-failures${path}`, headers });
      assert.equal(answer.statusCode, 403, path);
    }
  const dismissal = await send(api, 'POST', `/api/v1/unknown-failures/${item?.id}/dismiss`, { as: admin });
  assert.equal(dismissal.statusCode, 403);
});

test('one that is dismissed leaves the list for good, is still counted, and the audit log says by whom', async () => {
  const { api, as, owner, note, list } = await createOperatorsApi();
  await note(failure({ error: 'zorp' }));
  const id = (await list()).items[0]?.id;
  const dismiss = () => send(api, 'POST', `/api/v1/unknown-failures/${id}/dismiss`, { as });
  assert.equal((await dismiss()).json().dismissedBy, owner.name);
  assert.equal((await dismiss()).statusCode, 200);
  await note(failure({ error: 'zorp' }));
  assert.deepEqual((await list()).items, []);
  const [dismissed] = (await list('?status=dismissed')).items;
  assert.deepEqual([dismissed?.id, dismissed?.seenCount], [id, 2]);
  const { rows } = await api.ctx.store.pool.query(
    "select actor_name, target_id from audit_log where action = 'unknown_failure.dismissed'",
  );
  assert.deepEqual(rows, [{ actor_name: owner.name, target_id: id }]);
  assert.equal((await send(api, 'POST', '/api/v1/unknown-failures/unk_nope/dismiss', { as })).statusCode, 404);
});

test('the export is a line of the corpus with empty labels, which diagnose reads', async () => {
  const { api, as, note, list, read } = await createOperatorsApi();
  await note(failure({ error: 'zorp' }));
  const id = (await list()).items[0]?.id;
  const saved = await send(api, 'GET', `/api/v1/unknown-failures/${id}/corpus-line`, { as });
  assert.match(
    String(saved.headers['content-disposition']),
    /^attachment; filename="strange-unknown-[0-9a-f]{8}\.jsonl"$/,
  );
  assert.match(saved.body, /^\{.*\}\n$/);
  assert.equal(saved.body.trim(), (await read<UnknownFailureWholeView>(`/${id}`)).corpusLine);
  const { id: _, ...line } = JSON.parse(saved.body);
  assert.deepEqual(line, {
    provider: 'strange',
    stage: 'api_call',
    auth: 'api_key',
    response: { status: 418, headers: { 'content-type': 'application/json' }, body: { error: 'zorp' } },
    verdict: '',
    cause: null,
    also_ok: [],
    detail: '',
    source_url: '',
    evidence: '',
    verbatim: true,
  });
  const diagnosed = await mooring(['diagnose', '--jsonl'], { stdin: saved.body });
  assert.equal(diagnosed.exitCode, 0);
  assert.equal(diagnosed.json<{ detail: string }>().detail, 'unrecognized');
});

test('the command line lists and exports them', async () => {
  const { api, note, list } = await createOperatorsApi();
  const environment = { DATABASE_URL: api.ctx.store.url };
  assert.match((await mooring(['failures', 'list'], { environment })).stdout, /There are none/);
  await note(failure({ error: 'zorp', message: 'Zorp wibbled' }));
  const id = (await list()).items[0]?.id ?? '';
  assert.match(
    (await mooring(['failures', 'list'], { environment })).stdout,
    /PROVIDER .*\nstrange +api_call +418 +1 .*zorp +unk_/,
  );
  const listed = await mooring(['failures', 'list', '--provider', 'strange', '--json'], { environment });
  assert.equal(listed.json<{ items: { id: string }[] }>().items[0]?.id, id);
  const exported = await mooring(['failures', 'export', id], { environment });
  assert.equal(exported.json<{ provider: string }>().provider, 'strange');
  assert.equal((await mooring(['failures', 'export', 'unk_nope'], { environment })).exitCode, 4);
});

test('of one provider a hundred shapes are kept, the last seen; what was not seen for long is swept', async () => {
  const { api, clock, note, list } = await createOperatorsApi();
  for (let index = 0; index < 103; index++) {
    clock.advance(1000);
    await note(failure({ error: `zorp_${'abcdefghij'[index % 10]}${'abcdefghijk'[Math.floor(index / 10)]}` }));
  }
  await note(failure({ error: 'zorp' }, 'peculiar'));
  const { items, next } = await list('?provider=strange&limit=60');
  const rest = await list(`?provider=strange&limit=60&after=${next}`);
  assert.deepEqual([items.length, rest.items.length, rest.next], [60, 40, null]);
  assert.ok(
    rest.items.every((it) => it.providerCode !== 'zorp_aa'),
    'the oldest gave way',
  );
  assert.equal((await list('?provider=peculiar')).items.length, 1);
  clock.advance(89 * dayMs);
  await note(failure({ error: 'zorp_ab' }));
  clock.advance(2 * dayMs);
  await sweepUnknownFailures(api.ctx.store.db, clock.now());
  assert.equal((await list()).items.length, 1);
});

test('nothing planted survives in table, answer and export', async () => {
  const { api, as, note, list } = await createOperatorsApi();
  const planted = {
    token: 'ya29.A0AfB_byC3x9kq2Lm4Rt7Zp1Wv8',
    key: 'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
    password: 'hunter2-Tr0ub4dor',
    mail: 'ana.marques@customer.example',
    hex: '9f86d081884c7d659a2feaa0c55ad015',
  };
  const { token, key, password, mail, hex } = planted;
  await note(
    failure(
      { error: 'zorp', message: `${token} of ${mail}, password: ${password}`, [key]: { [mail]: [hex] }, password },
      'strange',
      {
        response: {
          status: 418,
          headers: { 'set-cookie': hex, 'x-api-key': key, 'x-debug': `Bearer ${token}; ${mail}` },
          body: {
            error: 'zorp',
            message: `${token} of ${mail}, password: ${password}`,
            [key]: { [mail]: [hex] },
            password,
          },
        },
      },
    ),
  );
  await note(failure(`error=zorp&password=${password}&key=${key}&user=${mail}&t=${token}#${hex}`, 'formal'));
  await note(
    failure('', 'driver', {
      response: undefined as never,
      error: { code: 'ZORP', message: `for ${mail}: ${key} ${token} ${hex} pwd=${password}` },
    }),
  );
  const seen: string[] = [];
  for (const { id } of (await list()).items)
    for (const path of ['', `/${id}`, `/${id}/corpus-line`])
      seen.push((await send(api, 'GET', `/api/v1/unknown-failures${path}`, { as })).body);
  const { rows } = await api.ctx.store.pool.query('select t::text as row from unknown_failures t');
  assert.equal(rows.length, 3);
  const everything = [...seen, ...rows.map(({ row }) => row)].join('\n');
  for (const [name, secret] of Object.entries(planted))
    for (const form of [secret, encodeURIComponent(secret)])
      assert.ok(!everything.includes(form), `the ${name} survived`);
});

test('what cannot be kept stops nothing and is logged', async () => {
  const { api } = await createOperatorsApi();
  const warnings: unknown[] = [];
  const log = { warn: (...what: unknown[]) => void warnings.push(what) };
  await api.ctx.store.pool.query('drop table unknown_failures');
  const it = failure({ error: 'zorp' });
  await noteUnknownFailure({ ...api.ctx, log: log as never }, it, diagnose(it));
  assert.equal(warnings.length, 1);
  // Texts that the database could not hold.
  const { note, list } = await createOperatorsApi();
  await note(failure({ error: 'zorp', message: 'null \u0000 byte \ud800 half' }));
  assert.equal((await list()).items.length, 1);
});
