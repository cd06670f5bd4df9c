// What a failure means for the life of its Data Source. Everything that can fail (sync, check, second look, refresh) comes here, so that the
// same answer is judged alike everywhere: one list of rules, one classifier. Next: decide-follow-up.ts, open-disconnection.ts.
import type { Selectable } from 'kysely';
import { after } from '../../clock.ts';
import type { Connector } from '../../connectors/index.ts';
import { planJob } from '../../jobs/index.ts';
import type { CaseScope, Tables, Trx } from '../../store/index.ts';
import type { StoredSession } from '../../tokens/index.ts';
import { alarmKeys } from '../alarms/alarm-keys.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import { type LifeContext, mooring } from '../context.ts';
import { type Diagnosis, diagnose, type Failure } from '../diagnosis/index.ts';
import { askGuard, type GuardAnswer } from '../guard/ask-guard.ts';
import { planAsks } from '../guard/ask-siblings.ts';
import { noteHostSign } from '../guard/host-trouble.ts';
import { canMoveConnection, canMoveDataSource, moveConnection, moveDataSource } from '../life.ts';
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { isUnknown, noteUnknownFailure, stripText } from '../unknown-failures/index.ts';
import { caseScope, type Decision, decideFollowUp } from './decide-follow-up.ts';
import { openDisconnection } from './open-disconnection.ts';
import {
  findSuspicion,
  isSeen,
  known,
  noteHearsay,
  noteSuspicion,
  type Place,
  placeOf,
  type Suspicion,
} from './suspicions.ts';

export interface FailureInput {
  connection: Selectable<Tables['connections']>;
  connector: Connector;
  dataSource: Pick<Selectable<Tables['data_sources']>, 'id'> | null;
  stream: Pick<Selectable<Tables['streams']>, 'id' | 'name'> | null;
  failure: Failure;
  /** With which it was met. */
  session?: Pick<StoredSession, 'usedVersion'>;
  isSecondLook?: boolean;
  /** Another program met it. Hearsay opens nothing, however sure it sounds: we look for ourselves first. */
  isReported?: boolean;
  /** How far the trouble was found to reach, when that is less far than the answer sounds. */
  reach?: CaseScope | null;
  /** When the trouble was seen first, if it is known by another name. */
  firstFailedAt?: Date;
}

/** How the one who met the failure goes on. */
export type FollowUp =
  | { kind: 'retry'; at: Date; diagnosis: Diagnosis }
  | { kind: 'wait_for_second_look'; at: Date; diagnosis: Diagnosis }
  | { kind: 'disconnected'; diagnosis: Diagnosis }
  /** Only this stream is concerned: go on with the others. */
  | { kind: 'skip_stream'; outcome: 'refused' | 'failed'; diagnosis: Diagnosis }
  | { kind: 'fail'; diagnosis: Diagnosis };

/** Diagnoses `failure`, writes down what follows, and says how to go on. */
export async function judgeFailure(ctx: LifeContext, input: FailureInput): Promise<FollowUp> {
  const heard = await diagnoseFailure(ctx, input);
  const diagnosis = input.reach ? { ...heard, scope: input.reach } : heard;
  const now = ctx.clock.now();
  // What another program met says nothing about this host, and of operators' faults we see for ourselves first.
  if (!input.isReported) await noteHostSign(ctx, input.connector, diagnosis);
  let isUnexplained = isUnknown(diagnosis);
  const followUp = await ctx.store.db.transaction().execute(async (trx): Promise<FollowUp> => {
    await lockLife(trx, input.connection.id);
    const connection = await trx
      .selectFrom('connections')
      .select(['id', 'status', 'account_id', 'authorized_at', 'connector_slug', 'identity_key', 'credential_ends_at'])
      .where('id', '=', input.connection.id)
      .forUpdate()
      .executeTakeFirst();
    if (!connection || connection.status === 'disconnected') return { kind: 'disconnected', diagnosis };
    // Reconnected while this request was under way: what it met tells of the credential before.
    if (connection.authorized_at > input.connection.authorized_at) return { kind: 'retry', at: now, diagnosis };
    const place = placeOf(caseScope(diagnosis), {
      accountId: connection.account_id,
      connectionId: input.connection.id,
      dataSourceId: input.dataSource?.id ?? null,
      streamId: input.stream?.id ?? null,
    });
    const standing = await findSuspicion(trx, place);
    const decision: Decision = input.isReported
      ? { kind: 'look_again', afterMs: ctx.config.confirmAfterMs }
      : decideFollowUp(diagnosis, known(standing), input.isSecondLook ?? false, now, ctx.config);
    if (decision.kind === 'request_failed') {
      await alarmOperators(ctx, trx, input.connector, diagnosis);
      return failRequest(trx, input, diagnosis, now);
    }
    if (decision.kind === 'open') {
      const firstFailedAt = standing?.since ?? input.firstFailedAt ?? now;
      const { connector, failure } = input;
      const answer = await askGuard(ctx, trx, { connection, connector, diagnosis, failure, since: firstFailedAt });
      if (answer.kind === 'held') return holdBack(trx, { input, place, standing, diagnosis, answer, now });
      // A case that opens without a cause: whatever it was taken for, nobody could say why.
      if (diagnosis.verdict !== 'disconnected') isUnexplained = true;
      await openDisconnection(ctx, trx, {
        place,
        diagnosis,
        failure: input.failure,
        firstFailedAt,
        holdId: answer.holdId,
        streamName: input.stream?.name ?? null,
      });
      return place.scope === 'stream'
        ? { kind: 'skip_stream', outcome: 'refused', diagnosis }
        : { kind: 'disconnected', diagnosis };
    }
    const dueAt = after(now, decision.afterMs);
    // What is held back has its next look planned already.
    const isHeld = decision.kind === 'look_again' && standing?.hold_id != null;
    const note = input.isReported ? noteHearsay : noteSuspicion;
    const suspicionId = await note(
      trx,
      place,
      standing,
      diagnosis,
      input.failure,
      decision.kind === 'look_again' && !isHeld ? dueAt : null,
      now,
    );
    if (place.scope !== 'stream') await moveToRetrying(trx, input, place.scope, now);
    if (!standing) await noteFirstSight(trx, input, connection.account_id, diagnosis, decision, dueAt, now);
    if (diagnosis.verdict === 'operator' && !input.isReported)
      await alarmOperators(ctx, trx, input.connector, diagnosis);
    if (decision.kind === 'look_again') {
      // Of hearsay nobody else's Connection is bothered.
      if (!input.isReported && !isSeen(standing)) await planAsks(ctx, trx, { connection, connector: input.connector });
      if (!isHeld)
        await planJob(
          trx,
          { kind: 'confirm', key: suspicionId, dueAt, accountId: connection.account_id },
          { keepEarlier: true },
        );
      return place.scope === 'stream'
        ? { kind: 'skip_stream', outcome: 'refused', diagnosis }
        : { kind: 'wait_for_second_look', at: dueAt, diagnosis };
    }
    return { kind: 'retry', at: dueAt, diagnosis };
  });
  if (isUnexplained) await noteUnknownFailure(ctx, input.failure, diagnosis);
  return followUp;
}

interface HoldInput {
  input: FailureInput;
  place: Place;
  standing: Suspicion | undefined;
  diagnosis: Diagnosis;
  answer: GuardAnswer & { kind: 'held' };
  now: Date;
}

/** Confirmed, and yet not opened: several unrelated ones are refused alike, or it is this host. It is looked at again. */
async function holdBack(trx: Trx, { input, place, standing, diagnosis, answer, now }: HoldInput): Promise<FollowUp> {
  const { holdId, until } = answer;
  const suspicionId = await noteSuspicion(trx, place, standing, diagnosis, input.failure, until, now);
  await trx.updateTable('suspicions').set({ hold_id: holdId }).where('id', '=', suspicionId).execute();
  if (place.scope !== 'stream') await moveToRetrying(trx, input, place.scope, now);
  if (place.scope === 'connection') await moveSiblingsToRetrying(trx, place.connectionId, now);
  const { accountId } = place;
  // The second look's own job is told by its outcome when to come again.
  if (!input.isSecondLook)
    await planJob(trx, { kind: 'confirm', key: suspicionId, dueAt: until, accountId }, { keepEarlier: true });
  // Said once for each hold. That this host has trouble is said to operators; here it is one more try.
  if (holdId !== null && standing?.hold_id !== holdId)
    await noteEvent(trx, {
      accountId,
      connectionId: place.connectionId,
      dataSourceId: input.dataSource?.id ?? null,
      at: now,
      kind: 'held_back',
      doer: mooring,
      data: { providerName: input.connector.name, detail: diagnosis.detail, untilIso: until.toISOString() },
    });
  return { kind: 'wait_for_second_look', at: until, diagnosis };
}

/** Tells operators of what no User can mend, once for each provider and rule. A wrong clock has an alarm of its own. */
async function alarmOperators(ctx: LifeContext, trx: Trx, connector: Connector, diagnosis: Diagnosis): Promise<void> {
  const { verdict, detail, rule, providerMessage } = diagnosis;
  const isOfRequest = verdict === 'request';
  await raiseAlarm(ctx, trx, {
    kind: isOfRequest ? 'request_fault' : 'operator_fault',
    key: isOfRequest ? alarmKeys.requestFault(connector.slug, rule) : alarmKeys.operatorFault(connector.slug, rule),
    connectorSlug: connector.slug,
    rule,
    data: { detail, providerMessage: stripText(providerMessage) },
  });
}

/** The diagnosis with all dates that are known of this Connection. */
export async function diagnoseFailure(
  ctx: LifeContext,
  { connection, connector, failure, session }: Pick<FailureInput, 'connection' | 'connector' | 'failure' | 'session'>,
): Promise<Diagnosis> {
  const usedVersion = session?.usedVersion() ?? null;
  const context = await ctx.tokens.getDiagnosisContext(ctx.store.db, connection.id, connector, usedVersion);
  const trouble = await ctx.store.db
    .selectFrom('suspicions')
    .select('since')
    .where('connection_id', '=', connection.id)
    .where('scope', '=', 'connection')
    .executeTakeFirst();
  return diagnose(
    failure,
    {
      nowMs: ctx.clock.now().getTime(),
      authorizedAtMs: connection.authorized_at.getTime(),
      ...(connection.credential_ends_at && { credentialEndsAtMs: connection.credential_ends_at.getTime() }),
      ...context,
      // A 401 makes the session refresh, so that the token refused last is always seconds old; it is no newer than the trouble it was got for.
      ...(trouble &&
        context.tokenIssuedAtMs !== undefined && {
          tokenIssuedAtMs: Math.min(context.tokenIssuedAtMs, trouble.since.getTime()),
        }),
    },
    ctx.providerRules,
  );
}

async function moveToRetrying(
  trx: Trx,
  { connection, dataSource }: FailureInput,
  scope: 'connection' | 'data_source',
  at: Date,
): Promise<void> {
  if (scope === 'connection') {
    const { status } = await trx
      .selectFrom('connections')
      .select('status')
      .where('id', '=', connection.id)
      .executeTakeFirstOrThrow();
    if (canMoveConnection(status, 'retrying')) await moveConnection(trx, connection.id, 'retrying', at);
  }
  if (!dataSource) return;
  const { status } = await trx
    .selectFrom('data_sources')
    .select('status')
    .where('id', '=', dataSource.id)
    .executeTakeFirstOrThrow();
  // A first sync and a catch-up keep their own status while they wait.
  if (status === 'connected' && canMoveDataSource(status, 'retrying'))
    await moveDataSource(trx, dataSource.id, 'retrying', at);
}

/** What is said of the Connection is said of all that is read through it, also where no sync has met it yet. */
async function moveSiblingsToRetrying(trx: Trx, connectionId: string, at: Date): Promise<void> {
  const connected = await trx
    .selectFrom('data_sources')
    .select('id')
    .where('connection_id', '=', connectionId)
    .where('status', '=', 'connected')
    .where('paused_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id } of connected) await moveDataSource(trx, id, 'retrying', at);
}

async function noteFirstSight(
  trx: Trx,
  input: FailureInput,
  accountId: string,
  diagnosis: Diagnosis,
  decision: Decision,
  dueAt: Date,
  at: Date,
): Promise<void> {
  const base = {
    accountId,
    connectionId: input.connection.id,
    dataSourceId: input.dataSource?.id ?? null,
    at,
    doer: mooring,
  };
  const { detail, rule, providerMessage: message } = diagnosis;
  if (decision.kind === 'look_again') {
    await noteEvent(trx, {
      ...base,
      kind: 'refusal_seen',
      data: { cause: diagnosis.cause ?? '', detail, rule, message, confirmIso: dueAt.toISOString() },
    });
  } else {
    await noteEvent(trx, { ...base, kind: 'retrying', data: { detail, rule, message, untilIso: dueAt.toISOString() } });
  }
}

async function failRequest(
  trx: Trx,
  { connection, dataSource, stream }: FailureInput,
  diagnosis: Diagnosis,
  at: Date,
): Promise<FollowUp> {
  if (!stream || !dataSource) return { kind: 'fail', diagnosis };
  await trx
    .updateTable('streams')
    .set({ status: 'failed', failure_diagnosis: JSON.stringify(diagnosis) })
    .where('id', '=', stream.id)
    .execute();
  await trx.updateTable('data_sources').set({ is_partial: true }).where('id', '=', dataSource.id).execute();
  await noteEvent(trx, {
    accountId: connection.account_id,
    connectionId: connection.id,
    dataSourceId: dataSource.id,
    at,
    kind: 'stream_failed',
    doer: mooring,
    data: { streamName: stream.name, detail: diagnosis.detail, message: diagnosis.providerMessage },
  });
  return { kind: 'skip_stream', outcome: 'failed', diagnosis };
}
