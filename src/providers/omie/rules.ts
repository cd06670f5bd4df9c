// Omie: `faultstring` with status 500; key and secret of one app.
import { answer, likely, means, type Rule } from '../../life/diagnosis/index.ts';

const docs = 'https://developer.omie.com.br/';

export const rules: readonly Rule[] = [
  {
    id: 'omie/key',
    match: {
      status: [200, 401, 403, 500],
      words: ['chave de acesso', 'inválida | invalida | não está cadastrada | não encontrada | suspenso'],
    },
    ...likely(means.wrongApiKey),
    citation: docs,
    example: answer(
      500,
      {
        faultstring: 'ERROR: A chave de acesso está inválida ou o aplicativo está suspenso.',
        faultcode: 'SOAP-ENV:Server',
      },
      { auth: 'api_key' },
    ),
  },
  {
    id: 'omie/blocked',
    match: { words: ['consumo indevido | consumo redundante | api bloqueada'] },
    ...means.rateLimited,
    citation: docs,
    example: answer(
      500,
      { faultstring: 'ERROR: API bloqueada por consumo indevido.', faultcode: 'MISUSE_API_PROCESS' },
      { auth: 'api_key' },
    ),
  },
];
