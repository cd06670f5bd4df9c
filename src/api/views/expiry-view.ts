// An expiry to come, in words, rendered now.
import type { Connector } from '../../connectors/index.ts';
import { explainExpiry, type FoundExpiry, soonUntil } from '../../life/index.ts';
import { knownProvider } from '../../life/known-provider/index.ts';
import type { ApiContext } from '../context.ts';
import type { ExpiryView } from '../schemas.ts';

interface About {
  connector: Connector;
  /** The account at the provider. */
  accountLabel: string | null;
  /** What is disconnected is no longer about to expire. */
  isDisconnected: boolean;
}

export function expiryView(
  { config, clock }: Pick<ApiContext, 'config' | 'clock'>,
  { endsAt, certainty, reason, lifeMs }: FoundExpiry,
  { connector, accountLabel, isDisconnected }: About,
): ExpiryView {
  const words = explainExpiry({
    certainty,
    reason,
    lifeMs,
    connectorName: connector.name,
    authKind: connector.authKind,
    accountLabel,
    lifetimes: connector.lifetimes ?? knownProvider(connector.slug)?.lifetimes ?? null,
  });
  return {
    at: endsAt.toISOString(),
    isSoon: !isDisconnected && endsAt <= soonUntil(config, clock.now()),
    certainty,
    reason,
    ...words,
  };
}
