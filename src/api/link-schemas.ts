// What the API takes and gives about reconnect links: for the people of an Account, who ask and look how far it is, and for whoever holds a
// link, who sees only what they need. The secret of a link is taken, and never given.
import { z } from 'zod';
import { authKind, field } from './schemas.ts';

const instant = z.iso.datetime();
const id = z.string().min(1).max(100);
const email = z.email().max(320);
/** It stands in the address line of mails. */
const personName = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u, 'expected a name in one line');
const note = z.string().trim().max(1000);
const fieldValues = z.record(z.string().max(100), z.union([z.string().max(20_000), z.number(), z.boolean()]));

export const linkKind = z.enum(['disconnection', 'expiry', 'reconnect', 'connect']);
export const linkState = z.enum(['sent', 'opened', 'started', 'failed', 'done', 'revoked', 'ended', 'expired']);
/** As its holder meets it. */
export const heldLinkState = z.enum([...linkState.options, 'outdated']);

export const askToReconnectInput = z.object({ email, recipientName: personName.optional(), note: note.optional() });
export const askToConnectInput = askToReconnectInput.extend({
  connectorSlug: z.string().max(100),
  /** What the Connection is to be called. */
  name: z.string().trim().min(1).max(200).optional(),
});

export const reconnectLink = z.object({
  id,
  /** disconnection, expiry: it stands in the mails about one, or that warn of one. reconnect, connect: a person was asked. */
  kind: linkKind,
  state: linkState,
  connectionId: id.nullable(),
  connectionName: z.string().nullable(),
  connectorSlug: z.string(),
  connectorName: z.string(),
  recipientName: z.string(),
  recipientEmail: z.string(),
  askedBy: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: instant,
  expiresAt: instant,
  openedAt: instant.nullable(),
  startedAt: instant.nullable(),
  failedAt: instant.nullable(),
  /** In a sentence. */
  failedBecause: z.string().nullable(),
  completedAt: instant.nullable(),
  completedBy: z.string().nullable(),
  endedAt: instant.nullable(),
  endedBecause: z
    .enum(['revoked', 'reconnected', 'recovered', 'connection_deleted', 'recipient_removed', 'asker_removed'])
    .nullable(),
  endedBy: z.string().nullable(),
  remindedAt: instant.nullable(),
  nextReminderAt: instant.nullable(),
  /** The latest mail that carries the link. */
  mail: z
    .object({ status: z.enum(['pending', 'sent', 'kept', 'refused', 'dropped']), sentAt: instant.nullable() })
    .nullable(),
});

/** The token from the fragment of the address; or, back from the provider, the authorization, together with this browser's cookie. */
export const linkProof = z.object({
  token: z.string().min(1).max(200).optional(),
  authorizationId: id.optional(),
});
/** `fields`: for a first Connection, what stands in the provider's addresses, such as a shop. */
export const beginByLinkInput = linkProof.extend({ fields: fieldValues.default({}) });
export const enterByLinkInput = linkProof.extend({ fields: fieldValues });

export const linkPage = z.object({
  state: heldLinkState,
  kind: linkKind,
  connectorSlug: z.string(),
  connectorName: z.string(),
  authKind,
  connectionName: z.string().nullable(),
  /** Whose account at the provider it is: with which to sign in, or whose secret to enter. */
  identityLabel: z.string().nullable(),
  askedBy: z.string().nullable(),
  note: z.string().nullable(),
  /** What happened and how to resolve it; null while all is well. */
  trouble: z.object({ summary: z.string(), interpret: z.array(z.string()), resolve: z.array(z.string()) }).nullable(),
  /** Of kind expiry: the end to come, and how sure it is; null once it has come. */
  expiry: z.object({ at: instant, certainty: z.enum(['known', 'likely', 'at_latest']) }).nullable(),
  /** What is to be entered; empty where it is authorized on the provider's pages. */
  fields: z.array(field),
  /** "the new API key" */
  secretName: z.string(),
  helpUrl: z.string().nullable(),
  expiresAt: instant,
  /** Why the last try did not work; null in a browser that did not make it. */
  lastFailure: z
    .object({
      because: z.enum(['refused', 'other_identity', 'reaches_less']),
      summary: z.string().nullable(),
      resolve: z.array(z.string()),
      previousIdentity: z.string().nullable(),
      newIdentity: z.string().nullable(),
      /** What was allowed to the other account's data is not kept, and stands at the provider still. */
      isGrantLeft: z.boolean(),
      /** Permissions at the provider that were not given. */
      missingScopes: z.array(z.string()),
    })
    .nullable(),
  endedBecause: reconnectLink.shape.endedBecause,
  /** The signed-in User in whose name it will be done. */
  signedInAs: z.string().nullable(),
  canAskForFreshMail: z.boolean(),
});

export const linkBegun = z.object({ authorizeUrl: z.string() });
export const linkAnswered = z.object({ status: z.literal('done') });

export type ReconnectLinkView = z.infer<typeof reconnectLink>;
export type LinkPage = z.infer<typeof linkPage>;
export type LinkBegun = z.infer<typeof linkBegun>;
