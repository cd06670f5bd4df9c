// Small parts that many schemas of the API are made of.
import { z } from 'zod';

export const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
export const id = z.string().min(1).max(100);
export const name = z.string().trim().min(1).max(200);

/** Parts of a stream whose refusal its connector passes over; `told`: how many, in words. */
export const passedOver = z.object({
  count: z.number().int(),
  ofCount: z.number().int(),
  hasUnknownParts: z.boolean(),
  told: z.string(),
});
