// From what a person named to a connector that can be tried: of a file, a folder or an address without any database, by its slug from the
// installation's.
import { type Config, loadConfig } from '../../config.ts';
import {
  buildAddedConnector,
  type Connector,
  createConnectorRegistry,
  findShippedConnector,
  slugFrom,
} from '../../connectors/index.ts';
import { createEgress } from '../../egress/index.ts';
import { type CheckedTexts, checkTexts, readTexts, tellProblems } from '../../life/added-connectors/index.ts';
import { RequestError } from '../../request-error.ts';
import { createTrialTokens, type TrialTokens } from '../../tokens/index.ts';
import { openCommandLog } from '../open-log.ts';
import { withStore } from '../open-store.ts';
import type { Cli } from '../terminal.ts';
import { findSource } from './find-source.ts';

export interface Outside {
  config: Config;
  egress: ReturnType<typeof createEgress>;
  tokens: TrialTokens;
}

/** Runs `body` with a door to the internet, and closes it again. */
export async function withOutside<T>(cli: Cli, body: (outside: Outside) => Promise<T>): Promise<T> {
  const config = loadConfig(cli.environment);
  const egress = createEgress({ config, clock: cli.clock, log: openCommandLog(cli, config) });
  try {
    return await body({ config, egress, tokens: createTrialTokens({ egress, clock: cli.clock }) });
  } finally {
    await egress.close();
  }
}

export interface Opened {
  slug: string;
  /** Of a connector that is there, nothing was checked: it is in use. */
  checked: CheckedTexts | null;
  connector: Connector | null;
}

/** `connector` is null where `checked` says why. */
export async function openConnector(cli: Cli, { egress }: Outside, named: string): Promise<Opened> {
  const source = findSource(named);
  if (source.kind === 'slug')
    return { slug: source.slug, checked: null, connector: await findBySlug(cli, source.slug) };
  const texts = await readTexts({ egress }, source.input);
  const slug = source.slug ?? slugFrom(new URL(texts.sourceUrl ?? '').pathname.split('/').at(-1) ?? '') ?? 'connector';
  const checked = checkTexts(slug, texts);
  const connector = checked.built
    ? buildAddedConnector({ slug, manifest: texts.manifest, connectorFile: texts.connectorFile }).connector
    : null;
  return { slug, checked, connector };
}

/** The same, where it has to be usable. Throws RequestError. */
export async function getUsable(cli: Cli, outside: Outside, named: string): Promise<Connector> {
  const { checked, connector } = await openConnector(cli, outside, named);
  if (connector) return connector;
  throw new RequestError('bad_input', tellProblems(checked?.problems ?? []));
}

async function findBySlug(cli: Cli, slug: string): Promise<Connector> {
  const shipped = findShippedConnector(slug);
  if (shipped) return shipped;
  return withStore(cli, {}, async ({ store, log }) => {
    const connectors = createConnectorRegistry({ store, log, clock: cli.clock });
    await connectors.refresh();
    const found = connectors.find(slug);
    if (found) return found;
    throw new RequestError(
      'not_found',
      `There is no connector ${slug}, and no file or folder of that name. "mooring connector list" prints them all.`,
    );
  });
}
