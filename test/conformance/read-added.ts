// Added connectors in a folder: SLUG/manifest.yaml, connector.yaml where there is one, and provider.ts, who plays the provider.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildAddedConnector, type Connector } from '../../src/connectors/index.ts';
import { type FakeServer, startFakeServer } from '../harness/fake-http.ts';
import type { Answer, Asked, PlayedProvider, PretendProvider } from './pretend-provider.ts';
import * as kit from './pretend-provider.ts';

export interface AddedConnector {
  slug: string;
  manifest: string;
  connectorFile: string | null;
  provider: PretendProvider;
}

/** A provider outside of this project is handed what it would import here. */
type MakeProvider = (helpers: typeof kit) => PretendProvider;

/** Those that come with the tests: ten that differ in how they authorize, page, and keep their place. */
export const addedFolder = fileURLToPath(new URL('added', import.meta.url));

/**
 * In the order of their names; `folder` may also be the one of a single connector. Throws when it holds none, or one of them nobody who plays
 * its provider.
 */
export async function readAdded(folder = addedFolder): Promise<AddedConnector[]> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  if (existsSync(join(folder, 'manifest.yaml'))) return [await readOne(resolve(folder))];
  const slugs = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'manifest.yaml')))
    .sort();
  if (slugs.length === 0)
    throw new Error(`${folder} holds no connector: expected manifest.yaml, or NAME/manifest.yaml.`);
  return Promise.all(slugs.map((slug) => readOne(resolve(folder, slug))));
}

/**
 * Of a folder of connectors as others have published them (yaml/NAME.yaml, the form that conformance:manifests reads), unchanged: those
 * whose providers are played here. Of any other folder: as readAdded.
 */
export async function readPublishedOrOwn(folder: string): Promise<AddedConnector[]> {
  if (!existsSync(join(folder, 'yaml'))) return readAdded(folder);
  const found = (await readAdded()).flatMap((added) => {
    const file = join(folder, 'yaml', `${added.provider.publishedAs}.yaml`);
    return existsSync(file) ? [{ ...added, manifest: readFileSync(file, 'utf8'), connectorFile: null }] : [];
  });
  if (found.length === 0) throw new Error(`${folder}/yaml holds none of the connectors whose providers are played.`);
  return found;
}

async function readOne(folder: string): Promise<AddedConnector> {
  const file = ['provider.ts', 'provider.js'].map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!file)
    throw new Error(
      `${folder} has no provider.ts, which plays the provider. docs/guides/prove-a-connector.md says how to write one.`,
    );
  const { provider } = (await import(pathToFileURL(file).href)) as { provider?: PretendProvider | MakeProvider };
  if (!provider) throw new Error(`${file} exports no "provider".`);
  return {
    slug: basename(folder),
    manifest: readFileSync(join(folder, 'manifest.yaml'), 'utf8'),
    connectorFile: existsSync(join(folder, 'connector.yaml'))
      ? readFileSync(join(folder, 'connector.yaml'), 'utf8')
      : null,
    provider: typeof provider === 'function' ? provider(kit) : provider,
  };
}

export const buildConnector = (added: AddedConnector): Connector => buildAddedConnector(added).connector;

export interface PlayedServer extends Pick<FakeServer, 'origin' | 'asked'> {
  played: PlayedProvider;
  egressMap: Map<string, string>;
  trouble: Trouble;
}

/** What happens to every request before the provider sees it. */
export interface Trouble {
  /** So many of the next requests are told to come again later. */
  limited: { count: number; retryAfterSeconds: number };
  /** Connections are cut. */
  isAway: boolean;
  /** Whatever is sent is repeated in a refusal, in several writings. */
  echoes: boolean;
}

/** The provider on a server of its own, on 127.0.0.1. */
export async function playProvider({ provider }: AddedConnector, now: () => Date): Promise<PlayedServer> {
  const played = provider.start(now);
  const trouble: Trouble = { limited: { count: 0, retryAfterSeconds: 0 }, isAway: false, echoes: false };
  const { origin, asked } = await startFakeServer((it, response) => {
    // Its clock is ours: one that goes otherwise is taken for a wrong clock of this host.
    const date = { date: now().toUTCString() };
    if (trouble.isAway) {
      response.destroy();
      return null;
    }
    if (trouble.limited.count > 0) {
      trouble.limited.count -= 1;
      return {
        status: 429,
        headers: { 'retry-after': String(trouble.limited.retryAfterSeconds), ...date },
        body: { message: 'Too many requests' },
      };
    }
    if (trouble.echoes) return echo(it);
    const answer = played.answer(it);
    return { ...answer, headers: { ...date, ...answer.headers } };
  });
  return { origin, asked, played, trouble, egressMap: new Map(provider.origins.map((it) => [it, origin])) };
}

function echo({ headers, url, body }: Asked): Answer {
  const sent = JSON.stringify({ headers, url, body });
  const values = [headers.authorization ?? '', ...url.searchParams.values()];
  return {
    status: 401,
    headers: { 'x-you-sent': encodeURIComponent(sent) },
    body: {
      error: { code: 'refused', message: `You sent ${sent}` },
      base64: values.map((value) => Buffer.from(value).toString('base64')),
      ...Object.fromEntries(values.map((value) => [value, 'is refused'])),
    },
  };
}
