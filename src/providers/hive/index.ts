// Apache Hive, and Impala, by HiveServer2.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const hive: ProviderRules = {
  slug: 'hive',
  name: 'Apache Hive',
  aliases: [
    'apache-hive',
    'hiveserver2',
    'impala',
    'apache-impala',
    'spark-thrift',
    'spark-sql',
    'cloudera-hive',
    'hive-metastore',
  ],
  rules,
  lifetimes,
};
