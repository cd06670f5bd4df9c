// How a connector was tried, by its description; null where that says nothing.
import { z } from 'zod';

export const verification = z
  .object({
    /** live: against the provider itself; simulated: against a pretend one made from its documents; documented: against nothing. */
    label: z.enum(['live', 'simulated', 'documented']),
    /** Pages of the provider's documents that it rests on. */
    documents: z.array(z.string()),
    /** What could not be verified without the live service. */
    unverified: z.array(z.string()),
  })
  .nullable();
