// From the texts of an added connector to one that runs. Pure: what is wrong comes as an error that names file, line and place.
import type { Lifetimes } from '../../life/diagnosis/index.ts';
import { providerRules } from '../../providers/index.ts';
import { layOver } from '../beyond-manifest.ts';
import { type ConnectorFile, completeConnectorFile } from '../connector-file.ts';
import { createDeclarativeConnector, loadManifest, type Manifest } from '../declarative/index.ts';
import type { Connector } from '../types.ts';
import { withVerification } from '../verification.ts';

export interface AddedTexts {
  slug: string;
  manifest: string;
  /** Null: the manifest stands alone. */
  connectorFile: string | null;
}

export interface BuiltConnector {
  connector: Connector;
  file: ConnectorFile;
  manifest: Manifest;
}

/** Throws ManifestError and ConnectorFileError. Streams that cannot be read are told in `connector.trial`. */
export function buildAddedConnector({ slug, manifest: text, connectorFile }: AddedTexts): BuiltConnector {
  const manifest = loadManifest(text, `${slug}/manifest.yaml`);
  const known = findKnownProvider(slug);
  const helpUrl = manifest.spec?.documentation_url ?? null;
  const file = completeConnectorFile(connectorFile, `${slug}/connector.yaml`, {
    slug,
    name: known?.name ?? tellSlug(slug),
    category: 'Added connectors',
    description: tidy(manifest.description ?? ''),
    helpUrl:
      helpUrl !== null && /^https?:$/.test(URL.canParse(helpUrl) ? new URL(helpUrl).protocol : '') ? helpUrl : null,
  });
  const lifetimes: Lifetimes | null = known?.lifetimes ?? null;
  const described = { ...file, slug };
  const connector = withVerification(
    layOver(createDeclarativeConnector(described, manifest, lifetimes), described),
    file,
  );
  return { connector, file, manifest };
}

const findKnownProvider = (slug: string) =>
  providerRules.find((it) => it.slug === slug) ?? providerRules.find((it) => it.aliases?.includes(slug));

/** "sandbox-crm" is "Sandbox crm". */
export function tellSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What manifests say of themselves is often a list of links; the first sentences do. */
const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 300);

/** A name for it from what the file or folder is called: "source-acme.yaml" is "acme". Null when nothing is left. */
export function slugFrom(name: string): string | null {
  const slug = name
    .toLowerCase()
    .replace(/\.(?:ya?ml|json)$/, '')
    .replace(/^source[-_]/, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? null : slug;
}
