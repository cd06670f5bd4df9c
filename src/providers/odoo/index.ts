// Odoo: business software, by JSON-RPC and XML-RPC, with HTTP 200.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const odoo: ProviderRules = {
  slug: 'odoo',
  name: 'Odoo',
  aliases: ['odoo-*', 'openerp'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        interpret:
          'Odoo refused the login. A user with two-factor authentication cannot use the password for the API: an API key takes its place.',
        resolve: [
          'Sign in to Odoo, open Preferences > Account Security, and make a new API key.',
          'Enter it in the place of the password, and check the names of the database and the user.',
        ],
        url: 'https://github.com/odoo/documentation/issues/6919',
      },
    },
  },
};
