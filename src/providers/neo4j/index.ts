// Neo4j, and Aura its cloud.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const neo4j: ProviderRules = {
  slug: 'neo4j',
  name: 'Neo4j',
  aliases: ['neo4j-aura', 'aura', 'memgraph', 'auradb'],
  marks: [
    {
      code: [
        'Neo.ClientError.Security.Unauthorized',
        'Neo.ClientError.Security.Forbidden',
        'Neo.ClientError.Database.DatabaseNotFound',
      ],
    },
  ],
  rules,
  lifetimes,
};
