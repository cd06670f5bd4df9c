// How a reconnect link stands, read from its instants. Pure: nothing is stored that could contradict them.
import type { Selectable } from 'kysely';
import type { ReconnectLinkKind, Tables } from '../../../store/index.ts';

export type LinkRow = Selectable<Tables['reconnect_links']>;

/** A link as its holder has shown it. */
export interface HeldLink extends LinkRow {
  /** Its secret was made under a master key that has had its day: it opens nothing any more, and a fresh mail may be asked for. */
  isOfFormerKey: boolean;
}

/** Kinds that stand in mails which Mooring writes to Users by itself; with the others somebody was asked. */
export const mailedKinds: readonly ReconnectLinkKind[] = ['disconnection', 'expiry'];
export const isMailed = ({ kind }: { kind: ReconnectLinkKind }): boolean => mailedKinds.includes(kind);

/**
 * sent -> opened -> started -> failed (and started again) -> done, and out of each of them: revoked by a person, ended because it is no longer
 * needed, expired.
 */
export type LinkState = 'sent' | 'opened' | 'started' | 'failed' | 'done' | 'revoked' | 'ended' | 'expired';

/** As its holder meets it. */
export type HeldLinkState = LinkState | 'outdated';

/** How it stands at `now`. */
export function stateOf(link: LinkRow, now: Date): LinkState {
  if (link.completed_at) return 'done';
  if (link.ended_because === 'revoked' || link.ended_because === 'asker_removed') return 'revoked';
  // A mailed link goes with its disconnection, also when that goes with a deleted Data Source.
  if (link.ended_at || (link.kind === 'disconnection' && link.disconnection_id === null)) return 'ended';
  if (link.expires_at <= now) return 'expired';
  if (link.failed_at && (!link.started_at || link.failed_at >= link.started_at)) return 'failed';
  if (link.started_at) return 'started';
  return link.opened_at ? 'opened' : 'sent';
}

const usable: readonly LinkState[] = ['sent', 'opened', 'started', 'failed'];

/** Whether it can still be used. */
export const isUsable = (link: LinkRow, now: Date): boolean => usable.includes(stateOf(link, now));

/** How it stands for whoever shows it. */
export function heldStateOf(link: HeldLink, now: Date): HeldLinkState {
  const state = stateOf(link, now);
  return link.isOfFormerKey && usable.includes(state) ? 'outdated' : state;
}

/** Whether whoever shows it can still use it. */
export const isUsableByHolder = (link: HeldLink, now: Date): boolean => !link.isOfFormerKey && isUsable(link, now);
