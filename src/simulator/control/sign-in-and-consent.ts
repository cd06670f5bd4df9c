// Walks the sign-in and consent pages of a pretend provider by HTTP, as a browser would, with a cookie jar of its own. Stops
// before it requests the redirect URI: what to do with it is the caller's business.

export interface SignIn {
  username: string;
  password: string;
  /** False: presses "Deny". Default true. */
  approve?: boolean;
}

const stepsMax = 20;

/**
 * Opens `authorizeUrl`, signs in, decides, and gives the URL that the browser would be sent to at last: the redirect URI with
 * `code` and `state`, or with `error`. Throws when a page shows a problem, with the page's words.
 */
export async function signInAndConsent(authorizeUrl: string, signIn: SignIn): Promise<string> {
  const origin = new URL(authorizeUrl).origin;
  const jar = createJar();
  let isSignedIn = false;
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(authorizeUrl) };
  for (let step = 0; step < stepsMax; step++) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie: jar.header(next.url) },
      ...(next.form ? { method: 'POST', body: next.form } : {}),
    });
    jar.keep(response, next.url);
    const location = response.headers.get('location');
    const html = await response.text();
    if (location !== null) {
      const url = new URL(location, next.url);
      if (url.origin !== origin) return url.href;
      next = { url };
      continue;
    }
    const form = readForm(html, next.url);
    if (!form || (form.step === 'sign-in' && isSignedIn) || response.status >= 500)
      throw new Error(`The provider's page says: ${readAlert(html) ?? `status ${response.status}`}`);
    if (form.step === 'sign-in') {
      isSignedIn = true;
      next = { url: form.action, form: new URLSearchParams({ username: signIn.username, password: signIn.password }) };
    } else {
      next = {
        url: form.action,
        form: new URLSearchParams({ decision: signIn.approve === false ? 'deny' : 'approve' }),
      };
    }
  }
  throw new Error(`The provider did not send the browser back within ${stepsMax} pages.`);
}

/** The form of a step, found by its data-step mark. */
function readForm(html: string, at: URL): { step: 'sign-in' | 'consent'; action: URL } | null {
  const match = /<form method="post" action="([^"]+)" data-step="(sign-in|consent)">/.exec(html);
  return match?.[1] ? { step: match[2] as 'sign-in' | 'consent', action: new URL(match[1], at) } : null;
}

const readAlert = (html: string): string | null => /role="alert">([^<]*)</.exec(html)?.[1] ?? null;

/** Cookies by name and path, as far as this walk needs them. */
function createJar() {
  const cookies = new Map<string, { name: string; path: string; value: string }>();
  return {
    keep(response: Response, at: URL): void {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const name = pair.slice(0, pair.indexOf('='));
        const value = pair.slice(pair.indexOf('=') + 1);
        const path = attributes.find((it) => /^path=/i.test(it))?.slice(5) ?? at.pathname;
        if (value === '') cookies.delete(`${name} ${path}`);
        else cookies.set(`${name} ${path}`, { name, path, value });
      }
    },
    header: (url: URL): string =>
      [...cookies.values()]
        .filter(({ path }) => url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
        .map(({ name, value }) => `${name}=${value}`)
        .join('; '),
  };
}
