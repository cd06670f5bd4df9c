// How much of a stream was left out, in words.
import type { PassedOver } from '../../connectors/index.ts';

/** "2 of 14 parts of it were refused". */
export function tellPassedOver({ count, ofCount, hasUnknownParts }: Omit<PassedOver, 'diagnosis'>): string {
  const known = `${count} of ${ofCount} ${ofCount === 1 ? 'part' : 'parts'} of it ${count === 1 ? 'was' : 'were'} refused`;
  if (!hasUnknownParts) return known;
  const unknown = 'parts that come from another stream could not all be listed';
  return count === 0 ? unknown : `${known}, and ${unknown}`;
}
