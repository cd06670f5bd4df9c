// What every chapter of the story is handed first: built once by main.ts.
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Connector } from '../connectors/index.ts';
import type { Egress, MailSender } from '../egress/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/index.ts';
import type { Tokens } from '../tokens/index.ts';
import type { ProviderRules } from './diagnosis/index.ts';
import type { MeasuredSkew } from './guard/decide-host.ts';

export interface LifeContext {
  store: Store;
  clock: Clock;
  log: Log;
  config: Config;
  tokens: Tokens;
  mail: MailSender;
  /** Where people reach the app: no trailing slash. */
  baseUrl: string;
  /** Also of one that was removed, for what still speaks of it. */
  getConnector: (slug: string) => Connector;
  findConnector: (slug: string) => Connector | null;
  /** What is offered. */
  listConnectors: () => Promise<Connector[]>;
  isRemoved: (slug: string) => boolean;
  /** Reads the added connectors anew, after this process has changed one. */
  refreshConnectors: () => Promise<void>;
  /** The door to the internet, for documents that operators name by their address. */
  egress: Pick<Egress, 'request'>;
  providerRules: readonly ProviderRules[];
  /** How far this host's clock is from the providers', by what they answered last. */
  listClockSkews: () => readonly MeasuredSkew[];
}

/** Who did something, for the timeline. */
export interface Doer {
  userId: string | null;
  name: string;
}

/** Mooring itself. */
export const mooring: Doer = { userId: null, name: 'Mooring' };
