// What curl says when there was no answer at all ("curl: (6) Could not resolve host"), as the error that Node would give. Its exit codes
// stand in curl's manual, https://curl.se/docs/manpage.html#EXIT
import type { Failure } from '../../life/diagnosis/index.ts';

const codes: Record<string, string> = {
  5: 'ENOTFOUND',
  6: 'ENOTFOUND',
  7: 'ECONNREFUSED',
  28: 'ETIMEDOUT',
  35: 'EPROTO',
  52: 'ECONNRESET',
  55: 'EPIPE',
  56: 'ECONNRESET',
  60: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  92: 'ECONNRESET',
};

/** The error, where curl's complaint is all there is; else null: an answer stands beside it, and the answer tells more. */
export function readCurlError(text: string): Failure['error'] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const complaint = /^curl: \((\d{1,3})\) (.*)/.exec(lines[0] ?? '');
  const number = complaint?.[1];
  if (number === undefined || lines.some((line) => line.startsWith('HTTP/'))) return null;
  const code = codes[number];
  return { name: 'curl', ...(code !== undefined && { code }), message: complaint?.[2]?.trim() ?? '' };
}
