// The texts of a connector that an operator hands in, or names by the address at which they are published. Fetched through egress, with its
// guard against private addresses, and no larger than any real manifest.
import { RequestError } from '../../request-error.ts';
import type { LifeContext } from '../context.ts';
import { isFailure } from '../diagnosis/index.ts';

/** The largest published manifest has 1.1 million characters. */
export const textBytesMax = 4 * 1024 * 1024;
const fetchTimeoutMs = 30_000;

export interface ConnectorTexts {
  manifest: string;
  connectorFile: string | null;
  sourceUrl: string | null;
}

export interface TextsInput {
  manifest?: string | undefined;
  connectorFile?: string | null | undefined;
  /** In place of the manifest. */
  url?: string | undefined;
}

/** Throws RequestError: bad_input, too_large, and unavailable when the address does not answer with a file. */
export async function readTexts(ctx: Pick<LifeContext, 'egress'>, input: TextsInput): Promise<ConnectorTexts> {
  const { manifest, url } = input;
  if ((manifest === undefined) === (url === undefined))
    throw new RequestError('bad_input', 'Give either the text of a manifest or the address of one.');
  const text = manifest ?? (await fetchText(ctx, url ?? ''));
  const connectorFile = input.connectorFile?.trim() ? input.connectorFile : null;
  for (const it of [text, connectorFile ?? '']) refuseTooLarge(Buffer.byteLength(it));
  return { manifest: text, connectorFile, sourceUrl: url ?? null };
}

async function fetchText({ egress }: Pick<LifeContext, 'egress'>, url: string): Promise<string> {
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new RequestError('bad_input', 'The address of a manifest begins with https:// or http://.');
  const answer = await egress.request(
    { method: 'GET', url, headers: { accept: '*/*' }, timeoutMs: fetchTimeoutMs, bytesMax: textBytesMax },
    { provider: 'manifest', auth: 'none', stage: 'network', secrets: [] },
  );
  if (isFailure(answer)) {
    const { code, message } = answer.error ?? {};
    if (code === 'MOORING_RESPONSE_TOO_LARGE') refuseTooLarge(textBytesMax + 1);
    throw new RequestError('unavailable', `The manifest could not be fetched: ${message ?? 'there was no answer'}`);
  }
  if (answer.status >= 300 && answer.status < 400 && answer.headers.location)
    throw new RequestError(
      'unavailable',
      `That address leads on to another one, which is not followed. Give that one, if you trust it: ${new URL(answer.headers.location, url).href}`,
    );
  if (answer.status !== 200)
    throw new RequestError('unavailable', `The address answered with status ${answer.status}, not with a manifest.`);
  if (/^\s*<(?:!doctype|html)/i.test(answer.text))
    throw new RequestError(
      'bad_input',
      'The address leads to a web page. Give that of the file itself, which sites often call "raw".',
    );
  return answer.text;
}

function refuseTooLarge(bytes: number): void {
  if (bytes > textBytesMax)
    throw new RequestError('too_large', `A connector's file has at most ${textBytesMax / 1024 / 1024} MiB.`);
}
