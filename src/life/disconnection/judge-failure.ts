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
import { lockLife } from '../lock-life.ts';
import { noteEvent } from '../timeline.ts';
import { isUnknown, noteUnknownFailure, stripText } from '../unknown-failures/index.ts';
import { caseScope, type Decision, decideFollowUp } from './decide-follow-up.ts';
import { moveSiblingsToRetrying, moveToRetrying } from './move-to-retrying.ts';
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
    const connection = await lockConnection(trx, input.connection.id);
    if (!connection || connection.status === 'disconnected') return { kind: 'disconnected', diagnosis };
    // Reconnected while this request was under way: what it met tells of the credential before.
    if (connection.authorized_at > input.connection.authorized_at) return { kind: 'retry', at: now, diagnosis };
    const sight = await findPlace(trx, { input, connection, diagnosis, now });
    const decision: Decision = input.isReported
      ? { kind: 'look_again', afterMs: ctx.config.confirmAfterMs }
      : decideFollowUp(diagnosis, known(sight.standing), input.isSecondLook ?? false, now, ctx.config);
    switch (decision.kind) {
      case 'request_failed':
        await alarmOperators(ctx, trx, input.connector, diagnosis);
        return failRequest(trx, input, diagnosis, now);
      case 'open': {
        const answer = await askGuard(ctx, trx, {
          connection,
          connector: input.connector,
          diagnosis,
          failure: input.failure,
          since: sight.firstFailedAt,
        });
        if (answer.kind === 'held') return holdBack(trx, sight, answer);
        // A case that opens without a cause: whatever it was taken for, nobody could say why.
        if (diagnosis.verdict !== 'disconnected') isUnexplained = true;
        return openCase(ctx, trx, sight, answer.holdId);
      }
      case 'retry':
      case 'look_again':
        return keepSuspected(ctx, trx, sight, decision);
    }
  });
  if (isUnexplained) await noteUnknownFailure(ctx, input.failure, diagnosis);
  return followUp;
}

const lockConnection = async (trx: Trx, id: string) => {
  await lockLife(trx, id);
  return trx
    .selectFrom('connections')
    .select(['id', 'status', 'account_id', 'authorized_at', 'connector_slug', 'identity_key', 'credential_ends_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
};

/** The failure, where it was met, and what is known of that place. */
interface Sight {
  input: FailureInput;
  connection: NonNullable<Awaited<ReturnType<typeof lockConnection>>>;
  diagnosis: Diagnosis;
  now: Date;
  place: Place;
  standing: Suspicion | undefined;
  firstFailedAt: Date;
}

async function findPlace(trx: Trx, seen: Pick<Sight, 'input' | 'connection' | 'diagnosis' | 'now'>): Promise<Sight> {
  const { input, connection, diagnosis, now } = seen;
  const place = placeOf(caseScope(diagnosis), {
    accountId: connection.account_id,
    connectionId: connection.id,
    dataSourceId: input.dataSource?.id ?? null,
    streamId: input.stream?.id ?? null,
  });
  const standing = await findSuspicion(trx, place);
  return { ...seen, place, standing, firstFailedAt: standing?.since ?? input.firstFailedAt ?? now };
}

async function openCase(ctx: LifeContext, trx: Trx, sight: Sight, holdId: string | null): Promise<FollowUp> {
  const { input, place, diagnosis, firstFailedAt } = sight;
  await openDisconnection(ctx, trx, {
    place,
    diagnosis,
    failure: input.failure,
    firstFailedAt,
    holdId,
    streamName: input.stream?.name ?? null,
  });
  return place.scope === 'stream'
    ? { kind: 'skip_stream', outcome: 'refused', diagnosis }
    : { kind: 'disconnected', diagnosis };
}

/** No case (yet): it is written down, and tried again or looked at a second time. */
async function keepSuspected(
  ctx: LifeContext,
  trx: Trx,
  sight: Sight,
  decision: Decision & { kind: 'retry' | 'look_again' },
): Promise<FollowUp> {
  const { input, connection, diagnosis, now, place, standing } = sight;
  const dueAt = after(now, decision.afterMs);
  const isLook = decision.kind === 'look_again';
  // What is held back has its next look planned already.
  const confirmAt = isLook && standing?.hold_id == null ? dueAt : null;
  const note = input.isReported ? noteHearsay : noteSuspicion;
  const suspicionId = await note(trx, place, standing, diagnosis, input.failure, confirmAt, now);
  if (place.scope !== 'stream') await moveToRetrying(trx, input, place.scope, now);
  if (!standing) await noteFirstSight(trx, sight, decision, dueAt);
  if (diagnosis.verdict === 'operator' && !input.isReported) await alarmOperators(ctx, trx, input.connector, diagnosis);
  if (!isLook) return { kind: 'retry', at: dueAt, diagnosis };
  // Of hearsay nobody else's Connection is bothered.
  if (!input.isReported && !isSeen(standing)) await planAsks(ctx, trx, { connection, connector: input.connector });
  if (confirmAt) await planConfirm(trx, place, suspicionId, confirmAt);
  return place.scope === 'stream'
    ? { kind: 'skip_stream', outcome: 'refused', diagnosis }
    : { kind: 'wait_for_second_look', at: dueAt, diagnosis };
}

const planConfirm = (trx: Trx, { accountId }: Place, suspicionId: string, dueAt: Date): Promise<void> =>
  planJob(trx, { kind: 'confirm', key: suspicionId, dueAt, accountId }, { keepEarlier: true });

/** Confirmed, and yet not opened: several unrelated ones are refused alike, or it is this host. It is looked at again. */
async function holdBack(trx: Trx, sight: Sight, answer: GuardAnswer & { kind: 'held' }): Promise<FollowUp> {
  const { input, place, standing, diagnosis, now } = sight;
  const { holdId, until } = answer;
  const suspicionId = await noteSuspicion(trx, place, standing, diagnosis, input.failure, until, now);
  await trx.updateTable('suspicions').set({ hold_id: holdId }).where('id', '=', suspicionId).execute();
  if (place.scope !== 'stream') await moveToRetrying(trx, input, place.scope, now);
  if (place.scope === 'connection') await moveSiblingsToRetrying(trx, place.connectionId, now);
  // The second look's own job is told by its outcome when to come again.
  if (!input.isSecondLook) await planConfirm(trx, place, suspicionId, until);
  // Said once for each hold. That this host has trouble is said to operators; here it is one more try.
  if (holdId !== null && standing?.hold_id !== holdId)
    await noteEvent(trx, {
      accountId: place.accountId,
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

async function noteFirstSight(
  trx: Trx,
  { input, connection, diagnosis, now }: Sight,
  decision: Decision,
  dueAt: Date,
): Promise<void> {
  const base = {
    accountId: connection.account_id,
    connectionId: connection.id,
    dataSourceId: input.dataSource?.id ?? null,
    at: now,
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
