// A request to the OAuth lab as its parts read it, and an answer of theirs.
import type { IncomingMessage } from 'node:http';

export interface LabAsked {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  contentType: string;
  body: string;
}

export interface LabAnswer {
  status: number;
  contentType?: string;
  headers?: Record<string, string>;
  body: string;
}

export async function readAsked(request: IncomingMessage): Promise<LabAsked> {
  const url = new URL(request.url ?? '/', 'http://lab.invalid');
  let body = '';
  for await (const chunk of request) body += chunk;
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers,
    contentType: headers['content-type'] ?? '',
    body,
  };
}

export const jsonAnswer = (status: number, body: unknown, headers?: Record<string, string>): LabAnswer => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
  ...(headers && { headers }),
});
