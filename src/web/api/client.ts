// The one way to the API: typed fetch, and problems as one kind of error. Every page shows an ApiProblem by ProblemAlert.
import type { Problem } from '../../api/schemas.ts';

/** An answer that is no success; `problem` is what the API said, or what we say when it could not be reached. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

type Query = Record<string, string | number | null | undefined>;

export const get = <T>(path: string, query: Query = {}): Promise<T> => call<T>('GET', path + toQueryString(query));
export const post = <T = void>(path: string, body?: unknown): Promise<T> => call<T>('POST', path, body);
export const put = <T>(path: string, body: unknown): Promise<T> => call<T>('PUT', path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => call<T>('PATCH', path, body);
export const remove = <T = void>(path: string): Promise<T> => call<T>('DELETE', path);
/** Sign-in and its kin live beside the API proper. */
export const postAuth = <T = unknown>(path: string, body: unknown = {}): Promise<T> =>
  call<T>('POST', `/../auth${path}`, body);

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const url = path.startsWith('/../') ? `/api/${path.slice(4)}` : `/api/v1${path}`;
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiProblem(unreachable);
  }
  const text = await response.text();
  const parsed = parse(text);
  if (response.ok) return parsed as T;
  throw new ApiProblem(toProblem(response.status, parsed));
}

const unreachable: Problem = {
  type: 'about:blank',
  title: 'Mooring cannot be reached',
  status: 0,
  code: 'unreachable',
  detail:
    'The server did not answer. Check that it is running and that you are online; this page tries again by itself.',
};

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toProblem(status: number, body: unknown): Problem {
  const found = (body ?? {}) as Partial<Problem> & { message?: string };
  return {
    ...found,
    type: found.type ?? 'about:blank',
    title: found.title ?? (status >= 500 ? 'Something went wrong on our side' : 'This did not work'),
    status,
    code: found.code ?? 'unknown',
    detail:
      found.detail ??
      found.message ??
      (status >= 500
        ? 'The server met an error. Nothing was lost; try again in a moment. If it stays, the operator finds it in the log.'
        : `The server answered with status ${status}.`),
  };
}

function toQueryString(query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

/** Any thrown thing as a Problem, for showing. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ApiProblem
    ? error.problem
    : { ...unreachable, title: 'Something went wrong', code: 'unknown', detail: String((error as Error).message) };
