// SAP S/4HANA: its OData services, behind SAP Gateway.
import type { ProviderRules } from '../../life/diagnosis/index.ts';
import { lifetimes } from './lifetimes.ts';
import { rules } from './rules.ts';

export const sapS4Hana: ProviderRules = {
  slug: 'sap-s4hana',
  name: 'SAP S/4HANA',
  aliases: ['sap-s4hana-*', 'sap-s-4hana'],
  rules,
  lifetimes,
  help: {
    details: {
      scope_missing: {
        interpret: 'The user may not call this service.',
        resolve: [
          'An administrator of SAP adds the user to the communication arrangement (cloud), or to a role that holds the service (on premise).',
          'Check the connection again.',
        ],
        url: 'https://wiki.scn.sap.com/wiki/display/ABAPConn/Gateway+Client',
      },
      admin_consent_required: {
        interpret: 'The service is not activated in SAP Gateway.',
        resolve: [
          'An administrator of SAP activates the service (transaction /IWFND/MAINT_SERVICE), or adds the communication arrangement.',
          'Check the connection again.',
        ],
        url: 'https://github.com/SAP/jenkins-library/issues/630',
      },
    },
  },
};
