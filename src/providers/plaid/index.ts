// Plaid: accounts at banks, each connection an Item.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const plaid: ProviderRules = {
  slug: 'plaid',
  name: 'Plaid',
  aliases: ['plaid-*'],
  marks: [{ at: { error_type: 'ITEM_ERROR' } }, { at: { error_type: 'INSTITUTION_ERROR' } }],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_password: {
        interpret:
          'The bank asks for a new login: the password changed, a second factor is asked for, the consent ended, or the bank wants something to be confirmed on its own site. Trouble at a bank can look the same for a time.',
        resolve: [
          'The person who linked the account opens the connection again and signs in at the bank once more. The same link is repaired; nothing has to be set up anew.',
        ],
        url: 'https://plaid.com/docs/errors/item/',
      },
      account_locked: {
        interpret: 'The bank has locked the account after failed logins.',
        resolve: ['The holder of the account unlocks it on the site of the bank, then signs in here again.'],
        url: 'https://plaid.com/docs/errors/item/',
      },
    },
  },
};
