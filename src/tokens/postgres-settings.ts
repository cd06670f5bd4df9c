// Where a foreign PostgreSQL stands, from the settings of its Connection: host, port, user, tls and caCertificate, as the connect form
// of database connectors names them.
import type { ForeignPostgresOptions } from '../egress/index.ts';
import type { JsonObject } from '../store/index.ts';

const tlsModes = ['disable', 'require', 'verify-full'] as const;

/** Throws when a setting is missing: the connector checked them when they were entered. */
export function readPostgresSettings(config: JsonObject): Omit<ForeignPostgresOptions, 'database' | 'password'> {
  const { host, user, caCertificate } = config;
  const port = Number(config.port ?? 5432);
  const tls = tlsModes.find((mode) => mode === (config.tls ?? 'require'));
  if (typeof host !== 'string' || typeof user !== 'string' || !Number.isInteger(port) || !tls)
    throw new Error('The settings of this Connection lack host, port, user or tls.');
  return { host, port, user, tls, ...(typeof caCertificate === 'string' && caCertificate && { caCertificate }) };
}
