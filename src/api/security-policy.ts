// The Content-Security-Policy of each page. Nothing comes from foreign hosts: Mooring works without the internet.

const policy = (directives: Record<string, string>): string =>
  Object.entries({
    'default-src': "'none'",
    'base-uri': "'none'",
    'connect-src': "'self'",
    'font-src': "'self' data:",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'img-src': "'self' data: blob:",
    // The component library writes its colours into style elements; styles cannot run anything.
    'style-src': "'self' 'unsafe-inline'",
    ...directives,
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The web app. Kept emails are shown in a sandboxed frame made from text, which inherits this policy. */
const appPolicy = policy({ 'script-src': "'self'", 'frame-src': "'self'", 'manifest-src': "'self'" });

/** The docs page starts itself with a script inside the page and makes workers from text. */
const docsPolicy = policy({ 'script-src': "'self' 'unsafe-inline'", 'worker-src': "'self' blob:" });

export const contentPolicyFor = (url: string): string => (/^\/api\/docs(\/|$|\?)/.test(url) ? docsPolicy : appPolicy);
