// A walk through several Connections that have to be renewed one after another, each by its own consent or form. Kept in this tab's session
// storage, so that it is still there after the provider's pages, whatever came of one. What is done is read from the server: a Connection
// that was authorized after the walk began.
import { useCallback, useState } from 'react';

export type WalkThrough = 'expiring' | 'disconnected';

export interface Walk {
  through: WalkThrough;
  /** Connections, in order; fixed when it begins, so that the steps do not move under people's feet. */
  ids: string[];
  skipped: string[];
  /** ISO, by the server's clock as far as the app knows it. */
  startedAt: string;
}

const key = 'mooring.walk';
/** A walk that was left is not taken up again after this. */
const lastsMs = 12 * 3_600_000;
/** More are walked through in a second walk. */
export const stepsMax = 50;

export const walkPath = (through: WalkThrough): string => `/renew?through=${through}`;

/** The walk that is under way in this tab; null: none. */
export function readWalk(): Walk | null {
  try {
    const walk = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Walk | null;
    const isWalk = walk && Array.isArray(walk.ids) && Array.isArray(walk.skipped);
    return isWalk && Date.now() - Date.parse(walk.startedAt) < lastsMs ? walk : null;
  } catch {
    return null;
  }
}

/** The walk that this Connection is a step of, as a page to go on at: whatever came of this one. */
export function walkPathOf(connectionId: string | null): string | null {
  const walk = readWalk();
  return walk && connectionId && walk.ids.includes(connectionId) ? walkPath(walk.through) : null;
}

function writeWalk(walk: Walk | null): void {
  try {
    if (walk) sessionStorage.setItem(key, JSON.stringify(walk));
    else sessionStorage.removeItem(key);
  } catch {
    // Without storage the walk begins anew with what is left: nothing is lost but its count.
  }
}

export function useWalk(through: WalkThrough) {
  const [walk, setWalk] = useState<Walk | null>(() => {
    const known = readWalk();
    return known?.through === through ? known : null;
  });
  const change = useCallback((next: Walk | null) => {
    writeWalk(next);
    setWalk(next);
  }, []);
  return {
    walk,
    begin: useCallback(
      (ids: string[], startedAt: string) => change({ through, ids: ids.slice(0, stepsMax), skipped: [], startedAt }),
      [change, through],
    ),
    skip: (id: string) => walk && change({ ...walk, skipped: [...walk.skipped, id] }),
    takeUp: (id: string) => walk && change({ ...walk, skipped: walk.skipped.filter((it) => it !== id) }),
    end: useCallback(() => change(null), [change]),
    /** It is over: still shown, but not taken up again. */
    forget: useCallback(() => writeWalk(null), []),
  };
}
