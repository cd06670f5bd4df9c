// Tray: `error_code` says in which state the shop is.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://partners.tray.com.br/loja-de-aplicativos/comece-por-aqui/codigos-de-status-e-erros';

export const rules: readonly Rule[] = [
  {
    id: 'tray/access-token',
    match: { code: '1000' },
    ...means.accessTokenExpired,
    citation: docs,
    seen: 'Loja ativa com o token expirado',
    example: answer(401, { code: 401, error_code: 1000, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'tray/blocked',
    match: { code: '1001' },
    ...means.orgFrozen,
    citation: docs,
    seen: 'Loja bloqueada',
    example: answer(401, { code: 401, error_code: 1001, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'tray/inactive',
    match: { code: '1002' },
    ...means.paymentOverdue,
    citation: docs,
    seen: 'Loja inativa',
    example: answer(401, { code: 401, error_code: 1002, message: '' }, { auth: 'oauth2' }),
  },
  {
    id: 'tray/cancelled',
    match: { code: '1003' },
    ...means.subscriptionInactive,
    citation: docs,
    seen: 'Loja cancelada',
    example: answer(401, { code: 401, error_code: 1003, message: '' }, { auth: 'oauth2' }),
  },
];
