// Supabase: PostgreSQL behind its pooler Supavisor, and its HTTP interface PostgREST.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const supabase: ProviderRules = {
  slug: 'supabase',
  name: 'Supabase',
  parent: 'postgres',
  aliases: ['supabase-postgres', 'supabase-db', 'supavisor', 'postgrest'],
  rules,
  lifetimes,
  help: {
    details: {
      account_deleted: {
        interpret:
          'On the shared pooler the user is named together with the project: postgres.<project reference>. A project that is paused or deleted is not found either.',
        resolve: [
          'In the Supabase dashboard, look whether the project is paused; then open Connect and copy host and user of the pooler.',
        ],
        url: 'https://supabase.com/docs/guides/database/connecting-to-postgres',
      },
      wrong_password: {
        resolve: [
          'In the Supabase dashboard, open Project Settings > Database, reset the database password, and enter it here.',
        ],
      },
      ip_not_allowed: {
        resolve: [
          'In the Supabase dashboard, open Project Settings > Database > Network Restrictions and add our addresses.',
        ],
      },
    },
  },
};
