// InfluxDB, and InfluxDB Cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const influxdb: ProviderRules = {
  slug: 'influxdb',
  name: 'InfluxDB',
  aliases: ['influx', 'influxdb-cloud', 'influxdb-v2', 'influxdata'],
  marks: [{ header: { name: 'x-platform-error-code' } }, { header: { name: 'x-influxdb-version' } }],
  rules,
  lifetimes,
};
