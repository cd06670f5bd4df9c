// Added connectors in a folder: SLUG/manifest.yaml, connector.yaml where there is one, and provider.ts, who plays the provider.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildAddedConnector, type Connector } from '../../src/connectors/index.ts';
import { type FakeServer, startFakeServer } from '../harness/fake-http.ts';
import type { PlayedProvider, PretendProvider } from './pretend-provider.ts';

export interface AddedConnector {
  slug: string;
  manifest: string;
  connectorFile: string | null;
  provider: PretendProvider;
}

/** Those that come with the tests: ten that differ in how they authorize, page, and keep their place. */
export const addedFolder = fileURLToPath(new URL('added', import.meta.url));

/** In the order of their names. Throws when the folder holds none, or one of them nobody who plays its provider. */
export async function readAdded(folder = addedFolder): Promise<AddedConnector[]> {
  const slugs = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'manifest.yaml')))
    .sort();
  if (slugs.length === 0) throw new Error(`${folder} holds no connector: expected NAME/manifest.yaml.`);
  return Promise.all(slugs.map((slug) => readOne(folder, slug)));
}

async function readOne(folder: string, slug: string): Promise<AddedConnector> {
  const path = (file: string): string => resolve(folder, slug, file);
  if (!existsSync(path('provider.ts')))
    throw new Error(
      `${path('provider.ts')} is missing: it plays the provider. test/conformance/pretend-provider.ts says how.`,
    );
  const { provider } = (await import(pathToFileURL(path('provider.ts')).href)) as { provider?: PretendProvider };
  if (!provider) throw new Error(`${path('provider.ts')} exports no provider.`);
  return {
    slug,
    manifest: readFileSync(path('manifest.yaml'), 'utf8'),
    connectorFile: existsSync(path('connector.yaml')) ? readFileSync(path('connector.yaml'), 'utf8') : null,
    provider,
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
    const answer = played.answer(it);
    return { ...answer, headers: { ...date, ...answer.headers } };
  });
  return { origin, asked, played, trouble, egressMap: new Map(provider.origins.map((it) => [it, origin])) };
}
