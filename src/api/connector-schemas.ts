// What the routes about added connectors take and give.
import { z } from 'zod';
import { instant } from './schema-parts.ts';
import { authKind, connector, explanation, field, streamDescription } from './schemas.ts';

const slug = z.string().min(1).max(60);

/** Either the text of a manifest, or the address at which one is published. */
const texts = {
  manifest: z.string().max(8_000_000).optional(),
  /** The text of a connector.yaml beside it; null or left out: the manifest stands alone. */
  connectorFile: z.string().max(1_000_000).nullish(),
  url: z.string().max(2_000).optional(),
};

export const connectorTextsInput = z.object({ slug: slug.optional(), ...texts });
/** `acceptsMisfits`: what does not fit was shown, and the operator goes on. */
export const connectorSaveInput = z.object({ ...texts, acceptsMisfits: z.boolean().optional() });

/** The texts that were handed in, or by `slug` a connector that is there. `config` is not kept. */
export const tryOutInput = z.object({
  slug: slug.optional(),
  ...texts,
  config: z.record(z.string(), z.unknown()),
  stream: z.string().max(500).optional(),
  limit: z.int().min(1).max(100).default(10),
});

export const textProblem = z.object({
  file: z.enum(['manifest', 'connectorFile']),
  /** From 1; 0 where the file as a whole is meant. */
  line: z.int(),
  column: z.int(),
  place: z.string(),
  what: z.string(),
});

export const connectorUse = z.object({
  connectionId: z.string(),
  connectionName: z.string(),
  accountName: z.string(),
});

export const misfit = connectorUse.extend({ what: z.array(z.string()) });

/** A stream that the manifest has. `refusal`: why it cannot be read here; null when it can. */
const listedStream = z.object({ name: z.string(), refusal: z.string().nullable() });

/** A connector with what its page shows beside. */
export const connectorWhole = connector.extend({
  /** Those that its manifest names; empty where only the provider tells them. */
  streams: z.array(listedStream),
  /** Whether its records can be looked at before anybody connects it. */
  isTriable: z.boolean(),
  /** How many Connections use it, over all Accounts. */
  connectionCount: z.int(),
});

/** What the connector will be, once it is used. */
const described = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.string(),
  description: z.string(),
  icon: z.string().nullable(),
  helpUrl: z.string().nullable(),
  authKind,
  fields: z.array(field),
  streams: z.array(listedStream),
  /** False: nobody tells whose account a credential opens, so that Reconnect cannot compare accounts. */
  isIdentityTold: z.boolean(),
});

export const checkedConnector = z.object({
  isUsable: z.boolean(),
  slug: z.string(),
  /** What refuses it. */
  problems: z.array(textProblem),
  /** What refuses nothing and is worth a look. */
  warnings: z.array(textProblem),
  connector: described.nullable(),
  /** The version that it would replace; null when it is new. */
  replacesVersion: z.int().nullable(),
  /** Connections that it does not fit as they are. */
  misfits: z.array(misfit),
  /** As they were read, also from an address: to be shown, and saved as they are. */
  manifest: z.string(),
  connectorFile: z.string().nullable(),
});

export const addedConnector = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.string(),
  version: z.int(),
  sourceUrl: z.string().nullable(),
  addedAt: instant,
  addedByName: z.string(),
  changedAt: instant,
  changedByName: z.string(),
  /** How many Connections use it, over all Accounts. */
  connectionCount: z.int(),
  streamCount: z.int(),
  /** False: this version of Mooring cannot read it; checking it says why. */
  isUsable: z.boolean(),
});

export const addedConnectorWhole = addedConnector.extend({
  manifest: z.string(),
  connectorFile: z.string().nullable(),
});

export const savedConnector = z.object({ slug: z.string(), version: z.int(), isNew: z.boolean() });

/** Streams that could not be described, or, where none is named, listed; and why. */
export const discoveryTrouble = z.object({ streamNames: z.array(z.string()), summary: z.string() });

/** The streams of an object, and what else there may be. */
export const offeredStreams = z.object({
  items: z.array(streamDescription),
  next: z.null(),
  troubles: z.array(discoveryTrouble),
});

export const triedConnector = z.object({
  /** Whether the provider accepted what was entered. */
  isAccepted: z.boolean(),
  /** Whose account it is; null where nobody tells. */
  identityLabel: z.string().nullable(),
  /** Why it was refused; of what is accepted, why not all streams or their columns could be told. */
  explanation: explanation.nullable(),
  streams: z.array(streamDescription),
  /** The first records of the stream that was asked for; secrets that were entered are struck out. */
  records: z.array(z.record(z.string(), z.unknown())),
  /** What stopped the reading; null when nothing did. */
  recordsExplanation: explanation.nullable(),
});

export type DiscoveryTroubleView = z.infer<typeof discoveryTrouble>;
export type OfferedStreamsView = z.infer<typeof offeredStreams>;
export type TextProblemView = z.infer<typeof textProblem>;
export type ConnectorUseView = z.infer<typeof connectorUse>;
export type MisfitView = z.infer<typeof misfit>;
export type CheckedConnectorView = z.infer<typeof checkedConnector>;
export type ConnectorWholeView = z.infer<typeof connectorWhole>;
export type AddedConnectorView = z.infer<typeof addedConnector>;
export type AddedConnectorWholeView = z.infer<typeof addedConnectorWhole>;
export type SavedConnectorView = z.infer<typeof savedConnector>;
export type TriedConnectorView = z.infer<typeof triedConnector>;
