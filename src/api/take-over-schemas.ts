// What the API takes and gives about taking over what a User connected: zod schemas beside schemas.ts.
import { z } from 'zod';
import { id } from './schema-parts.ts';
import { connectionStatus } from './schemas.ts';

/** `takenOverBy`: the User who takes over what they connected. Without it the owner and the admins are told about it from then on. */
export const userRemoval = z.object({ takenOverBy: id.optional() });
export const dependents = z.object({
  connections: z.array(
    z.object({
      id,
      name: z.string(),
      connectorSlug: z.string(),
      status: connectionStatus,
      dataSourceCount: z.number().int(),
    }),
  ),
  /** They belong to the Account and go on working. */
  apiKeys: z.array(z.object({ id, name: z.string() })),
});
/** Who takes it over; the caller, when missing. */
export const takeOverInput = z.object({ userId: id.optional() });

export type DependentsView = z.infer<typeof dependents>;
