// Looks, with a new authorization that is not stored yet, at everything that the one before reached. What a list of objects does not show is
// asked for itself, so that nothing is called lost on the word of a list; what cannot be told (an outage, no time left) is left to the catch-up.
import { secondMs } from '../../../clock.ts';
import type { Connector } from '../../../connectors/index.ts';
import type { JsonObject, Shortfall } from '../../../store/index.ts';
import type { NewCredential } from '../../../tokens/index.ts';
import { diagnoseCandidate } from '../../connect/probe-candidate.ts';
import type { LifeContext } from '../../context.ts';
import { type Failure, isFailure } from '../../diagnosis/index.ts';
import { type LookTarget, readAnyPage } from '../../disconnection/look-again.ts';
import { isShort, measureMissingScopes, measureUnlisted } from './shortfall.ts';

/** Somebody waits at a page while we look. */
const lookTimeoutMs = 20 * secondMs;
/** Single requests beyond the list. */
const looksMax = 40;

interface ReachInput {
  connection: LookTarget['connection'];
  connector: Connector;
  config: JsonObject;
  credential: NewCredential;
}

/** Null when it reaches everything, as far as that can be told. */
export async function lookAtReach(ctx: LifeContext, input: ReachInput): Promise<Shortfall | null> {
  const { connector, config, credential } = input;
  const signal = AbortSignal.timeout(lookTimeoutMs);
  const session = ctx.tokens.openCandidateSession({ connector, config, credential, signal });
  const look = { ctx, ...input, session, signal, left: looksMax };
  const shortfall: Shortfall = {
    missingScopes: await findMissingScopes(ctx, input),
    lostDataSources: await findLostDataSources(look),
    lostStreams: connector.auth.kind === 'db_password' ? await findLostStreams(look) : [],
  };
  return isShort(shortfall) ? shortfall : null;
}

async function findMissingScopes(
  ctx: LifeContext,
  { connection, connector, credential }: ReachInput,
): Promise<string[]> {
  if (connector.auth.kind !== 'oauth2' || credential.secrets.kind !== 'oauth2') return [];
  const before = await ctx.tokens.getGrantedScope(ctx.store.db, connection.id);
  return measureMissingScopes(before, credential.secrets.scope, connector.auth.scopes);
}

interface Look extends ReachInput {
  ctx: LifeContext;
  session: ReturnType<LifeContext['tokens']['openCandidateSession']>;
  signal: AbortSignal;
  /** How many more single requests may be made. */
  left: number;
}

async function findLostDataSources(look: Look): Promise<Shortfall['lostDataSources']> {
  const { ctx, connection, connector, session } = look;
  const listed = await connector.listObjects(session);
  const listedIds = new Set(isFailure(listed) ? [] : listed.map((object) => object.id));
  if (isFailure(listed) && refusalIn(ctx, listed) === null) return [];
  const { db } = ctx.store;
  const dataSources = await db
    .selectFrom('data_sources')
    .selectAll()
    .where('connection_id', '=', connection.id)
    .orderBy('created_at')
    .execute();
  const lostAlready = await db
    .selectFrom('disconnections')
    .select('data_source_id')
    .where('connection_id', '=', connection.id)
    .where('scope', '=', 'data_source')
    .where('status', '=', 'open')
    .execute();
  const lost: Shortfall['lostDataSources'] = [];
  const unlisted = measureUnlisted(
    dataSources.map((row) => ({ ...row, objectId: row.object_id })),
    listedIds,
    new Set(lostAlready.map((row) => row.data_source_id ?? '')),
  );
  for (const dataSource of unlisted) {
    const streams = await listReadStreams(look, dataSource.id);
    const message = await findRefusal(look, dataSource, streams);
    if (message === null) continue;
    lost.push({
      id: dataSource.id,
      name: dataSource.name,
      objectLabel: dataSource.object_label,
      providerMessage: message,
    });
  }
  return lost;
}

/** Table by table: a role of a database may be let into some and not into others. */
async function findLostStreams(look: Look): Promise<Shortfall['lostStreams']> {
  const dataSources = await look.ctx.store.db
    .selectFrom('data_sources')
    .selectAll()
    .where('connection_id', '=', look.connection.id)
    .execute();
  const lost: Shortfall['lostStreams'] = [];
  for (const dataSource of dataSources)
    for (const stream of await listReadStreams(look, dataSource.id)) {
      const providerMessage = await findRefusal(look, dataSource, [stream]);
      if (providerMessage === null) continue;
      lost.push({ dataSourceName: dataSource.name, streamName: stream.name, providerMessage });
    }
  return lost;
}

/** Streams that were read before: a refused one is no loss of this Reconnect. */
const listReadStreams = (look: Look, dataSourceId: string) =>
  look.ctx.store.db
    .selectFrom('streams')
    .selectAll()
    .where('data_source_id', '=', dataSourceId)
    .where('is_selected', '=', true)
    .where('status', '<>', 'refused')
    .orderBy('name')
    .execute();

type DataSource = NonNullable<LookTarget['dataSource']>;

/** What the provider says when it refuses this; null when it gives it, or when nobody can tell. */
async function findRefusal(
  look: Look,
  dataSource: DataSource,
  streams: Awaited<ReturnType<typeof listReadStreams>>,
): Promise<string | null> {
  if (look.left <= 0 || look.signal.aborted || streams.length === 0) return null;
  look.left -= 1;
  const { ctx, connection, connector, session } = look;
  const failure = await readAnyPage(ctx, session, { connection, connector, dataSource, stream: null }, streams);
  return failure === null ? null : refusalIn(ctx, failure);
}

function refusalIn(ctx: LifeContext, failure: Failure): string | null {
  const { verdict, providerMessage } = diagnoseCandidate(ctx, failure);
  return verdict === 'disconnected' ? providerMessage : null;
}
