// All connectors of one process: those that come with Mooring, and those that operators added. Added ones are read from the database at the
// start, when a hint comes that one has changed, and once a minute in case a hint was lost; each is built when it is first asked for.
import { type Clock, minuteMs } from '../../clock.ts';
import type { Log } from '../../log.ts';
import { notFound } from '../../request-error.ts';
import { listen, type Store } from '../../store/index.ts';
import { findShippedConnector, listShippedConnectors } from '../list.ts';
import type { Connector } from '../types.ts';
import { buildAddedConnector, tellSlug } from './build-added.ts';
import { connectorsChannel } from './stored.ts';
import { createUnusableConnector } from './unusable-connector.ts';

export interface ConnectorRegistry {
  /** By slug, or by one of its other names; also one that was removed, for what still speaks of it. Null when there is none. */
  find(slug: string): Connector | null;
  /** Throws RequestError('not_found'). */
  get(slug: string): Connector;
  /** What is offered. What was not asked for yet is built now, one after the other, with room for other work between. */
  list(): Promise<Connector[]>;
  /** An operator took it away. */
  isRemoved(slug: string): boolean;
  /** Reads what has changed in the database. */
  refresh(): Promise<void>;
  /** Resolves once this holds, looked at after each reading. */
  whenRead(holds: () => boolean): Promise<void>;
  /** Follows changes until `stop`. */
  follow(): void;
  stop(): Promise<void>;
}

interface Held {
  version: number;
  isRemoved: boolean;
  /** Its connector.yaml, where other names of it may stand. */
  file: string;
  connector: () => Connector;
}

export interface RegistryInput {
  store: Pick<Store, 'db' | 'url'>;
  log: Log;
  /** Paces the listening: the system's, also where time is controlled. */
  clock: Clock;
}

const lookEveryMs = minuteMs;

export function createConnectorRegistry({ store, log, clock }: RegistryInput): ConnectorRegistry {
  const held = new Map<string, Held>();
  const ending = new AbortController();
  let following: Promise<unknown> = Promise.resolve();
  let reading: Promise<void> | null = null;
  let isStale = false;
  const waiting = new Set<() => void>();

  async function read(): Promise<void> {
    const rows = await store.db.selectFrom('added_connectors').select(['slug', 'version']).execute();
    const changed = rows.filter(({ slug, version }) => held.get(slug)?.version !== version).map(({ slug }) => slug);
    if (changed.length === 0) return;
    const fresh = await store.db.selectFrom('added_connectors').selectAll().where('slug', 'in', changed).execute();
    for (const row of fresh)
      held.set(row.slug, {
        version: row.version,
        isRemoved: row.removed_at !== null,
        file: row.connector_file ?? '',
        connector: once(() => build({ slug: row.slug, manifest: row.manifest, connectorFile: row.connector_file })),
      });
  }

  function build(texts: Parameters<typeof buildAddedConnector>[0]): Connector {
    try {
      return buildAddedConnector(texts).connector;
    } catch (error) {
      log.error({ connector: texts.slug, err: error }, 'an added connector cannot be used by this version');
      const [reason = ''] = (error as Error).message.split('\n');
      return createUnusableConnector(texts.slug, tellSlug(texts.slug), reason);
    }
  }

  /** One at a time; a call that comes meanwhile is answered by a reading that begins after it. */
  async function refresh(): Promise<void> {
    if (reading) {
      isStale = true;
      return reading;
    }
    reading = (async () => {
      do {
        isStale = false;
        await read();
      } while (isStale);
      for (const look of waiting) look();
    })().finally(() => {
      reading = null;
    });
    return reading;
  }

  const tryRefresh = (): void =>
    void refresh().catch((error) =>
      log.warn({ err: error }, 'added connectors could not be read; looking again later'),
    );

  async function lookNowAndThen(): Promise<void> {
    while (!ending.signal.aborted) {
      await clock.pause(lookEveryMs, ending.signal);
      if (!ending.signal.aborted) tryRefresh();
    }
  }

  async function list(): Promise<Connector[]> {
    const offered = [...listShippedConnectors()];
    for (const { isRemoved, connector } of held.values()) {
      if (isRemoved) continue;
      const built = connector();
      if (!built.isUnusable) offered.push(built);
      // A manifest takes some hundredths of a second, and there may be hundreds.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return offered;
  }

  /** By another name: only those are built that speak of it. */
  function findByAlias(slug: string): Connector | null {
    for (const { isRemoved, file, connector } of held.values()) {
      if (isRemoved || !file.includes(slug)) continue;
      const built = connector();
      if (built.aliases.includes(slug)) return built;
    }
    return null;
  }

  const find = (slug: string): Connector | null =>
    findShippedConnector(slug) ?? held.get(slug)?.connector() ?? findByAlias(slug);

  return {
    find,
    get(slug) {
      const connector = find(slug);
      if (!connector) throw notFound('connector');
      return connector;
    },
    list,
    isRemoved: (slug) => held.get(slug)?.isRemoved ?? false,
    refresh,
    whenRead: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    follow() {
      const hints = listen({
        url: store.url,
        channel: connectorsChannel,
        onNotification: tryRefresh,
        onReady: tryRefresh,
        clock,
        log,
        signal: ending.signal,
      });
      following = Promise.all([hints, lookNowAndThen()]);
    },
    async stop() {
      ending.abort();
      await following;
      await reading?.catch(() => {});
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
