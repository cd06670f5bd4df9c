// Makes the slow hash of passwords quick in this process: what it costs (80 ms) is a matter of the sign-in library and of no test, while
// nearly every test makes Users and signs them in. Same function and format; only its factor of cost is small. Processes that a test
// starts keep the full cost.
import crypto, { type ScryptOptions } from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Scrypt = (
  password: crypto.BinaryLike,
  salt: crypto.BinaryLike,
  length: number,
  options: ScryptOptions,
  done: (error: Error | null, key: Buffer) => void,
) => void;

const slow = crypto.scrypt as Scrypt;
const quick: Scrypt = (password, salt, length, options, done) =>
  slow(password, salt, length, { ...options, N: 16 }, done);
Object.assign(crypto, { scrypt: quick });
// Those who have already imported it by name get the quick one, too.
syncBuiltinESMExports();
