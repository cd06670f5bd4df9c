// Tokens that a manifest has signed with a key of the user (JwtAuthenticator, RFC 7519), by node:crypto.
import { constants, createHmac, createPrivateKey, sign } from 'node:crypto';
import { evaluateTree, type JwtAuthenticator, type Scope } from '../manifest/index.ts';

/** The token in compact form. Throws when the key cannot be used, and when an expression fails. */
export function signToken(node: JwtAuthenticator, scope: Scope, now: Date): string {
  const issuedAtS = Math.floor(now.getTime() / 1000);
  const { jwt_headers: named = {}, jwt_payload: claims = {}, algorithm } = node;
  const given = (values: Record<string, { render(scope: Scope): string } | undefined>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => {
        const text = value?.render(scope) ?? '';
        return text === '' ? [] : [[name, text]];
      }),
    );
  const header = {
    ...(node.additional_jwt_headers && asObject(evaluateTree(node.additional_jwt_headers, scope))),
    ...given(named),
    alg: algorithm,
  };
  const payload = {
    ...(node.additional_jwt_payload && asObject(evaluateTree(node.additional_jwt_payload, scope))),
    ...given(claims),
    iat: issuedAtS,
    exp: issuedAtS + node.token_duration,
    nbf: issuedAtS,
  };
  const signed = `${encode(header)}.${encode(payload)}`;
  const entered = node.secret_key.render(scope);
  const secret = node.base64_encode_secret_key ? Buffer.from(entered).toString('base64') : entered;
  return `${signed}.${signBytes(algorithm, signed, secret, node.passphrase?.render(scope)).toString('base64url')}`;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function signBytes(
  algorithm: JwtAuthenticator['algorithm'],
  text: string,
  secret: string,
  passphrase?: string,
): Buffer {
  const hash = `sha${algorithm.slice(2, 5)}`;
  if (algorithm.startsWith('HS')) return createHmac(hash, secret).update(text).digest();
  // A key that was entered in one line has lost its line ends.
  const key = createPrivateKey({ key: secret.replaceAll('\\n', '\n'), ...(passphrase && { passphrase }) });
  if (algorithm === 'EdDSA') return sign(null, Buffer.from(text), key);
  if (algorithm.startsWith('ES')) return sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  const isPss = algorithm.startsWith('PS');
  return sign(hash, Buffer.from(text), {
    key,
    ...(isPss && { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: Number(algorithm.slice(2)) / 8 }),
  });
}
