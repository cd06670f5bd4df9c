// HashiCorp Consul: plain sentences.
import { answer, means, type Rule } from '../../life/diagnosis/index.ts';

const acl = 'https://developer.hashicorp.com/consul/docs/secure/acl/troubleshoot';

export const rules: readonly Rule[] = [
  {
    id: 'consul/token-unknown',
    match: { words: ['acl not found'], format: ['text', 'json', 'none'] },
    ...means.wrongApiKey,
    detail: 'api_key_deleted',
    citation: acl,
    seen: 'ACL not found',
    example: answer(403, 'ACL not found', { auth: 'api_key' }),
  },
  {
    id: 'consul/permission',
    match: { words: ['permission denied'], format: ['text', 'json', 'none'], status: [403, 500, 'none'] },
    ...means.objectAccessLost,
    citation: acl,
    seen: 'Permission denied',
    example: answer(403, 'Permission denied: token with AccessorID 1 lacks permission', { auth: 'api_key' }),
  },
  {
    id: 'consul/no-leader',
    match: { words: ['no cluster leader'] },
    ...means.outage,
    citation: acl,
    example: answer(500, 'No cluster leader', { auth: 'api_key' }),
  },
];
