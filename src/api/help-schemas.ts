// What the API gives for the help page: zod schemas beside schemas.ts.
import { z } from 'zod';
import { learnMore } from './schemas.ts';

const helpDetail = z.object({
  detail: z.string(),
  /** "API key deleted" */
  title: z.string(),
  summary: z.string(),
  interpret: z.array(z.string()),
  resolve: z.array(z.string()),
  learnMore: learnMore.nullable(),
  helpLink: z.object({ label: z.string(), url: z.string() }).nullable(),
});

/** One for each cause, and `retrying`, `set_up` and `request`. */
export const helpSection = z.object({ anchor: z.string(), details: z.array(helpDetail) });

export const helpProviderName = z.object({ slug: z.string(), name: z.string() });

/** What is known of one provider: how long its credentials live, why it ends authorizations, and what people meet, in its own terms. */
export const helpProvider = helpProviderName.extend({
  lifetimes: z
    .object({
      facts: z.array(z.string()),
      notes: z.array(z.object({ text: z.string(), url: z.string() })),
      url: z.string(),
    })
    .nullable(),
  learnMore: learnMore.nullable(),
  sections: z.array(helpSection),
});

export type HelpSectionView = z.infer<typeof helpSection>;
export type HelpDetailView = z.infer<typeof helpDetail>;
export type HelpProviderName = z.infer<typeof helpProviderName>;
export type HelpProviderView = z.infer<typeof helpProvider>;
