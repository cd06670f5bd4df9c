// Qlik Enterprise Manager: `error_code` in capitals.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs =
  'https://help.qlik.com/en-US/enterprise-manager/Content/EnterpriseManager/EnterpriseManager_APIGuide/CurlAPI/error_handling.htm';

export const rules: readonly Rule[] = [
  {
    id: 'qlik-enterprise-manager/session',
    match: { code: 'INVALID_SESSION_ID' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'INVALID_SESSION_ID',
    example: answer(401, { error_code: 'INVALID_SESSION_ID', error_message: '' }, { auth: 'session' }),
  },
  {
    id: 'qlik-enterprise-manager/rights',
    match: { code: 'UNAUTHORIZED_REQUEST' },
    ...means.roleLost,
    citation: docs,
    seen: 'UNAUTHORIZED_REQUEST',
    example: answer(403, { error_code: 'UNAUTHORIZED_REQUEST', error_message: '' }, { auth: 'basic' }),
  },
  {
    id: 'qlik-enterprise-manager/licence-over',
    match: { code: ['AEM_SERVER_LICENSE_EXPIRED', 'AEM_SERVER_INVALID_LICENSE', 'LICENSE_NOT_FOUND'] },
    ...means.subscriptionInactive,
    citation: docs,
    seen: 'AEM_SERVER_LICENSE_EXPIRED',
    example: answer(400, { error_code: 'AEM_SERVER_LICENSE_EXPIRED', error_message: '' }, { auth: 'basic' }),
  },
  {
    id: 'qlik-enterprise-manager/server',
    match: { code: ['AEM_SERVER_NOT_FOUND', 'AEM_SERVER_NOT_MONITORED'] },
    ...means.notFound,
    citation: docs,
    seen: 'AEM_SERVER_NOT_FOUND',
    example: answer(400, { error_code: 'AEM_SERVER_NOT_FOUND', error_message: '' }, { auth: 'basic' }),
  },
  {
    id: 'qlik-enterprise-manager/unreachable',
    match: { code: 'AEM_SERVER_NOT_CONNECTED' },
    ...means.outage,
    citation: docs,
    seen: 'AEM_SERVER_NOT_CONNECTED',
    example: answer(400, { error_code: 'AEM_SERVER_NOT_CONNECTED', error_message: '' }, { auth: 'basic' }),
  },
];
