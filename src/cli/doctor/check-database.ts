// Checks of the database: does it answer, is it new enough, is it migrated, does the key open the vault, do the clocks agree.
import { after, systemClock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { createLog, type Log } from '../../log.ts';
import type { Store } from '../../store/index.ts';
import { describeDatabase } from '../commands/start.ts';
import { countWorkers, hasEmbeddedDatabase, openUnmigrated } from '../open-store.ts';
import type { Cli } from '../terminal.ts';
import { broken, type Finding, messageOf, ok, warning } from './finding.ts';

const majorMin = 14;
const clockWarningMs = 2_000;
const clockBrokenMs = 60_000;

interface DatabaseCheck {
  findings: Finding[];
  /** Processes of Mooring that work on it now. */
  workerCount: number;
}

export async function checkDatabase(
  cli: Cli,
  config: Config,
  log: Log,
  secretKey: Buffer | null,
): Promise<DatabaseCheck> {
  if (config.databaseUrl === null && !hasEmbeddedDatabase(config))
    return {
      findings: [ok('Database', 'there is no embedded PostgreSQL yet; the first start makes it')],
      workerCount: 0,
    };
  let store: Store;
  try {
    store = await openUnmigrated(config, log, { poolSize: 1 });
  } catch (error) {
    const advice =
      config.databaseUrl === null
        ? 'See the log that the message names. The data itself is not changed by this.'
        : 'Check that PostgreSQL runs, that this machine reaches it, and user, password and database name in DATABASE_URL.';
    return { findings: [broken('Database', messageOf(error), advice)], workerCount: 0 };
  }
  try {
    const workerCount = await countWorkers(store);
    const findings = [
      await checkVersion(store, config),
      ...(await checkMigrations(store)),
      ...(await checkVault(cli, store, secretKey)),
      await checkClock(cli, store),
      ...(await checkJobs(store)),
      ...(await checkAlarms(store)),
      workerCount === 0 ? ok('Workers', 'no server or worker is running') : ok('Workers', `${workerCount} running`),
      ...(await checkOtherKeys(cli, store, secretKey)),
    ];
    return { findings, workerCount };
  } catch (error) {
    return {
      findings: [broken('Database', messageOf(error), 'Run this again; if it stays, see the log of PostgreSQL.')],
      workerCount: 0,
    };
  } finally {
    await store.close();
  }
}

async function checkVersion({ pool }: Store, config: Config): Promise<Finding> {
  const { rows } = await pool.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  const { number = 0, name = '' } = rows[0] ?? {};
  const found = `${describeDatabase(config)}, version ${name}`;
  return number >= majorMin * 10_000
    ? ok('Database', found)
    : broken('Database', found, `Mooring needs PostgreSQL ${majorMin} or newer: upgrade it, or use another.`);
}

async function checkMigrations({ db }: Store): Promise<Finding[]> {
  const { listMigrations } = await import('../../store/index.ts');
  const { known, applied } = await listMigrations(db);
  const unknown = applied.filter((name) => !known.includes(name));
  const missing = known.filter((name) => !applied.includes(name));
  const check = 'Migrations';
  if (unknown.length > 0)
    return [
      broken(
        check,
        `a newer Mooring has used this database (${unknown.join(', ')})`,
        'Install that version again, or restore a backup made before.',
      ),
    ];
  if (missing.length > 0)
    return [
      warning(
        check,
        `${missing.length} not applied yet: ${missing.join(', ')}`,
        'The next start applies them; "mooring migrate" does so alone.',
      ),
    ];
  return [ok(check, `all ${known.length} applied`)];
}

/** Opens the vault as a start would, and makes no key in it. */
async function checkVault(cli: Cli, store: Store, secretKey: Buffer | null): Promise<Finding[]> {
  const check = 'Vault';
  const { rows: present } = await store.pool.query<{ is_made: boolean }>(
    `select to_regclass('vault_keys') is not null as is_made`,
  );
  const { rows } = present[0]?.is_made
    ? await store.pool.query<{ count: number }>('select count(*)::int as count from vault_keys')
    : { rows: [{ count: 0 }] };
  if ((rows[0]?.count ?? 0) === 0) return [ok(check, 'nothing is sealed in it yet')];
  if (secretKey === null)
    return [
      broken(
        check,
        'credentials are sealed in the database, and the secret key is missing',
        'Put back the key that belongs to this database: secret.key in the data folder, or MOORING_SECRET_KEY.',
      ),
    ];
  try {
    const { openVault } = await import('../../tokens/index.ts');
    await openVault({ store, secretKey, clock: cli.clock });
    return [ok(check, 'the secret key opens it')];
  } catch (error) {
    return [
      broken(check, messageOf(error), 'Put back the key that belongs to this database, from where you keep its copy.'),
    ];
  }
}

/** Processes that run with another secret key than the one in place here: while it is being changed, or because one was forgotten. */
async function checkOtherKeys(cli: Cli, store: Store, secretKey: Buffer | null): Promise<Finding[]> {
  const { rows } = await store.pool.query<{ is_made: boolean }>(
    `select to_regclass('running_processes') is not null as is_made`,
  );
  if (!rows[0]?.is_made || secretKey === null) return [];
  const { fingerprintOf, listProcesses, nameOfProcess, seenWithinMs } = await import('../../tokens/index.ts');
  const others = await listProcesses(store)
    .where('secret_key_fingerprint', '<>', fingerprintOf(secretKey))
    .where('seen_at', '>', after(cli.clock.now(), -seenWithinMs))
    .execute();
  return others.map((it) =>
    warning(
      'Workers',
      `${nameOfProcess(it)} runs with another secret key (fingerprint ${it.secret_key_fingerprint}) than the one in place here`,
      'If the secret key is being changed, start it anew with the new one, then finish: docs/guides/keys.md.',
    ),
  );
}

/** Jobs that failed eight times in a row are parked: a mistake of ours, or a database that refuses something. */
async function checkJobs({ db, pool }: Store): Promise<Finding[]> {
  const { rows } = await pool.query<{ is_made: boolean }>(`select to_regclass('due_jobs') is not null as is_made`);
  if (!rows[0]?.is_made) return [];
  const { listParkedJobs } = await import('../../jobs/index.ts');
  const parked = await listParkedJobs(db);
  if (parked.length === 0) return [ok('Jobs', 'none is parked')];
  const [first] = parked;
  const found = `${parked.length} parked after failing again and again; the oldest is ${first?.kind} of ${first?.key}: ${first?.lastError}`;
  return [
    broken('Jobs', found, 'The log tells more. Once the reason is gone, restart Mooring: a start tries them again.'),
  ];
}

/** What operators have been told and still stands. */
async function checkAlarms(store: Store): Promise<Finding[]> {
  const { rows } = await store.pool.query<{ is_made: boolean }>(`select to_regclass('alarms') is not null as is_made`);
  if (!rows[0]?.is_made) return [];
  const { explainAlarm, listAlarms, toAlarmFacts } = await import('../../life/alarms/index.ts');
  const { createConnectorRegistry } = await import('../../connectors/index.ts');
  const connectors = createConnectorRegistry({ store, log: createLog('silent'), clock: systemClock });
  // A database that is not up to date has none: that is told elsewhere.
  await connectors.refresh().catch(() => {});
  const open = await listAlarms(store.db, 'open').orderBy('opened_at').limit(20).execute();
  if (open.length === 0) return [ok('Alarms', 'none stands')];
  return Promise.all(
    open.map(async (row) => {
      const { title, youCan } = explainAlarm(await toAlarmFacts({ store, findConnector: connectors.find }, row));
      return warning('Alarms', title, youCan.join(' '));
    }),
  );
}

/**
 * Due times come from our clock, and several machines must agree. The database's is read as the start of our own query, which it
 * notes by itself: no SQL of ours asks for the time.
 */
async function checkClock(cli: Cli, { pool }: Store): Promise<Finding> {
  const before = cli.clock.now().getTime();
  const { rows } = await pool.query<{ query_start: Date }>(
    'select query_start from pg_stat_activity where pid = pg_backend_pid()',
  );
  const after = cli.clock.now().getTime();
  const theirs = rows[0]?.query_start.getTime() ?? before;
  const apartMs = Math.max(0, before - theirs, theirs - after);
  const found = `this machine and the database are ${(apartMs / 1000).toFixed(1)} s apart`;
  const advice =
    'Set both by NTP (timedatectl set-ntp true). A wrong clock makes tokens look expired, and syncs run at the wrong time.';
  if (apartMs >= clockBrokenMs) return broken('Clocks', found, advice);
  return apartMs >= clockWarningMs ? warning('Clocks', found, advice) : ok('Clocks', found);
}
