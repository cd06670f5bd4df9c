// What stands in the sandbox when it starts: users, properties, the OAuth client, the CRM account and its key. Plain data, shared
// by the simulator's process and by those who drive it (demo, tests).

/** The OAuth client that Mooring uses. Its redirect URIs can be added to through the control API. */
export const sandboxClient = {
  clientId: 'mooring',
  clientSecret: 'sandbox-client-secret-not-a-real-one',
  redirectUris: ['http://localhost:7070/api/v1/oauth/callback'],
} as const;

export interface SandboxUserSeed {
  id: string;
  email: string;
  name: string;
  password: string;
  properties: { id: string; name: string }[];
}

export const sandboxUsers: readonly SandboxUserSeed[] = [
  {
    id: 'user-ada',
    email: 'ada@sandbox.example',
    name: 'Ada Sandbox',
    password: 'ada-password',
    properties: [
      { id: '1001', name: 'Web shop' },
      { id: '1002', name: 'Blog' },
      { id: '1003', name: 'Mobile app' },
    ],
  },
  {
    id: 'user-grace',
    email: 'grace@sandbox.example',
    name: 'Grace Sandbox',
    password: 'grace-password',
    properties: [{ id: '2001', name: 'Newsletter' }],
  },
];

/** The one CRM account. */
export const sandboxCrm = {
  accountId: 'crm-1',
  accountName: 'Sandbox Trading',
  plan: 'business',
  userEmail: 'ada@sandbox.example',
  apiKey: 'crm_sandbox_key_0001',
  contactCount: 500,
  dealCount: 120,
} as const;
