// A diagnosis in words, as the API gives it.
import { z } from 'zod';

export const cause = z.enum([
  'invalid_credentials',
  'invalid_refresh_token',
  'insufficient_privileges',
  'expired_token',
  'provider_specific',
]);

export const learnMore = z.object({ title: z.string(), reasons: z.array(z.string()), url: z.string().nullable() });

/** A failure in words, rendered now: what happened, how to interpret it, how to resolve it. */
export const explanation = z.object({
  verdict: z.enum(['disconnected', 'transient', 'operator', 'request']),
  cause: cause.nullable(),
  /** "Invalid refresh token" */
  causeLabel: z.string(),
  detail: z.string(),
  certainty: z.enum(['sure', 'likely', 'guess']),
  /** One sentence: what happened. */
  summary: z.string(),
  /** Paragraphs of plain text: how to interpret this error. */
  interpret: z.array(z.string()),
  /** Steps of plain text: how to resolve this error. */
  resolve: z.array(z.string()),
  /** All that could have ended the grant, where the provider does not say which: a list to show below. */
  learnMore: learnMore.nullable(),
  /** Who has to act. */
  actor: z.enum(['user', 'provider_admin', 'operator', 'nobody']),
  canReconnect: z.boolean(),
  /** The provider's own words, if it gave any. */
  providerMessage: z.string(),
  /** What the connector's description says of such an answer, where that is more than the provider's own words. */
  connectorMessage: z.string().optional(),
  providerCode: z.string().nullable(),
  rule: z.string(),
  helpUrl: z.string().nullable(),
  /** What the link to helpUrl is called: "Help of LinkedIn". */
  helpLabel: z.string(),
  /** Section of the help page; with `?provider=` and the slug it shows the provider's own terms. */
  helpAnchor: z.string(),
  providerSlug: z.string(),
  /** Several unrelated Connections are refused alike: nothing opens before then, and nobody has to act. Null: not held back. */
  heldUntil: z.iso.datetime().nullable(),
  /** MOORING_SUPPORT_CONTACT, shown with causes unique to the provider. */
  supportContact: z.string().nullable(),
});
