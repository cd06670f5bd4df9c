// The signed assertion of a service account (RFC 7523 section 3), by node:crypto. The key comes from what a person entered: a key file, or
// PEM text. What cannot be used is said at the field, before anything is sent.
import { createPrivateKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { secondMs } from '../clock.ts';
import { fillText, fillTexts, type JwtBearerDescription, namesIn, refused, type Values } from '../connectors/index.ts';

const lifeSecondsDefault = 300;

interface Input {
  values: Values;
  scope: string;
  tokenUrl: string;
  now: Date;
}

/** The assertion in compact form. Throws RequestError that names the field. */
export function signAssertion(auth: JwtBearerDescription, { values, scope, tokenUrl, now }: Input): string {
  const key = readKey(auth, values);
  const issuedAtS = Math.floor(now.getTime() / secondMs);
  const keyId = auth.keyId && fillText(auth.keyId, values);
  const header = { alg: auth.algorithm, typ: 'JWT', ...(keyId && { kid: keyId }) };
  const subject = auth.subject && fillText(auth.subject, values);
  const claims = {
    ...fillTexts(auth.claims, values),
    iss: requireText(auth.issuer, values),
    ...(subject && { sub: subject }),
    aud: auth.audience ? fillText(auth.audience, values) : tokenUrl,
    iat: issuedAtS,
    exp: issuedAtS + (auth.lifeSeconds ?? lifeSecondsDefault),
    jti: randomUUID(),
    ...(auth.hasScopeClaim && { scope }),
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signBytes(auth.algorithm, Buffer.from(signed), key).toString('base64url')}`;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The field whose value a template looks into. */
const fieldOf = (template: string): string => namesIn(template)[0] ?? '';

function requireText(template: string, values: Values): string {
  const text = fillText(template, values);
  if (text !== '') return text;
  const member = template.replace(/^\{\w+\.|\}$/g, '');
  throw refused(fieldOf(template), `This key file holds no ${member}. Enter the whole JSON file as it was downloaded.`);
}

function readKey({ privateKey, algorithm }: JwtBearerDescription, values: Values): KeyObject {
  const pem = requireText(privateKey, values);
  const key = parseKey(pem);
  if (!key) throw refused(fieldOf(privateKey), 'The private key cannot be read: it must be PEM text, unencrypted.');
  const expected = algorithm === 'EdDSA' ? 'ed25519' : algorithm.startsWith('ES') ? 'ec' : 'rsa';
  if (key.asymmetricKeyType !== expected)
    throw refused(fieldOf(privateKey), `The private key must be of the type ${expected.toUpperCase()}.`);
  return key;
}

/** Line ends may have come as \n, out of a JSON file, or been lost in an input of one line. */
function parseKey(entered: string): KeyObject | null {
  const parts = /-----BEGIN ([A-Z ]+)-----(.+)-----END \1-----/s.exec(entered.replaceAll('\\n', '\n'));
  const [, kind = '', body = ''] = parts ?? [];
  try {
    return createPrivateKey(`-----BEGIN ${kind}-----\n${body.replace(/\s+/g, '')}\n-----END ${kind}-----\n`);
  } catch {
    return null;
  }
}

/** RFC 7518 section 3, and RFC 8037 for EdDSA. */
function signBytes(algorithm: JwtBearerDescription['algorithm'], bytes: Buffer, key: KeyObject): Buffer {
  if (algorithm === 'EdDSA') return sign(null, bytes, key);
  const hash = `sha${algorithm.slice(2)}`;
  if (algorithm.startsWith('ES')) return sign(hash, bytes, { key, dsaEncoding: 'ieee-p1363' });
  if (algorithm.startsWith('PS'))
    return sign(hash, bytes, { key, padding: 6, saltLength: Number(algorithm.slice(2)) / 8 });
  return sign(hash, bytes, key);
}
