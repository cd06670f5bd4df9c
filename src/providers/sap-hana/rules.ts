// SAP HANA: the numbers of its SQL errors, which JDBC writes as [10] before the text.
import { driverError, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const loginThread = 'https://github.com/SAP/node-hdb/issues/91';
const changeThread = 'https://github.com/dbeaver/dbeaver/issues/15617';
const rightsThread = 'https://github.com/sap-tutorials/Tutorials/issues/18297';
const guide =
  'https://help.sap.com/docs/SAP_HANA_PLATFORM/4fe29514fd584807ac9f2a04f6754767/20a78d3275191014b41bae7c4a46d835.html';

export const rules: readonly Rule[] = [
  {
    id: 'sap-hana/password-must-change',
    match: { words: ['user is forced to change password'] },
    ...means.passwordExpired,
    citation: changeThread,
    seen: '[414]: user is forced to change password: alter password required for user',
    example: driverError(
      '414',
      'SAP DBTech JDBC: [414]: user is forced to change password: alter password required for user',
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
  {
    id: 'sap-hana/password-must-change-number',
    match: { code: '414', kind: 'error' },
    ...means.passwordExpired,
    citation: changeThread,
    seen: '[414]',
    example: driverError('414', 'Refused', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'sap-hana/locked',
    match: { words: ['user is locked | user is deactivated'] },
    ...means.accountLocked,
    citation: guide,
    example: driverError('416', 'user is locked; try again later', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'sap-hana/password',
    match: { words: ['authentication failed'] },
    ...likely(means.wrongPassword),
    citation: loginThread,
    seen: "message: 'authentication failed'",
    example: driverError('10', 'authentication failed', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'sap-hana/password-number',
    match: { code: '10', kind: 'error', stage: 'db_connect' },
    ...means.wrongPassword,
    citation: loginThread,
    seen: 'code: 10',
    example: driverError('10', 'Refused', { stage: 'db_connect', auth: 'db_password' }),
  },
  {
    id: 'sap-hana/rights',
    match: { words: ['insufficient privilege'] },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: '[258]: insufficient privilege',
    example: driverError('258', '(dberror) [258]: insufficient privilege: Not authorized', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sap-hana/rights-number',
    match: { code: '258', kind: 'error' },
    ...means.objectAccessLost,
    scope: 'stream',
    citation: rightsThread,
    seen: '[258]',
    example: driverError('258', 'Refused', { stage: 'db_query', auth: 'db_password' }),
  },
  {
    id: 'sap-hana/object-missing',
    match: { code: ['259', '260', '362', '397'], kind: 'error' },
    ...means.notFound,
    citation: guide,
    example: driverError('259', 'invalid table name: Could not find table/view ORDERS in schema SHOP', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sap-hana/syntax',
    match: { code: ['257', '328', '266'], kind: 'error' },
    ...means.badRequest,
    citation: guide,
    example: driverError('257', 'sql syntax error: incorrect syntax near "SELEC"', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sap-hana/conflict',
    match: { code: ['131', '133', '138', '146', '149'], kind: 'error' },
    ...means.concurrentUpdate,
    citation: guide,
    example: driverError('133', 'transaction rolled back by detected deadlock', {
      stage: 'db_query',
      auth: 'db_password',
    }),
  },
  {
    id: 'sap-hana/connection',
    match: { code: ['-10709', '-10807', '-10108', '-10821'], kind: 'error' },
    ...means.network,
    citation: guide,
    example: driverError(
      '-10709',
      "Connection failed (RTE:[89006] System call 'connect' failed, rc=111:Connection refused)",
      { stage: 'db_connect', auth: 'db_password' },
    ),
  },
];
