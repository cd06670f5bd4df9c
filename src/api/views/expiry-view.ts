// An expiry to come, in words, rendered now.
import type { Connector } from '../../connectors/index.ts';
import { explainExpiryOf, type FoundExpiry, soonUntil } from '../../life/index.ts';
import type { ApiContext } from '../context.ts';
import type { ExpiryView } from '../schemas.ts';

interface About {
  connector: Connector;
  /** The account at the provider. */
  accountLabel: string | null;
  /** What is disconnected is no longer about to expire. */
  isDisconnected: boolean;
}

export const expiryView = (
  { config, clock }: Pick<ApiContext, 'config' | 'clock'>,
  expiry: FoundExpiry,
  { connector, accountLabel, isDisconnected }: About,
): ExpiryView => ({
  at: expiry.endsAt.toISOString(),
  isSoon: !isDisconnected && expiry.endsAt <= soonUntil(config, clock.now()),
  certainty: expiry.certainty,
  reason: expiry.reason,
  ...explainExpiryOf(connector, accountLabel, expiry),
});
