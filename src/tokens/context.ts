// What the tokens room is built from. `planJob` is handed in, so that this room knows nothing of the queue beside it.
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Connector } from '../connectors/index.ts';
import type { Egress } from '../egress/index.ts';
import type { ProviderRules } from '../life/diagnosis/index.ts';
import type { Log } from '../log.ts';
import type { DbOrTrx, Store } from '../store/index.ts';
import type { Vault } from './types.ts';

export interface TokensContext {
  store: Store;
  vault: Vault;
  egress: Egress;
  config: Pick<Config, 'dataDir'>;
  clock: Clock;
  log: Log;
  /** Plans a job in the caller's transaction. */
  planJob: (
    trx: DbOrTrx,
    job: { kind: 'refresh' | 'announce' | 'forecast'; key: string; dueAt: Date; accountId?: string | undefined },
    options?: { keepEarlier?: boolean },
  ) => Promise<unknown>;
  /** Null: this program does not know it (any more). */
  findConnector: (slug: string) => Connector | null;
  /** What is known of how providers refuse: one list, here as in the diagnosis. */
  providerRules: readonly ProviderRules[];
}
