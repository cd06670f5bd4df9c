// How the OAuth lab speaks, as data: each test says what is odd about the provider that it wants, and everything else is as RFC 6749 has it.
// One provider of the wild is one such description.

export interface LabBehaviour {
  /** The client that it knows, and how that has to prove itself. */
  client: { id: string; secret: string | null; by: 'basic' | 'basic_raw' | 'body' | 'none' };
  authorize: {
    /** Names under which it reads the client id and the scopes. */
    clientIdName: string;
    scopeName: string;
    pkce: 'required' | 'unknown';
    /** Parameters without which it shows an error of its own. */
    requires: Record<string, string>;
    /** What the person does, or what goes wrong. */
    outcome: { kind: 'approve' } | { kind: 'error'; error: string; description?: string } | { kind: 'silence' };
    /** Name of the code on the way back, and what else comes back with it. */
    codeName: string;
    callback: Record<string, string>;
    codeLifeS: number;
  };
  token: {
    method: 'POST' | 'GET';
    as: 'form' | 'json' | 'query';
    /** Its own names of parameters: { client_id: 'app_id' }. */
    names: Record<string, string>;
    requires: Record<string, string>;
    /** Path at which alone it refreshes; the token endpoint when null. */
    refreshPath: string | null;
    refreshRequires: Record<string, string>;
    accessLifeS: number;
    refresh: 'rotates' | 'stays' | 'none';
    refreshLifeS: number | null;
    reply: LabReply;
  };
  /** Who stands behind a grant, and in which id_token it says so. */
  person: { id: string; email: string };
  idToken: Record<string, unknown> | null;
  passwords: Record<string, string>;
  /** Issuer -> public key (PEM) of service accounts. */
  serviceAccounts: Record<string, string>;
  /** The access token lives this long once exchanged (long-lived tokens); null: nothing is exchanged. */
  exchange: { grantTypes: string[]; tokenName: string; lifeS: number } | null;
  session: LabSession | null;
  api: {
    in: 'header' | 'query' | 'body' | 'cookie';
    name: string;
    prefix: string;
    /** Fixed keys that it takes beside tokens: every name has to bring its value. */
    keys: Record<string, string> | null;
    basic: { username: string; password: string } | null;
  };
  revocation: 'grant' | 'siblings';
}

/** How the reply of the token endpoint looks. */
export interface LabReply {
  format: 'json' | 'form' | 'text';
  /** The members stand below this name. */
  nestedAt: string | null;
  /** Other names: { access_token: 'token' }. */
  names: Record<string, string>;
  expires: 'seconds' | 'text' | 'milliseconds' | 'date' | 'unix' | 'absent';
  /** Further members. */
  extra: Record<string, unknown>;
  /** Refusals come with status 200, below `nestedAt` or not, as { error } or under a name of their own. */
  refusal: { status: number; codeAt: string; wordsAt: string; extra: Record<string, unknown> };
}

/** Sign-in by requests: a first step that gives a ticket (or the token itself), and perhaps a second that takes the ticket. */
export interface LabSession {
  steps: 1 | 2;
  tokenIn: 'body' | 'header' | 'cookie' | 'text';
  lifeS: number;
  /** A refusal is a 401, or a 200 with a code inside. */
  refusal: 401 | 200;
}

const usual: LabBehaviour = {
  client: { id: 'lab-client', secret: 'lab-client-secret', by: 'basic' },
  authorize: {
    clientIdName: 'client_id',
    scopeName: 'scope',
    pkce: 'unknown',
    requires: {},
    outcome: { kind: 'approve' },
    codeName: 'code',
    callback: {},
    codeLifeS: 600,
  },
  token: {
    method: 'POST',
    as: 'form',
    names: {},
    requires: {},
    refreshPath: null,
    refreshRequires: {},
    accessLifeS: 3600,
    refresh: 'rotates',
    refreshLifeS: null,
    reply: {
      format: 'json',
      nestedAt: null,
      names: {},
      expires: 'seconds',
      extra: {},
      refusal: { status: 400, codeAt: 'error', wordsAt: 'error_description', extra: {} },
    },
  },
  person: { id: 'person-1', email: 'ada@lab.example' },
  idToken: null,
  passwords: {},
  serviceAccounts: {},
  exchange: null,
  session: null,
  api: { in: 'header', name: 'authorization', prefix: 'Bearer ', keys: null, basic: null },
  revocation: 'grant',
};

type Partially<T> = {
  [Key in keyof T]?: T[Key] extends Record<string, unknown> | LabReply ? Partially<T[Key]> : T[Key];
};

/** What is odd about a provider; the rest is usual. */
export type LabOddities = {
  [Key in keyof LabBehaviour]?: LabBehaviour[Key] extends object | null
    ? Partially<NonNullable<LabBehaviour[Key]>>
    : LabBehaviour[Key];
};

export const describeLab = (odd: LabOddities = {}): LabBehaviour => merge(usual, odd) as LabBehaviour;

function merge(base: unknown, odd: unknown): unknown {
  const isPlain = (it: unknown): it is Record<string, unknown> =>
    typeof it === 'object' && it !== null && !Array.isArray(it);
  if (!isPlain(base) || !isPlain(odd)) return odd === undefined ? base : odd;
  // What is told apart by its kind is replaced as a whole.
  if ('kind' in odd) return odd;
  const keys = new Set([...Object.keys(base), ...Object.keys(odd)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], odd[key])]));
}
