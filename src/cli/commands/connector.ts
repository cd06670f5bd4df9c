// `mooring connector list|add|check|read|remove`: connectors from manifests, tried out at the command line and added while Mooring runs.
// `check` and `read` of a file, a folder or an address need no database. How they find and speak: ../connector/.
import { type Command, InvalidArgumentError } from 'commander';
import type { JsonObject } from '../../store/index.ts';
import { withStore } from '../open-store.ts';
import { type Cli, formatInstant, oneLine, print, printJson, printTable, say } from '../terminal.ts';

interface AddOptions {
  slug?: string;
  acceptMisfits?: boolean;
  json?: boolean;
}
interface CheckOptions {
  config?: string;
  json?: boolean;
}
interface ReadOptions {
  stream: string;
  limit: number;
  config?: string;
  json?: boolean;
}

const source = 'a manifest, a folder with manifest.yaml, an address, or the slug of a connector that is there';

export function addConnector(program: Command, cli: Cli): void {
  const group = program
    .command('connector')
    .summary('check, try out, add and remove connectors')
    .description(
      'Connectors say how a provider is read. A manifest of the open declarative format is one by itself; a connector.yaml beside it may say more. The same is in the app, for operators.',
    );
  group
    .command('list')
    .summary('list what can be connected')
    .description('Lists the connectors that come with Mooring and those that were added, with who added what and when.')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  mooring connector list --json')
    .action((options: { json?: boolean }) => list(cli, options));
  group
    .command('check')
    .argument('<source>', source)
    .summary('say what is wrong with a connector, with line and place')
    .description(
      'Checks a manifest and the connector.yaml beside it: what is wrong, with line and place, which streams can be read, and what is worth a look. With a config the provider is asked as well. Nothing is stored.',
    )
    .option('--config <file>', 'settings and secrets as JSON or YAML, - for stdin: then the provider is asked too')
    .option('--json', 'print what was found as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  mooring connector check ./acme\n  mooring connector check acme.yaml --config config.json\n\nWhether it holds when keys are revoked, reads are cut off, or the provider asks to wait: docs/guides/prove-a-connector.md',
    )
    .action((named: string, options: CheckOptions) => check(cli, named, options));
  group
    .command('read')
    .argument('<source>', source)
    .summary('print the first records of a stream')
    .description(
      'Reads a stream with a config that is not stored, and prints its records, one line of JSON each. Words about it go to stderr.',
    )
    .requiredOption('--stream <name>', 'which one; "mooring connector check" prints their names')
    .option('--limit <count>', 'how many records at most', readCount, 10)
    .option('--config <file>', 'settings and secrets as JSON or YAML, - for stdin')
    .option('--json', 'print them as one JSON document')
    .addHelpText('after', '\nExample:\n  mooring connector read ./acme --stream orders --limit 5 --config config.json')
    .action((named: string, options: ReadOptions) => read(cli, named, options));
  group
    .command('add')
    .argument('<source>', 'a manifest, a folder with manifest.yaml, or an address')
    .summary('add a connector, or replace it by another version')
    .description(
      'Adds a connector to this installation, or replaces the version that is there. All running processes have it at once. Connections that still fit go on.',
    )
    .option('--slug <slug>', 'what it is called in addresses; otherwise as its folder or file is')
    .option('--accept-misfits', 'replace it although Connections do not fit the new version')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', '\nExample:\n  mooring connector add ./acme --slug acme-crm')
    .action((named: string, options: AddOptions) => add(cli, named, options));
  group
    .command('remove')
    .argument('<slug>', 'its slug, as "mooring connector list" prints it')
    .summary('remove an added connector that nothing uses')
    .description('Removes an added connector. One that is in use stays: then it is told what uses it.')
    .addHelpText('after', '\nExample:\n  mooring connector remove acme-crm')
    .action((slug: string) => remove(cli, slug));
}

function readCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 100_000) return count;
  throw new InvalidArgumentError('It must be a whole number from 1 to 100000.');
}

async function list(cli: Cli, { json }: { json?: boolean }): Promise<void> {
  await withStore(cli, {}, async ({ store, log }) => {
    const { commandLineOperator } = await import('../../accounts/index.ts');
    const { createConnectorRegistry, listShippedConnectors } = await import('../../connectors/index.ts');
    const { listAddedConnectors } = await import('../../life/added-connectors/index.ts');
    const connectors = createConnectorRegistry({ store, log, clock: cli.clock });
    await connectors.refresh();
    const shipped = listShippedConnectors().map(({ slug, name }) => ({ slug, name, isAdded: false as const }));
    const added = (await listAddedConnectors({ store }, commandLineOperator)).map(({ row, connectionCount }) => ({
      slug: row.slug,
      name: connectors.find(row.slug)?.name ?? row.slug,
      isAdded: true as const,
      version: row.version,
      connectionCount,
      changedAt: row.changed_at,
      changedByName: row.changed_by_name,
      sourceUrl: row.source_url,
    }));
    if (json) return printJson(cli, { items: [...shipped, ...added] });
    printTable(
      cli,
      ['Slug', 'Name', 'Version', 'Connections', 'Since'],
      [
        ...shipped.map((it) => [it.slug, it.name, '', '', 'comes with Mooring']),
        ...added.map((it) => [
          it.slug,
          it.name,
          String(it.version),
          String(it.connectionCount),
          `${formatInstant(it.changedAt)} UTC, ${it.changedByName}`,
        ]),
      ],
    );
  });
}

async function check(cli: Cli, named: string, { config, json }: CheckOptions): Promise<void> {
  const { openConnector, withOutside } = await import('../connector/open-connector.ts');
  const { tellFailure, tellProblem, tellStreams } = await import('../connector/tell.ts');
  await withOutside(cli, async (outside) => {
    const { slug, checked, connector } = await openConnector(cli, outside, named);
    const { problems = [], warnings = [] } = checked ?? {};
    if (!connector) {
      cli.setExitCode(2);
      if (json) return printJson(cli, { isUsable: false, slug, problems, warnings });
      for (const problem of problems) print(cli, tellProblem(problem));
      return say(
        cli,
        `${slug} cannot be used: ${problems.length === 1 ? 'one mistake' : `${problems.length} mistakes`}.`,
      );
    }
    const failure = config === undefined ? null : await askProvider(cli, outside, connector, config);
    const streams = connector.trial?.streams ?? [];
    if (json)
      return printJson(cli, {
        isUsable: true,
        slug,
        problems,
        warnings,
        streams,
        fields: connector.fields,
        ...(config !== undefined && { isAccepted: failure === null }),
      });
    print(cli, tellStreams(connector));
    for (const { name, refusal } of streams)
      print(cli, `  ${oneLine(name)}${refusal === null ? '' : `: cannot be read here, for ${oneLine(refusal)}`}`);
    for (const warning of warnings) say(cli, `Worth a look: ${tellProblem(warning)}`);
    if (failure) return tellFailure(cli, connector, failure);
    if (config !== undefined) say(cli, 'The provider accepts this config.');
  });
}

type Outside = import('../connector/open-connector.ts').Outside;
type Connector = import('../../connectors/index.ts').Connector;

/** Null when it accepts. */
async function askProvider(cli: Cli, { tokens }: Outside, connector: Connector, from: string) {
  const { readConfig } = await import('../connector/read-config.ts');
  const { openTrial } = await import('../../life/added-connectors/index.ts');
  const { isFailure } = await import('../../life/diagnosis/index.ts');
  const signal = AbortSignal.timeout(askTimeoutMs);
  const session = await openTrial({ clock: cli.clock, tokens }, connector, await readConfig(cli, from), signal);
  if (isFailure(session)) return session;
  const identity = await connector.probe(session);
  return isFailure(identity) ? identity : null;
}

const askTimeoutMs = 60_000;

async function read(cli: Cli, named: string, { stream, limit, config, json }: ReadOptions): Promise<void> {
  const { getUsable, withOutside } = await import('../connector/open-connector.ts');
  const { readConfig } = await import('../connector/read-config.ts');
  const { tellFailure } = await import('../connector/tell.ts');
  const { eachRecord, openTrial } = await import('../../life/added-connectors/index.ts');
  const { isFailure } = await import('../../life/diagnosis/index.ts');
  await withOutside(cli, async (outside) => {
    const connector = await getUsable(cli, outside, named);
    const given = config === undefined ? {} : await readConfig(cli, config);
    const ended = new AbortController();
    const context = { clock: cli.clock, tokens: outside.tokens };
    const session = await openTrial(context, connector, given, ended.signal);
    if (isFailure(session)) return tellFailure(cli, connector, session);
    say(cli, `Reading ${oneLine(stream)} of ${oneLine(connector.name)}, at most ${limit} records.`);
    const records: JsonObject[] = [];
    let count = 0;
    const failure = await eachRecord(connector, session, { streamName: stream, limit }, (record) => {
      count += 1;
      if (json) records.push(record);
      else print(cli, JSON.stringify(record));
    });
    if (json) printJson(cli, { stream, records });
    say(cli, count === 1 ? '1 record.' : `${count} records.`);
    if (failure) tellFailure(cli, connector, failure);
  });
}

async function add(cli: Cli, named: string, { slug, acceptMisfits, json }: AddOptions): Promise<void> {
  const { commandLineOperator } = await import('../../accounts/index.ts');
  const { RequestError } = await import('../../request-error.ts');
  const { saveConnector } = await import('../../life/added-connectors/index.ts');
  const { findSource } = await import('../connector/find-source.ts');
  const { withOutside } = await import('../connector/open-connector.ts');
  const found = findSource(named);
  if (found.kind === 'slug')
    throw new RequestError('not_found', `There is no file or folder ${named}. Name a manifest, or the folder of one.`);
  await withOutside(cli, ({ egress }) =>
    withSaving(cli, egress, async (ctx) => {
      const input = { ...found.input, slug: slug ?? found.slug ?? undefined, acceptsMisfits: acceptMisfits };
      const saved = await saveConnector(ctx, commandLineOperator, input).catch((error) => {
        const misfits =
          (error as { extra?: { misfits?: { connectionName: string; accountName: string; what: string[] }[] } }).extra
            ?.misfits ?? [];
        for (const { connectionName, accountName, what } of misfits)
          say(cli, `${oneLine(connectionName)} (${oneLine(accountName)}): ${oneLine(what.join(' '))}`);
        if (misfits.length > 0) say(cli, 'With --accept-misfits it is replaced all the same.');
        throw error;
      });
      if (json) return printJson(cli, saved);
      const what = saved.isNew ? 'was added' : `is now at version ${saved.version}`;
      print(cli, `${saved.slug} ${what}. It can be connected in the app at once.`);
    }),
  );
}

async function remove(cli: Cli, slug: string): Promise<void> {
  const { commandLineOperator } = await import('../../accounts/index.ts');
  const { removeConnector } = await import('../../life/added-connectors/index.ts');
  const { withOutside } = await import('../connector/open-connector.ts');
  await withOutside(cli, ({ egress }) =>
    withSaving(cli, egress, async (ctx) => {
      await removeConnector(ctx, commandLineOperator, slug);
      print(cli, `${slug} was removed.`);
    }),
  );
}

type SavingContext = import('../../life/added-connectors/index.ts').SavingContext;

async function withSaving(
  cli: Cli,
  egress: SavingContext['egress'],
  body: (ctx: SavingContext) => Promise<void>,
): Promise<void> {
  const { createConnectorRegistry } = await import('../../connectors/index.ts');
  await withStore(cli, {}, async ({ store, log }) => {
    const connectors = createConnectorRegistry({ store, log, clock: cli.clock });
    await connectors.refresh();
    await body({
      store,
      clock: cli.clock,
      egress,
      findConnector: connectors.find,
      listConnectors: connectors.list,
      refreshConnectors: connectors.refresh,
    });
  });
}
