// Tiny (Olist): `retorno` with `codigo_erro`, status 200.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const codes = 'https://tiny.com.br/api-docs/api2-tabelas-processamento';

export const rules: readonly Rule[] = [
  {
    id: 'tiny/token',
    match: { at: { 'retorno.codigo_erro': '2' } },
    ...likely(means.wrongApiKey),
    citation: codes,
    example: answer(
      200,
      { retorno: { status_processamento: 1, status: 'Erro', codigo_erro: 2, erros: [{ erro: 'token invalido' }] } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tiny/key-missing',
    match: { at: { 'retorno.codigo_erro': '1' } },
    ...means.clientBug,
    citation: codes,
    example: answer(
      200,
      {
        retorno: { status_processamento: 1, status: 'Erro', codigo_erro: 1, erros: [{ erro: 'token não informado' }] },
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tiny/blocked',
    match: { at: { 'retorno.codigo_erro': '6' } },
    ...means.rateLimited,
    citation: codes,
    example: answer(
      200,
      { retorno: { status_processamento: 1, status: 'Erro', codigo_erro: 6, erros: [{ erro: 'API Bloqueada' }] } },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'tiny/account',
    match: { at: { 'retorno.codigo_erro': '8' } },
    ...likely(means.orgFrozen),
    citation: codes,
    example: answer(
      200,
      { retorno: { status_processamento: 1, status: 'Erro', codigo_erro: 8, erros: [{ erro: 'Conta bloqueada' }] } },
      { auth: 'api_key' },
    ),
  },
];
