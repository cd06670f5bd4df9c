// SAP S/4HANA: OData errors with codes of SAP Gateway; the logon page, in the language of the system, with HTTP 401.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const basic = { auth: 'basic' } as const;

export const rules: readonly Rule[] = [
  {
    id: 'sap-s4hana/service-not-activated',
    match: { status: [403, 404], words: ['no service found for namespace'] },
    ...likely(means.adminPolicy),
    citation: 'https://github.com/SAP/jenkins-library/issues/630',
    seen: 'No service found for namespace , name AI_CRM_GW_CM_CI_SRV, version 0001',
    example: answer(
      403,
      {
        error: {
          code: '/IWFND/MED/170',
          message: { lang: 'en', value: 'No service found for namespace , name AI_CRM_GW_CM_CI_SRV, version 0001' },
        },
      },
      basic,
    ),
  },
  {
    id: 'sap-s4hana/no-authorization',
    match: { status: 403, words: ['no authorization to access service'] },
    ...likely(means.scopeMissing),
    citation: 'https://wiki.scn.sap.com/wiki/display/ABAPConn/Gateway+Client',
    seen: 'No authorization to access service',
    example: answer(
      403,
      {
        error: {
          code: '/IWFND/CM_CONSUMER/101',
          message: { lang: 'en', value: 'No authorization to access service API_GLACCOUNTLINEITEM' },
        },
      },
      basic,
    ),
  },
  {
    id: 'sap-s4hana/logon-page',
    match: { status: 401, format: 'html', words: ['anmeldung | logon | anmelden'] },
    ...likely(means.wrongPassword),
    citation: 'https://github.com/SAP/python-pyodata/issues/230',
    seen: '<title>Anmeldung</title>',
    example: answer(401, '<html lang="de"><head><title>Anmeldung</title></head><body></body></html>', basic),
  },
];
