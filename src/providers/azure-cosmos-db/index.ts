// Azure Cosmos DB, by account key or Microsoft Entra ID.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const azureCosmosDb: ProviderRules = {
  slug: 'azure-cosmos-db',
  name: 'Azure Cosmos DB',
  aliases: ['cosmos-db', 'cosmosdb', 'azure-cosmosdb', 'documentdb-azure', 'cosmos'],
  rules,
  lifetimes,
};
