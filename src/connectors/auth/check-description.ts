// Checks what the schema of an authorization cannot: that every {name} is somebody's, that no person can choose where the secret of the
// operator's OAuth app goes, and that what a sign-in needs is there. Runs when a connector.yaml is loaded. Pure.
import type { Field } from '../types.ts';
import type { AuthDescription, SignInStep } from './description.ts';
import { needsOAuthApp } from './kinds.ts';
import { fillUrl, namesIn, readUrlTemplate, type Values } from './template.ts';

type FieldPart = Pick<Field, 'name' | 'kind' | 'isSecret'>;

export interface Problem {
  place: string;
  what: string;
}

/** What is wrong with a description; empty when it can be used. */
export function findAuthProblems(auth: AuthDescription, fields: readonly FieldPart[]): Problem[] {
  return [
    ...findUrlProblems(auth, fields),
    ...findNameProblems(auth, fields),
    ...findLearnProblems(auth),
    ...findKindProblems(auth, fields),
  ];
}

/** Settings that stand in an address are checked as parts of one, when they are entered. Throws RequestError that names the field. */
export function checkUrlSettings(auth: AuthDescription, config: Values): void {
  const learned = new Set(learnedNames(auth));
  for (const [, template] of urlsOf(auth))
    if (!namesIn(template).some((name) => learned.has(name))) fillUrl(template, config);
}

const learnedNames = (auth: AuthDescription): string[] =>
  'learn' in auth && auth.learn ? auth.learn.map(({ name }) => name) : [];

/** Every address of a description, with the place where it stands. */
function urlsOf(auth: AuthDescription): [place: string, template: string][] {
  const found: [string, string | undefined][] =
    auth.kind === 'session'
      ? auth.signIn.map(({ url }, index): [string, string] => [`auth.signIn.${index}.url`, url])
      : 'tokenUrl' in auth
        ? [
            ['auth.tokenUrl', auth.tokenUrl],
            ['auth.revokeUrl', auth.revokeUrl],
          ]
        : [];
  if (auth.kind === 'oauth2')
    found.push(
      ['auth.authorizeUrl', auth.authorizeUrl],
      ['auth.refreshUrl', auth.refreshUrl],
      ['auth.exchangeAfterCode.url', auth.exchangeAfterCode?.url],
      ['auth.exchangeToRenew.url', auth.exchangeToRenew?.url],
    );
  return found.flatMap(([place, template]) => (template === undefined ? [] : [[place, template]]));
}

function findUrlProblems(auth: AuthDescription, fields: readonly FieldPart[]): Problem[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const learned = new Set(learnedNames(auth));
  return urlsOf(auth).flatMap(([place, template]): Problem[] => {
    const say = (what: string): Problem[] => [{ place, what }];
    const parts = readUrlTemplate(template);
    if (!parts) return say(`"${template}" is no address in which names can be filled safely`);
    const secret = namesIn(template).find((name) => byName.get(name)?.isSecret);
    if (secret !== undefined) return say(`{${secret}} is a secret, and addresses are logged`);
    if (parts.base !== null) {
      if (!learned.has(parts.base) && byName.get(parts.base)?.kind !== 'url')
        return say(`{${parts.base}} must be a field of the kind url`);
      if (needsOAuthApp(auth) && !learned.has(parts.base))
        return say(`{${parts.base}} would let a person choose where the secret of the OAuth app goes`);
      return [];
    }
    const last = namesIn(parts.host).at(-1);
    const end = parts.host.slice(parts.host.lastIndexOf('}') + 1);
    const isFixed = last === undefined || /\.[a-z0-9-]+\.[a-z]{2,}$/i.test(end);
    const isListed = last !== undefined && (byName.get(last)?.kind === 'choice' || learned.has(last));
    return isFixed || isListed
      ? []
      : say(`the host must end in a name of the provider's own after {${last}}, or {${last}} be a choice`);
  });
}

/** Every name stands for a field, for what was learned, or for what a step before has taken. */
function findNameProblems(auth: AuthDescription, fields: readonly FieldPart[]): Problem[] {
  const known = new Set([...fields.map(({ name }) => name), ...learnedNames(auth)]);
  const check = (place: string, value: unknown, names: ReadonlySet<string>): Problem[] =>
    textsIn(value).flatMap((text) =>
      namesIn(text)
        .filter((name) => !names.has(name))
        .map((name) => ({ place, what: `{${name}} is no field of this connector` })),
    );
  if (auth.kind === 'session') {
    const names = new Set(known);
    const problems = auth.signIn.flatMap(({ take, ...step }: SignInStep, index) => {
      const found = check(`auth.signIn.${index}`, step, names);
      for (const name of Object.keys(take)) names.add(name);
      return found;
    });
    return [...problems, ...check('auth.placement', { ...auth.placement, value: undefined }, names)];
  }
  // The token itself is a name in the placement, claims are names in the issuer of an id_token.
  const { placement: _placement, identity: _identity, ...rest } = auth as AuthDescription & Record<string, unknown>;
  return [...check('auth', { ...withDefaults(auth), ...rest }, known)];
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** The templates that count where none is given. */
function withDefaults(auth: AuthDescription): Record<string, string> {
  const client = { clientId: '{clientId}', clientSecret: '{clientSecret}' };
  const person = { username: '{username}', password: '{password}' };
  if (auth.kind === 'client_credentials')
    return auth.clientAuthentication === 'none' ? { clientId: client.clientId } : client;
  if (auth.kind === 'password') return { ...person, ...(auth.client === 'entered' && client) };
  return auth.kind === 'basic' ? person : {};
}

function findLearnProblems(auth: AuthDescription): Problem[] {
  if (!('learn' in auth) || !auth.learn) return [];
  return auth.learn.flatMap(({ name, pattern, from }, index): Problem[] => {
    const place = `auth.learn.${index}`;
    if (!isPattern(pattern)) return [{ place, what: `${name}: "${pattern}" is no regular expression` }];
    if (from === 'callback' && auth.kind !== 'oauth2')
      return [{ place, what: `${name}: only OAuth through the provider's pages has a way back` }];
    return [];
  });
}

function isPattern(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

function findKindProblems(auth: AuthDescription, fields: readonly FieldPart[]): Problem[] {
  const secrets = fields.filter(({ isSecret }) => isSecret);
  if (auth.kind === 'oauth2') {
    if (secrets.length > 0)
      return [{ place: 'fields', what: `${secrets[0]?.name} is a secret, but OAuth gets its secret at the provider` }];
    if (auth.identity?.from === 'id_token' && !auth.identity.issuer)
      return [{ place: 'auth.identity.issuer', what: 'an id_token is believed only of a known issuer' }];
  }
  if (auth.kind === 'session' && !auth.signIn.some(({ take }) => 'accessToken' in take))
    return [{ place: 'auth.signIn', what: 'no step takes accessToken' }];
  if (auth.kind === 'api_key') {
    const places = [auth.placement].flat();
    if (places.some(({ value }) => value === undefined) && secrets.length !== 1)
      return [{ place: 'auth.placement', what: `with ${secrets.length} secret fields each place needs a value` }];
  }
  return [];
}
