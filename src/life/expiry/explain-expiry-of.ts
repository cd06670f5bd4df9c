// The words of an expiry to come, for a Connection of this connector: with what is known of the provider's lifetimes.
import { type Connector, secretLabelsOf } from '../../connectors/index.ts';
import { nameSecrets } from '../diagnosis/index.ts';
import { knownProvider } from '../known-provider/index.ts';
import { type ExpiryToExplain, type ExplainedExpiry, explainExpiry } from './explain-expiry.ts';

/** `accountLabel`: the account at the provider. */
export const explainExpiryOf = (
  connector: Connector,
  accountLabel: string | null,
  { reason, certainty, lifeMs }: Pick<ExpiryToExplain, 'reason' | 'certainty' | 'lifeMs'>,
): ExplainedExpiry =>
  explainExpiry({
    reason,
    certainty,
    lifeMs,
    connectorName: connector.name,
    authKind: connector.authKind,
    secret: nameSecrets(nothingRefused, connector.authKind, secretLabelsOf(connector)).secret,
    accountLabel,
    lifetimes: connector.lifetimes ?? knownProvider(connector.slug)?.lifetimes ?? null,
  });

const nothingRefused = { cause: null, detail: 'expired_age', providerCode: null } as const;
