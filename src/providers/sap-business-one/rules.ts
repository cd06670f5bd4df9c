// SAP Business One Service Layer: a session of half an hour, opened with user, password and company.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const help = 'https://help.sap.com/docs/SAP_BUSINESS_ONE_VERSION_FOR_SAP_HANA/68a2e87fb29941b5bf959a184d9c6727/';

export const rules: readonly Rule[] = [
  {
    id: 'sap-business-one/session',
    match: { stage: ['api_call', 'db_query'], code: '301' },
    ...means.accessTokenExpired,
    citation: help,
    example: answer(
      401,
      { error: { code: 301, message: { lang: 'en-us', value: 'Invalid session or session already timeout.' } } },
      { auth: 'session' },
    ),
  },
  {
    id: 'sap-business-one/login',
    match: {
      stage: 'token_refresh',
      words: ['login failed | fail to login | invalid login credential | logon failed'],
    },
    ...likely(means.wrongPassword),
    citation: help,
    example: answer(
      401,
      { error: { code: 100000027, message: { lang: 'en-us', value: 'Login failed' } } },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'sap-business-one/licence',
    match: { words: ['license file | no license | license is not | license violation'] },
    ...likely(means.licenceRemoved),
    citation: help,
    example: answer(
      401,
      { error: { code: -306, message: { lang: 'en-us', value: 'The user has no license for this.' } } },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
  {
    id: 'sap-business-one/switched',
    match: { words: ['switch company error | company is not listed | no company database'] },
    ...likely(means.databaseMissing),
    citation: help,
    example: answer(
      401,
      { error: { code: -1102, message: { lang: 'en-us', value: 'Switch company error: -1102' } } },
      { stage: 'token_refresh', auth: 'session' },
    ),
  },
];
