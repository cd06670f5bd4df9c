// What every chapter of the story is handed first: built once by main.ts.
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Connector } from '../connectors/index.ts';
import type { MailSender } from '../egress/index.ts';
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
  getConnector: (slug: string) => Connector;
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
