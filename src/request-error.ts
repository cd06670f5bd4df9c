// The second of the three kinds of errors (the first is data, the third an assertion): the caller is wrong.
// A handful of codes, a public sentence that says what to do, private detail for the log. The one table from code
// to HTTP status and CLI exit stands here; src/api turns a RequestError into application/problem+json.

/** Code -> HTTP status, CLI exit code and the title shown. Each code has a section in docs/reference/errors.md. */
export const requestErrorCodes = {
  bad_input: { status: 400, exit: 2, title: 'The input is not valid' },
  not_signed_in: { status: 401, exit: 3, title: 'Not signed in' },
  forbidden: { status: 403, exit: 3, title: 'Your role does not allow this' },
  not_found: { status: 404, exit: 4, title: 'Not found' },
  conflict: { status: 409, exit: 5, title: 'This does not fit the present state' },
  too_large: { status: 413, exit: 2, title: 'Too large' },
  headers_too_large: { status: 431, exit: 2, title: 'Address or headers too large' },
  too_slow: { status: 408, exit: 8, title: 'The request came too slowly' },
  refused_by_provider: { status: 422, exit: 6, title: 'The provider refused' },
  too_many_requests: { status: 429, exit: 7, title: 'Too many requests' },
  unavailable: { status: 503, exit: 8, title: 'Not available at the moment' },
} as const;

export type RequestErrorCode = keyof typeof requestErrorCodes;

/** The caller is wrong. `message` is public; `privateDetail` only reaches the log; `extra` is merged into the problem document. */
export class RequestError extends Error {
  readonly code: RequestErrorCode;
  readonly privateDetail: unknown;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: RequestErrorCode,
    message: string,
    options: { privateDetail?: unknown; extra?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.privateDetail = options.privateDetail;
    this.extra = options.extra ?? {};
  }
}

/** The answer for anything that does not exist or belongs to another Account: the two are not told apart. */
export const notFound = (what: string): RequestError =>
  new RequestError('not_found', `There is no such ${what}. It may have been deleted.`);
