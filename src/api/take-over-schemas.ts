// What the API takes and gives about taking over what a User connected: zod schemas beside schemas.ts.
import { z } from 'zod';
import { id } from './schema-parts.ts';
import { connectionStatus } from './schemas.ts';

/**
 * `takenOverBy`: the User who takes over what they connected, and whom they asked. Without it the owner and the admins are told about it from then on,
 * and links with which they asked somebody are revoked.
 */
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
  /** People whom they have asked to reconnect or to connect, by a link that can still be used. */
  askedLinks: z.array(
    z.object({ id, recipientName: z.string(), connectorSlug: z.string(), connectionName: z.string().nullable() }),
  ),
});
/** Who takes it over; the caller, when missing. */
export const takeOverInput = z.object({ userId: id.optional() });

export type DependentsView = z.infer<typeof dependents>;
