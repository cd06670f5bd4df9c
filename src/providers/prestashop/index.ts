// PrestaShop: shops, each on a server of its own.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const prestashop: ProviderRules = {
  slug: 'prestashop',
  name: 'PrestaShop',
  aliases: ['presta-shop'],
  rules,
  lifetimes,
  help: {
    details: {
      wrong_api_key: {
        interpret:
          'The shop refuses the key. On some servers PHP runs in CGI mode and never sees the Authorization header; then every key is refused.',
        resolve: [
          'An administrator of the shop opens Advanced Parameters > Webservice and checks that the key is listed and enabled.',
          'If it is, switch on the CGI mode on the same page, or let the web server pass the Authorization header on.',
        ],
        url: 'https://github.com/PrestaShop/PrestaShop/issues/19290',
      },
      plan_limit: {
        interpret: 'The web service of the shop is switched off.',
        resolve: ['An administrator of the shop opens Advanced Parameters > Webservice and enables it.'],
        url: 'https://github.com/PrestaShop/PrestaShop/blob/develop/classes/webservice/WebserviceRequest.php',
      },
    },
  },
};
