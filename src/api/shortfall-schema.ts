// What a new authorization does not reach, as the API tells it: in a waiting authorization, and in a problem.
import { z } from 'zod';
import { id } from './schema-parts.ts';

export const shortfall = z.object({
  missingScopes: z.array(z.string()),
  lostDataSources: z.array(z.object({ id, name: z.string(), objectLabel: z.string(), providerMessage: z.string() })),
  lostStreams: z.array(z.object({ dataSourceName: z.string(), streamName: z.string(), providerMessage: z.string() })),
});

export type ShortfallView = z.infer<typeof shortfall>;
