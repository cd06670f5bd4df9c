// The connector for PostgreSQL servers. Host, port and database name are the identity: another role is no other account.
import { isFailure } from '../../life/diagnosis/index.ts';
import type { JsonObject } from '../../store/index.ts';
import { checkFields, refused } from '../check-fields.ts';
import type { ConnectorFile } from '../connector-file.ts';
import type { Connector, Identity } from '../types.ts';
import { discoverTables } from './discover.ts';
import { readTable } from './read.ts';

/** From the description in src/providers/postgres/connector.yaml. */
export function createPostgresConnector(file: ConnectorFile): Connector {
  const { slug, name, category, description, aliases, fields, helpUrl } = file;
  return {
    slug,
    name,
    category,
    description,
    aliases,
    auth: { kind: 'db_password' },
    authKind: 'db_password',
    fields,
    lifetimes: null,
    helpUrl,
    checkConfig: (config) => checkSettings(checkFields(fields, config)),

    async probe(session) {
      const db = await session.openPostgres(String(session.config.database));
      if (isFailure(db)) return db;
      const rows = await db.query<{ role: string; ends_ms: number | null }>(identitySql);
      await db.close();
      return isFailure(rows) ? rows : describeIdentity(session.config, rows[0]);
    },

    // One database is one Data Source.
    listObjects: async ({ config }) => [{ id: 'database', label: String(config.database) }],

    async discoverStreams(session) {
      const db = await session.openPostgres(String(session.config.database));
      if (isFailure(db)) return db;
      const streams = await discoverTables(db);
      await db.close();
      return isFailure(streams) ? streams : { streams, troubles: [] };
    },

    read: (session, request) => readTable(session, request),
  };
}

const identitySql = `
  select current_user::text as role,
    (select (extract(epoch from rolvaliduntil) * 1000)::float8 from pg_roles
      where rolname = current_user and isfinite(rolvaliduntil)) as ends_ms`;

function describeIdentity(config: JsonObject, row: { role: string; ends_ms: number | null } | undefined): Identity {
  const key = `${String(config.host).toLowerCase()}:${config.port}/${config.database}`;
  const endsMs = row?.ends_ms ?? null;
  return {
    key,
    label: `${row?.role ?? config.user}@${key}`,
    credentialEndsAt: endsMs === null ? null : new Date(endsMs),
  };
}

function checkSettings(config: JsonObject): JsonObject {
  const host = String(config.host).replace(/^\[|\]$/g, '');
  // A path would be a Unix socket of our own machine, past the address guard.
  if (!/^[\p{L}\p{N}._:-]+$/u.test(host))
    throw refused('host', 'Host must be a name or an address alone, without scheme, port or path.');
  const port = Number(config.port);
  if (port < 1 || port > 65_535) throw refused('port', 'Port must be a number from 1 to 65535.');
  const overlapSeconds = Number(config.overlapSeconds);
  if (overlapSeconds < 0 || overlapSeconds > 604_800)
    throw refused('overlapSeconds', 'Overlap in seconds must be a number from 0 to 604800 (a week).');
  return { ...config, host };
}
