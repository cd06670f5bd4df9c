// docs/reference/connectors.md: the connectors that come with Mooring: how each was tried, what it reads, how long its credentials live, by how
// many rules its failures are read, and the documents that it rests on. From src/providers; nothing is written by hand there.
import { readConnectorFile } from '../../src/connectors/connector-file.ts';
import { readManifest } from '../../src/connectors/declarative/index.ts';
import { type Connector, listShippedConnectors } from '../../src/connectors/index.ts';
import { chainOf, findKnownProvider, tellLifetimes } from '../../src/life/diagnosis/index.ts';
import { providerRules } from '../../src/providers/index.ts';
import { bullets, count, hostOf, link, page, plain, table } from './markdown.ts';

const opening = `What comes with Mooring. Each connector says how it was tried:

- **live**: against the provider itself.
- **simulated**: against a pretend provider that was made from the documents of the real one: its paths, token replies, paging, limits and refusals. What only the live
  service can show is named.
- **documented**: against nothing; written from the documents.

Anything else is read by [a manifest of your own](../guides/add-a-connector.md).`;

export function renderConnectors(generatedBy: string): string {
  const connectors = listShippedConnectors().sort((a, b) => a.name.localeCompare(b.name));
  const rows = connectors.map((it) => [
    link(it.name, `#${anchorOf(it.name)}`),
    it.verification?.label ?? '',
    signInOf(it),
    String(streamsOf(it).length || 'tables and views'),
    lifeOf(it)[0] ?? 'no end is known',
    rulesOf(it),
    String(it.verification?.documents.length ?? 0),
  ]);
  const head = ['connector', 'verified', 'authorization', 'streams', 'life', 'rules', 'documents'];
  return `${generatedBy}${page('# Connectors', opening, table(head, rows), ...connectors.map(renderConnector))}`;
}

function renderConnector(connector: Connector): string {
  const { name, slug, description, category, verification } = connector;
  const streams = streamsOf(connector);
  const facts = [
    `Slug \`${slug}\`, category ${plain(category)}, ${signInOf(connector)}.`,
    ...(verification ? [`Verified: ${verification.label}.`] : []),
    ...lifeOf(connector),
    `Failures: ${rulesOf(connector)}.`,
  ];
  return page(
    `## ${name}`,
    plain(description),
    bullets(facts),
    streams.length > 0
      ? table(
          ['stream', 'how it is read'],
          streams.map((it) => [`\`${it.name}\``, it.reading]),
        )
      : null,
    verification && verification.unverified.length > 0
      ? `Could not be verified without the live service:\n\n${bullets(verification.unverified.map(plain))}`
      : null,
    verification && verification.documents.length > 0
      ? `Rests on:\n\n${bullets(verification.documents.map((url) => link(titleOf(url), url)))}`
      : null,
  ).trimEnd();
}

const anchorOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');

/** Host and last part of the path: what tells the pages of one provider apart. */
const titleOf = (url: string): string =>
  `${hostOf(url)}: ${url
    .replace(/[/#?]+$/, '')
    .split('/')
    .at(-1)}`;

const signIns: Record<string, string> = {
  oauth2: 'sign-in at the provider',
  api_key: 'API key',
  basic: 'user name and password',
  session: 'user name and password',
  service_account: 'service account',
  db_password: 'user and password',
};
const signInOf = ({ authKind }: Connector): string => signIns[authKind] ?? authKind;

const lifeOf = ({ lifetimes }: Connector): string[] => (lifetimes ? tellLifetimes(lifetimes) : []);

/** Of the provider and of those that it belongs to. */
function rulesOf({ slug }: Connector): string {
  const known = findKnownProvider(slug, providerRules);
  const entry = providerRules.find((it) => it.slug === known?.slug);
  if (!entry) return 'no rules of its own';
  const own = chainOf(entry, providerRules).flatMap(({ rules }) => rules).length;
  return link(count(own, 'rule'), `causes/providers/${entry.slug}.md`);
}

/** None for a database: its tables are found out when it is connected. */
function streamsOf({ slug, trial }: Connector): { name: string; reading: string }[] {
  if (!trial) return [];
  const folder = new URL(`../../src/providers/${slug}/`, import.meta.url);
  const file = readConnectorFile(new URL('connector.yaml', folder));
  const { streams } = readManifest(new URL('manifest.yaml', folder));
  return streams
    .filter(({ name, refusal }) => refusal === null && name !== file.objectStream?.name)
    .map(({ name }) => {
      const { reading = 'full_refresh', lookBackDays = null } = file.streams[name] ?? {};
      return { name, reading: tellReading(reading, lookBackDays) };
    });
}

function tellReading(reading: string, lookBackDays: number | null): string {
  if (reading === 'full_refresh') return 'whole, each time';
  if (reading === 'updated_since') return 'what has changed since';
  return lookBackDays === null
    ? 'by days; how far back is not documented'
    : `by days, ${count(lookBackDays, 'day')} back at most`;
}
