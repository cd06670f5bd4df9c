// What is known of a provider, by the slug of its connector: its own terms for what goes wrong, and how long its credentials live. The one
// lookup of all who put a diagnosis into words: mails, the API and its web app, the command line.
import { type Connector, secretLabelsOf } from '../../connectors/index.ts';
import { providerRules } from '../../providers/index.ts';
import { type Diagnosis, type ExplainContext, findKnownProvider, type KnownProvider } from '../diagnosis/index.ts';

/** Null: we know nothing of it. With a diagnosis, an unknown slug is looked up by the rule that fired. */
export const knownProvider = (slug: string, diagnosis?: Pick<Diagnosis, 'rule'>): KnownProvider | null =>
  findKnownProvider(slug, providerRules, diagnosis?.rule);

type ConnectorTerms = Required<Pick<ExplainContext, 'connectorName' | 'authKind' | 'enteredLabels' | 'provider'>>;

/** What words about a failure of this connector speak with: its name, what was entered, and the provider's own terms. */
export const termsOf = (
  connector: Pick<Connector, 'slug' | 'name' | 'authKind' | 'fields'>,
  diagnosis: Pick<Diagnosis, 'rule'>,
): ConnectorTerms => ({
  connectorName: connector.name,
  authKind: connector.authKind,
  enteredLabels: secretLabelsOf(connector),
  provider: knownProvider(connector.slug, diagnosis),
});
