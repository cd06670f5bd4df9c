// MongoDB, and Atlas its hosted service.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const mongodb: ProviderRules = {
  slug: 'mongodb',
  name: 'MongoDB',
  aliases: [
    'mongo',
    'mongo-db',
    'mongodb-v2',
    'documentdb',
    'amazon-documentdb',
    'aws-documentdb',
    'ferretdb',
    'mongodb-internal-poc',
  ],
  rules,
  lifetimes,
  help: {
    details: {
      ip_not_allowed: {
        interpret: 'Atlas lets in the addresses of its IP access list alone, and drops all others without a word.',
        resolve: ['In Atlas, open Network Access > IP Access List and add our addresses.'],
        url: 'https://www.mongodb.com/docs/atlas/security/ip-access-list/',
      },
      object_access_lost: {
        resolve: [
          'In Atlas, open Database Access, edit the user and give it read (or readAnyDatabase); elsewhere an administrator runs db.grantRolesToUser.',
        ],
        url: 'https://www.mongodb.com/docs/atlas/security-add-mongodb-users/',
      },
      wrong_password: {
        interpret:
          'A database user of Atlas is not the person who logs in to its website; characters such as @ and / must be percent-encoded in a connection string.',
        resolve: ['In Atlas, open Database Access, set a new password for the database user, and enter it here.'],
      },
    },
  },
};
