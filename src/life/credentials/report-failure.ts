// Another program reports what a provider answered to a credential of ours. It is diagnosed like our own failures; an aged token is renewed;
// and what would disconnect is looked at by ourselves first, for a report is hearsay. What only concerns the reporter's own request
// (a wrong field, its rate limit) is explained and changes nothing here.
import { type Actor, hasPermission, requirePermission } from '../../accounts/index.ts';
import { after, hourMs } from '../../clock.ts';
import { RequestError } from '../../request-error.ts';
import type { ReportedAnswer } from '../../tokens/index.ts';
import { type AnsweredFailure, explainDiagnosis } from '../answer-failure/index.ts';
import { doerOf } from '../connect/doer.ts';
import { getConnection } from '../connect/get-connection.ts';
import type { LifeContext } from '../context.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { caseScope, isUnexplained } from '../disconnection/decide-follow-up.ts';
import { diagnoseFailure, type FailureInput, type FollowUp, judgeFailure } from '../disconnection/judge-failure.ts';
import { noteEvent } from '../timeline.ts';
import { isUnknown, noteUnknownFailure } from '../unknown-failures/index.ts';

export interface ReportInput extends ReportedAnswer {
  connectionId: string;
  /** Where it was met, if it concerns one Data Source or one stream of it. */
  dataSourceId?: string | undefined;
  streamName?: string | undefined;
  /** The version of the credential that was used, as it was handed out. */
  credentialVersion?: number | undefined;
}

/** What the reporter should do next. */
export type NextStep =
  /** A newer credential is there: take it and try again. */
  | 'take_new_credential'
  /** Heals alone: try again later. */
  | 'wait'
  /** Mooring looks for itself; a person is told if it finds the same. */
  | 'looking'
  /** Because of reports Mooring has looked as often as it does within an hour, the last time at `lookedAt`. */
  | 'looked_already'
  /** Somebody has to reconnect; the right people have been told. */
  | 'disconnected'
  /** The request itself is wrong. */
  | 'fix_request';

export interface ReportedFailure extends AnsweredFailure {
  next: NextStep;
  /** When Mooring looks, or tries again; null when nothing is planned. */
  nextAt: Date | null;
  /** When Mooring looked, or renewed the token, because of a report; null where `next` is another than `looked_already`. */
  lookedAt: Date | null;
}

/** Throws RequestError: forbidden for viewers, not_found for what the actor's Account does not have. */
export async function reportFailure(ctx: LifeContext, actor: Actor, input: ReportInput): Promise<ReportedFailure> {
  if (!hasPermission(actor, 'read_credentials')) requirePermission(actor, 'connect');
  const connection = await getConnection(ctx, actor, input.connectionId);
  const connector = ctx.getConnector(connection.connector_slug);
  const place = await findPlace(ctx, input);
  const failure = await ctx.tokens.failureFromReport(connection.id, connector, input);
  if (!failure) throw new RequestError('conflict', 'This Connection holds no credential.');
  const met = { connection, connector, ...place, failure };
  const diagnosis = await diagnoseFailure(ctx, met);
  const answer = (next: NextStep, nextAt: Date | null = null, said: Diagnosis = diagnosis): ReportedFailure => ({
    ...explainDiagnosis(said, failure),
    next,
    nextAt,
    lookedAt: null,
  });
  const lookedAlready = (lookedAt: Date, nextAt: Date): ReportedFailure => ({
    ...answer('looked_already', nextAt),
    lookedAt,
  });

  const renewal = isTokenRefused(failure)
    ? await ctx.tokens.renewAfterRefusal(connection.id, connector, input.credentialVersion ?? null)
    : ({ kind: 'none' } as const);
  if (renewal.kind === 'newer') return answer('take_new_credential');
  if (renewal.kind === 'failure') {
    // Our own refresh was refused or failed: that is no hearsay.
    if (renewal.isRemembered) return answer(connection.status === 'disconnected' ? 'disconnected' : 'wait');
    const own = { ...met, dataSource: null, stream: null, failure: renewal.failure };
    const followUp = await judgeFailure(ctx, own);
    return answer(...stepAfter(followUp), followUp.diagnosis);
  }
  if (connection.status === 'disconnected') return answer('disconnected');
  if (diagnosis.verdict === 'disconnected' && (await isOfFormerCredential(ctx, input)))
    return answer('take_new_credential');
  if (diagnosis.verdict === 'request') return answer('fix_request');
  if (!isWorthALook(diagnosis, met)) {
    if (renewal.kind === 'enough') return lookedAlready(renewal.lookedAt, renewal.nextAt);
    if (isUnknown(diagnosis)) await noteUnknownFailure(ctx, failure, diagnosis);
    const waitMs = diagnosis.retryAfterMs;
    return answer('wait', waitMs === null ? null : new Date(ctx.clock.now().getTime() + waitMs));
  }
  const looks = await findLooks(ctx, connection.id);
  if (!looks.isPending && looks.last && looks.nextAt) return lookedAlready(looks.last, looks.nextAt);
  if (!looks.isPending) await noteReport(ctx, actor, met, diagnosis);
  const followUp = await judgeFailure(ctx, { ...met, isReported: true });
  return answer(...stepAfter(followUp), followUp.diagnosis);
}

/** So often in an hour we look for ourselves because of reports: a program that runs away costs no more, and fills no timeline. */
const looksPerHourMax = 6;

interface Looks {
  /** The look that an earlier report led to is still to come. */
  isPending: boolean;
  /** When the last one was asked for within the hour. */
  last: Date | null;
  /** When there will be one again; null: now. */
  nextAt: Date | null;
}

async function findLooks(ctx: LifeContext, connectionId: string): Promise<Looks> {
  const now = ctx.clock.now();
  const reported = await ctx.store.db
    .selectFrom('timeline_events')
    .select('at')
    .where('connection_id', '=', connectionId)
    .where('kind', '=', 'failure_reported')
    .where('at', '>', after(now, -hourMs))
    .orderBy('at', 'desc')
    .limit(looksPerHourMax)
    .execute();
  const [last] = reported;
  const oldest = reported[looksPerHourMax - 1];
  return {
    last: last?.at ?? null,
    isPending: last !== undefined && last.at > after(now, -ctx.config.confirmAfterMs),
    nextAt: oldest ? after(oldest.at, hourMs) : null,
  };
}

async function noteReport(
  ctx: LifeContext,
  actor: Actor,
  { connection, dataSource }: Pick<FailureInput, 'connection' | 'dataSource'>,
  diagnosis: Diagnosis,
): Promise<void> {
  await noteEvent(ctx.store.db, {
    accountId: connection.account_id,
    connectionId: connection.id,
    dataSourceId: dataSource?.id ?? null,
    at: ctx.clock.now(),
    kind: 'failure_reported',
    doer: doerOf(actor),
    data: { detail: diagnosis.detail, rule: diagnosis.rule, message: diagnosis.providerMessage },
  });
}

/** An access token may have aged: what a session of ours would renew. */
const isTokenRefused = ({ stage, response }: Failure): boolean => stage === 'api_call' && response?.status === 401;

/** What is said of a password or key that was replaced since proves nothing of the one that is stored. */
const isOfFormerCredential = async (
  { tokens, store }: LifeContext,
  { connectionId, credentialVersion }: ReportInput,
): Promise<boolean> =>
  credentialVersion !== undefined && credentialVersion !== (await tokens.getVersion(store.db, connectionId));

/** What somebody would have to act on, or what nobody can explain; and where we know where to look. */
function isWorthALook(
  diagnosis: Diagnosis,
  { dataSource, stream }: Pick<FailureInput, 'dataSource' | 'stream'>,
): boolean {
  const scope = caseScope(diagnosis);
  if ((scope === 'data_source' && !dataSource) || (scope === 'stream' && !stream)) return false;
  return diagnosis.verdict === 'disconnected' || diagnosis.verdict === 'operator' || isUnexplained(diagnosis);
}

function stepAfter(followUp: FollowUp): [NextStep, Date | null] {
  switch (followUp.kind) {
    case 'disconnected':
      return ['disconnected', null];
    case 'retry':
      return ['wait', followUp.at];
    case 'fail':
      return ['fix_request', null];
    case 'skip_stream':
      return [followUp.outcome === 'failed' ? 'fix_request' : 'looking', null];
    case 'wait_for_second_look':
      return ['looking', null];
  }
}

async function findPlace(
  ctx: LifeContext,
  { connectionId, dataSourceId, streamName }: ReportInput,
): Promise<Pick<FailureInput, 'dataSource' | 'stream'>> {
  const dataSource = dataSourceId
    ? await ctx.store.db
        .selectFrom('data_sources')
        .select('id')
        .where('id', '=', dataSourceId)
        .where('connection_id', '=', connectionId)
        .executeTakeFirst()
    : undefined;
  if (dataSourceId && !dataSource)
    throw new RequestError('not_found', 'This Connection has no such Data Source. It may have been deleted.');
  if (!streamName) return { dataSource: dataSource ?? null, stream: null };
  if (!dataSource) throw new RequestError('bad_input', 'Name the Data Source of the stream too: dataSourceId.');
  const stream = await ctx.store.db
    .selectFrom('streams')
    .select(['id', 'name'])
    .where('data_source_id', '=', dataSource.id)
    .where('name', '=', streamName)
    .executeTakeFirst();
  if (!stream) throw new RequestError('not_found', `This Data Source has no stream ${streamName}.`);
  return { dataSource, stream };
}
