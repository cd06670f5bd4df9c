// What is known of a provider, by the slug of its connector: its own terms for what goes wrong, and how long its credentials live. The one
// lookup of all who put a diagnosis into words: mails, the API and its web app, the command line.
import { providerRules } from '../../providers/index.ts';
import { type Diagnosis, findKnownProvider, type KnownProvider } from '../diagnosis/index.ts';

/** Null: we know nothing of it. With a diagnosis, an unknown slug is looked up by the rule that fired. */
export const knownProvider = (slug: string, diagnosis?: Pick<Diagnosis, 'rule'>): KnownProvider | null =>
  findKnownProvider(slug, providerRules, diagnosis?.rule);
