// `mooring keys list|rotate`: the keys that seal all credentials, and how they are changed while the server and its workers go on.
// docs/guides/keys.md tells it to people.
import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import { RequestError } from '../../request-error.ts';
import type { NoteKeyChange } from '../../tokens/index.ts';
import { ask } from '../ask.ts';
import { countWorkers, type Opened, withStore } from '../open-store.ts';
import { listenForStop } from '../run-until-stopped.ts';
import {
  type Cli,
  countOf,
  createProgressLine,
  formatCount,
  formatInstant,
  print,
  printJson,
  printTable,
  say,
} from '../terminal.ts';

interface RotateOptions {
  master?: boolean;
  finish?: boolean;
  yes?: boolean;
  json?: boolean;
}

export function addKeys(program: Command, cli: Cli): void {
  const keys = program
    .command('keys')
    .summary('see and change the keys that seal credentials')
    .description(
      'All credentials are sealed with a data key, which stands in the database, wrapped by the secret key (the master key). Both can be changed while Mooring runs.',
    );
  keys
    .command('list')
    .summary('list the data keys and what they seal')
    .description(
      'Lists the data keys, the newest first, with how many values each has sealed, and says which secret key wraps them.',
    )
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  mooring keys list')
    .action((options: { json?: boolean }) => list(cli, options));
  keys
    .command('rotate')
    .summary('change the data key, or with --master the secret key')
    .description(
      'Makes a new data key, seals every credential with it while everything runs, and retires the old one. Interrupted, it goes on when it is run again. With --master the secret key is changed instead, in two steps: begin, start all processes anew with the new key, and --finish.',
    )
    .option(
      '--master',
      'change the secret key: to MOORING_SECRET_KEY_NEW, or to a generated one where the key stands in the data folder',
    )
    .option('--finish', 'with --master: the second step, once every process was started anew')
    .option('--yes', 'do not ask for a confirmation')
    .option('--json', 'print what was done as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  mooring keys rotate\n  mooring keys rotate --master\n  mooring keys rotate --master --finish',
    )
    .action((options: RotateOptions) => {
      if (options.finish && !options.master) throw new RequestError('bad_input', '--finish belongs to --master.');
      if (!options.master) return rotate(cli, options);
      return options.finish ? finishMaster(cli, options) : beginMaster(cli, options);
    });
}

/** The rooms that keep sealed values, with the master key and the vault they are opened with; each change is put on record. */
async function openKeys({ config, log, store }: Opened, cli: Cli) {
  const { fingerprintOf, loadSecretKey, openVault } = await import('../../tokens/index.ts');
  const { writeAudit } = await import('../../accounts/index.ts');
  const { sealedInLife } = await import('../../life/index.ts');
  const secretKey = await loadSecretKey({ config, log, store });
  const vault = await openVault({ store, secretKey, clock: cli.clock });
  const actor = { id: null, name: 'the command line', accountId: null };
  const note: NoteKeyChange = (trx, change) => writeAudit(trx, { at: cli.clock.now(), actor, ...change });
  return { secretKey, vault, places: sealedInLife, note, fingerprintOf };
}

async function list(cli: Cli, { json }: { json?: boolean }): Promise<void> {
  await withStore(cli, {}, async (opened) => {
    const { findMasterRotation, listDataKeys } = await import('../../tokens/index.ts');
    const { secretKey, places, fingerprintOf } = await openKeys(opened, cli);
    const items = await listDataKeys(opened, places);
    const change = await findMasterRotation({ store: opened.store, secretKey });
    const fingerprint = fingerprintOf(secretKey);
    if (json) return printJson(cli, { secretKeyFingerprint: fingerprint, secretKeyChange: change.kind, items });
    printTable(
      cli,
      ['DATA KEY', 'MADE (UTC)', 'STATE', 'SEALS'],
      items.map((it) => [it.id, formatInstant(it.createdAt), stateOf(it), formatCount(it.sealedCount)]),
    );
    say(cli, `Wrapped by the secret key with the fingerprint ${fingerprint}${whereOf(opened.config)}.`);
    if (change.kind === 'open')
      say(
        cli,
        change.isNextKey
          ? 'The secret key is being changed, and the new one is in place here. Once all processes were started anew: mooring keys rotate --master --finish'
          : 'The secret key is being changed, and the old one is in place here. Put the new one in place and start all processes anew.',
      );
  });
}

function stateOf({ retiredAt, resealedAt }: { retiredAt: Date | null; resealedAt: Date | null }): string {
  if (retiredAt === null) return 'in use';
  return resealedAt === null ? 'retired, rotation not finished' : `retired ${formatInstant(retiredAt)}`;
}

const whereOf = ({ secretKey }: Pick<Config, 'secretKey'>): string =>
  secretKey === null ? ' in the data folder' : ' in MOORING_SECRET_KEY';

async function rotate(cli: Cli, { json }: RotateOptions): Promise<void> {
  await withStore(cli, {}, async (opened) => {
    const { rotateDataKey } = await import('../../tokens/index.ts');
    const keys = await openKeys(opened, cli);
    const stop = listenForStop(cli);
    const abort = new AbortController();
    void stop.wanted.then(() => abort.abort());
    const line = createProgressLine(cli);
    try {
      const rotation = await rotateDataKey(
        { store: opened.store, clock: cli.clock, ...keys },
        {
          places: keys.places,
          hasOthers: (await countWorkers(opened.store)) > 0,
          signal: abort.signal,
          onProgress: ({ table, rowsDone, rowsTotal }) =>
            line.show(`Sealing anew: ${formatCount(rowsDone)} of ${countOf(rowsTotal, 'row')} (${table}) ...`),
        },
      );
      line.done();
      if (json) printJson(cli, rotation);
      else if (!rotation.isInterrupted)
        print(cli, `${countOf(rotation.rowsDone, 'row')} sealed anew with ${rotation.keyId}.`);
      if (rotation.isResumed)
        say(cli, 'A rotation that was interrupted before is finished now; no further key was made.');
      for (const { table, key, message } of rotation.broken) say(cli, `${table} ${key} stays as it is: ${message}`);
      if (rotation.isInterrupted) {
        say(
          cli,
          `Interrupted after ${countOf(rotation.rowsDone, 'row')}. Everything opens as before. Go on with: mooring keys rotate`,
        );
        cli.setExitCode(1);
      }
    } finally {
      line.done();
      stop.release();
    }
  });
}

async function beginMaster(cli: Cli, { json }: RotateOptions): Promise<void> {
  await withStore(cli, {}, async (opened) => {
    const tokens = await import('../../tokens/index.ts');
    const { config, store } = opened;
    const { secretKey, note, fingerprintOf } = await openKeys(opened, cli);
    const standing = await tokens.findMasterRotation({ store, secretKey });
    if (standing.kind === 'open' && standing.isNextKey)
      throw new RequestError(
        'conflict',
        'The secret key is being changed, and the new one is in place here already. Nothing was changed. Start all processes anew with it, then run: mooring keys rotate --master --finish',
      );
    const given =
      config.secretKeyNew === null ? null : tokens.parseSecretKey(config.secretKeyNew, 'MOORING_SECRET_KEY_NEW');
    if (config.secretKey !== null && given === null)
      throw new RequestError(
        'bad_input',
        'The secret key stands in MOORING_SECRET_KEY, so the new one has to come from you. Nothing was changed. Make one with "openssl rand -base64 32", keep it where you keep the old one, and hand it in as MOORING_SECRET_KEY_NEW.',
      );
    const nextKey = given ?? (await tokens.prepareNextKeyFile(config.dataDir, null));
    if (given !== null && config.secretKey === null) await tokens.prepareNextKeyFile(config.dataDir, given);
    const keyCount = await tokens.beginMasterRotation({ store, secretKey, note }, nextKey);
    if (config.secretKey === null) await tokens.putNextKeyInPlace(config.dataDir);
    const fingerprint = fingerprintOf(nextKey);
    if (json)
      printJson(cli, { dataKeyCount: keyCount, oldFingerprint: fingerprintOf(secretKey), newFingerprint: fingerprint });
    else
      print(
        cli,
        `${countOf(keyCount, 'data key')} can be opened by the old secret key and by the new one (fingerprint ${fingerprint}).`,
      );
    say(
      cli,
      config.secretKey === null
        ? `The new key stands in secret.key of the data folder, the old one in ${tokens.oldKeyFile(config.dataDir)}. BACK UP THE NEW ONE.`
        : 'Put the new key into MOORING_SECRET_KEY of every process, in the place of the old one.',
    );
    say(cli, 'Start the server and all workers anew, one after the other. Then: mooring keys rotate --master --finish');
    say(cli, 'Backups from before need the old key: keep it as long as you keep them.');
  });
}

async function finishMaster(cli: Cli, { yes = false, json }: RotateOptions): Promise<void> {
  await withStore(cli, {}, async (opened) => {
    const { store } = opened;
    const { findMasterRotation, finishMasterRotation } = await import('../../tokens/index.ts');
    const { secretKey, note, fingerprintOf } = await openKeys(opened, cli);
    const fingerprint = fingerprintOf(secretKey);
    const standing = await findMasterRotation({ store, secretKey });
    if (standing.kind === 'open' && standing.isNextKey) await requireNoOldHolder(cli, opened, { fingerprint, yes });
    await finishMasterRotation({ store, secretKey, note });
    if (json) return printJson(cli, { fingerprint });
    print(cli, `Only the secret key with the fingerprint ${fingerprint} opens this database now.`);
  });
}

/** Throws conflict while a process holds another secret key than the new one; asks about those that have not said which one they hold. */
async function requireNoOldHolder(
  cli: Cli,
  { store }: Opened,
  { fingerprint, yes }: { fingerprint: string; yes: boolean },
): Promise<void> {
  const { findProcessesOfOtherKey, listProcesses, nameOfProcess } = await import('../../tokens/index.ts');
  const holders = await findProcessesOfOtherKey({ store, clock: cli.clock }, fingerprint);
  if (holders.length > 0)
    throw new RequestError(
      'conflict',
      `The old secret key is still in use by ${holders.map(nameOfProcess).join('; ')}. Nothing was changed. Start ${holders.length === 1 ? 'it' : 'them'} anew with the new key, then run this again.`,
    );
  const known = await listProcesses(store).where('secret_key_fingerprint', '=', fingerprint).execute();
  const unknownCount = (await countWorkers(store)) - known.filter((it) => it.is_working).length;
  if (!yes && unknownCount > 0) await confirmFinish(cli, unknownCount);
}

async function confirmFinish(cli: Cli, processCount: number): Promise<void> {
  if (cli.stdin.isTTY !== true)
    throw new RequestError(
      'bad_input',
      'Processes of Mooring are connected to this database that do not say which secret key they hold: they are of a version before, or stand still. This has to be confirmed at a terminal, or with --yes: one that still runs with the old secret key would not start again. Nothing was changed.',
    );
  say(
    cli,
    `Mooring is running (${countOf(processCount, 'connection')} of processes that do not say which secret key they hold). One that was not`,
  );
  say(
    cli,
    'started anew since the new key was put in place goes on for now, but will be refused when it starts again.',
  );
  const answer = await ask(cli, 'Type "finish" to go on: ');
  if (answer !== 'finish') throw new RequestError('bad_input', 'Broken off. Nothing was changed.');
}
