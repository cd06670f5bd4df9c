// A door that opens only so often and for so long. What is asked for beside the data, which streams there are and which columns, has an end by
// that: a list without one would keep a sync from ever reading anything.
import type { Failure } from '../../../life/diagnosis/index.ts';
import type { Door } from '../contract.ts';

export interface DoorBounds {
  requestsMax: number;
  /** Of the door's clock. */
  endsAt: Date;
  /** What is asked for, for the one who reads why it was given up. */
  what: string;
}

/** The request that passes the bounds is not sent: a Failure stands in its place, and in the place of all after it. */
export function boundDoor(door: Door, { requestsMax, endsAt, what }: DoorBounds): Door {
  let sentCount = 0;
  const spent = (): Failure | null => {
    if (door.now() >= endsAt)
      return door.giveUp('MOORING_DISCOVERY_TOO_LONG', `It takes too long to find out ${what}.`);
    if (sentCount < requestsMax) return null;
    const why = `To find out ${what} takes more than ${requestsMax} requests.`;
    return door.giveUp('MOORING_DISCOVERY_TOO_LARGE', why);
  };
  return {
    ...door,
    async send(request) {
      const failure = spent();
      if (failure) return failure;
      sentCount += 1;
      return door.send(request);
    },
  };
}
