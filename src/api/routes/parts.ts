// Small parts that many routes share.
import { z } from 'zod';

/** Params of `/things/:id`. */
export const idParams = z.object({ id: z.string().min(1).max(100) });

/** The reply of a route that gives nothing. */
export const noContent = z.null().meta({ description: 'Done' });

/** A list that is given whole. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.null() });

export const asList = <T>(items: T[]): { items: T[]; next: null } => ({ items, next: null });

/** For routes that strangers may guess at. */
export const guessable = { access: 'public', rateLimit: { max: 10, timeWindow: 60_000 } } as const;

/** Keyset paging by time for lists below one thing: `limit` and `after`. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(500).optional(),
});
