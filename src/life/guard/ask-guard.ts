// Asked before a disconnection opens: is this one person's case, or the provider's trouble, or this host's? Answers "open" or "held". Begins a
// hold with its one alarm; race-free, since refusals of one provider and rule are judged one after the other. Next: tend-hold.ts.
import { type Selectable, sql } from 'kysely';
import { after, dayMs } from '../../clock.ts';
import type { Connector } from '../../connectors/index.ts';
import { planJob } from '../../jobs/index.ts';
import { newId, type Tables, type Trx } from '../../store/index.ts';
import { alarmKeys } from '../alarms/alarm-keys.ts';
import { raiseAlarm } from '../alarms/raise-alarm.ts';
import type { LifeContext } from '../context.ts';
import type { Diagnosis, Failure } from '../diagnosis/index.ts';
import { isPastItsEnd } from '../expiry/index.ts';
import { stripText } from '../unknown-failures/index.ts';
import { countRefusals } from './count-refusals.ts';
import { decideHold, isGuarded } from './decide-hold.ts';
import { hasHostTrouble } from './host-trouble.ts';

export interface GuardQuestion {
  connection: Pick<Selectable<Tables['connections']>, 'id' | 'connector_slug' | 'identity_key' | 'account_id'>;
  connector: Connector;
  diagnosis: Diagnosis;
  failure: Failure;
  /** When the refusal was seen first. */
  since: Date;
}

export type GuardAnswer =
  /** `holdId`: the hold that it was waiting for, now over. */
  | { kind: 'open'; holdId: string | null }
  /** Look again at `until`, or when somebody brings it forward. `holdId` null: it is this host's trouble. */
  | { kind: 'held'; holdId: string | null; until: Date };

export type Hold = Selectable<Tables['guard_holds']>;

const own = { kind: 'open', holdId: null } as const;

/** After a hold that ended in disconnections, the same refusal is believed for this long, as long as one of them is still open. */
const believedMs = dayMs;

/** In the transaction that would open the case; the caller has locked the Connection's life. */
export async function askGuard(ctx: LifeContext, trx: Trx, question: GuardQuestion): Promise<GuardAnswer> {
  const now = ctx.clock.now();
  if (await hasHostTrouble(ctx, trx))
    return { kind: 'held', holdId: null, until: after(now, ctx.config.guardProbeEveryMs) };
  const { connection, connector, diagnosis } = question;
  if (ctx.config.guardHoldMs === 0) return own;
  const isPast = await isPastItsEnd(trx, connection.id, now);
  if (!isGuarded(diagnosis, { authKind: connector.authKind, isPastItsEnd: isPast })) return own;
  const place = { connectorSlug: connection.connector_slug, rule: diagnosis.rule };
  const standing = await findNewestHold(trx, place);
  const answer = standing && (await answerOf(ctx, trx, standing));
  if (answer) return answer;
  // From here on one after the other: two that reach the threshold at once see each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`guard ${place.connectorSlug} ${place.rule}`}, 0))`.execute(
    trx,
  );
  const begun = await findNewestHold(trx, place);
  const answerNow = begun && begun.id !== standing?.id && (await answerOf(ctx, trx, begun));
  if (answerNow) return answerNow;
  const refusals = await countRefusals(ctx, trx, {
    ...place,
    identity: connection.identity_key ?? connection.id,
    stage: question.failure.stage,
    since: question.since,
  });
  if (decideHold(refusals, ctx.config) === 'open') return own;
  return beginHold(ctx, trx, question);
}

/** What the newest hold says; null when it has nothing to say any more. */
async function answerOf(ctx: LifeContext, trx: Trx, hold: Hold): Promise<GuardAnswer | null> {
  const now = ctx.clock.now();
  if (!hold.ended_at && now < hold.until_at) {
    // Shared with others that join; who ends the hold waits for all of them.
    const joined = await trx
      .selectFrom('guard_holds')
      .select('id')
      .where('id', '=', hold.id)
      .where('ended_at', 'is', null)
      .forShare()
      .executeTakeFirst();
    return joined ? { kind: 'held', holdId: hold.id, until: hold.until_at } : null;
  }
  if (!hold.ended_at) return { kind: 'open', holdId: hold.id };
  if (hold.outcome !== 'opened' || now >= after(hold.ended_at, believedMs)) return null;
  const open = await trx
    .selectFrom('disconnections')
    .select('id')
    .where('hold_id', '=', hold.id)
    .where('status', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  return open ? { kind: 'open', holdId: hold.id } : null;
}

const findNewestHold = (trx: Trx, { connectorSlug, rule }: { connectorSlug: string; rule: string }) =>
  trx
    .selectFrom('guard_holds')
    .selectAll()
    .where('connector_slug', '=', connectorSlug)
    .where('rule', '=', rule)
    .orderBy('began_at', 'desc')
    .limit(1)
    .executeTakeFirst();

async function beginHold(ctx: LifeContext, trx: Trx, { connection, diagnosis }: GuardQuestion): Promise<GuardAnswer> {
  const { clock, config } = ctx;
  const now = clock.now();
  const until = after(now, config.guardHoldMs);
  const id = newId('hld');
  const place = { connector_slug: connection.connector_slug, rule: diagnosis.rule };
  await trx
    .insertInto('guard_holds')
    .values({ id, ...place, began_at: now, until_at: until })
    .execute();
  const nextLook = after(now, Math.min(config.guardProbeEveryMs, config.guardHoldMs));
  await planJob(trx, { kind: 'hold', key: id, dueAt: nextLook });
  const { detail, cause, providerMessage } = diagnosis;
  await raiseAlarm(ctx, trx, {
    kind: 'provider_refuses',
    key: alarmKeys.providerRefuses(place.connector_slug, place.rule),
    connectorSlug: place.connector_slug,
    rule: place.rule,
    data: { holdId: id, detail, cause, providerMessage: stripText(providerMessage), untilIso: until.toISOString() },
  });
  return { kind: 'held', holdId: id, until };
}
