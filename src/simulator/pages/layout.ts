// The look of the sandbox's pages: plain HTML, no scripts, no foreign files. Every page says that it is a sandbox.

/** Text for HTML, attributes included. */
export const escapeHtml = (text: unknown): string =>
  String(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );

export interface PageOptions {
  title: string;
  /** The pretend company whose page it is. */
  brand: string;
  /** Narrow: one card in the middle, for sign-in and consent. */
  width: 'narrow' | 'wide';
  body: string;
}

/** A whole HTML document around `body`, which must be escaped already. */
export const renderPage = ({ title, brand, width, body }: PageOptions): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · ${escapeHtml(brand)}</title>
<style>${css}</style>
</head>
<body class="${width}">
<p class="sandbox-note">Sandbox: a pretend provider for rehearsals. Nothing here is real, and nothing leaves this machine.</p>
<main>
<header><span class="mark" aria-hidden="true">${escapeHtml(brand.replace('Sandbox ', '').charAt(0))}</span> <strong>${escapeHtml(brand)}</strong></header>
${body}
</main>
</body>
</html>`;

const css = `
:root { color-scheme: light; --ink: #1c2733; --soft: #5b6b7b; --line: #dbe2ea; --accent: #3457d5; --bad: #b3261e; --good: #18794e; --warn: #8a5a00 }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: #eef1f6 }
.sandbox-note { margin: 0; padding: 7px 16px; text-align: center; font-size: 13px; background: #fff3cd; color: #5c4500; border-bottom: 1px solid #f0dfa3 }
main { margin: 32px auto; padding: 28px 32px; background: #fff; border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 2px 14px rgb(28 39 51 / 7%) }
.narrow main { max-width: 430px; margin-top: 7vh }
.wide main { max-width: 1180px }
header { display: flex; align-items: center; gap: 10px; color: var(--soft); margin-bottom: 18px }
.mark { display: inline-grid; place-items: center; width: 30px; height: 30px; border-radius: 8px; background: var(--accent); color: #fff; font-weight: 700 }
h1 { font-size: 22px; line-height: 1.25; margin: 0 0 8px } h2 { font-size: 17px; margin: 28px 0 8px } h3 { font-size: 14px; margin: 16px 0 6px }
p { margin: 6px 0 14px } .soft { color: var(--soft) } a { color: var(--accent) }
label { display: block; font-weight: 600; margin: 12px 0 4px }
input, select { width: 100%; padding: 9px 11px; font: inherit; border: 1px solid #b9c4d0; border-radius: 8px; background: #fff; color: inherit }
input:focus, select:focus, button:focus-visible { outline: 3px solid #c3cffb; outline-offset: 1px; border-color: var(--accent) }
button { padding: 9px 16px; font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: 8px; background: var(--accent); color: #fff; cursor: pointer }
button:hover { filter: brightness(1.08) } button.quiet { background: #fff; color: var(--ink); border-color: #b9c4d0 }
button.breaks { background: #fff; color: var(--bad); border-color: #e3b5b2 } button.heals { background: var(--good); border-color: var(--good) }
button.link { border: 0; background: none; color: var(--accent); padding: 0; font-weight: 400; text-decoration: underline }
.row { display: flex; gap: 10px; margin-top: 18px } .row button { flex: 1 }
[role=alert] { padding: 9px 12px; border-radius: 8px; background: #fdecea; color: var(--bad); border: 1px solid #f3c7c3 }
[role=status] { padding: 9px 12px; border-radius: 8px; background: #e9f6ef; color: var(--good); border: 1px solid #bfe3cf; overflow-wrap: anywhere }
.hint { margin-top: 22px; padding: 10px 14px; border: 1px dashed #b9c4d0; border-radius: 8px; font-size: 13px; color: var(--soft) }
.hint p { margin: 0 0 4px } code { font: 13px ui-monospace, SFMono-Regular, Menlo, monospace; overflow-wrap: anywhere }
ul.plain { list-style: none; margin: 0; padding: 0 } ul.plain li { padding: 8px 0; border-top: 1px solid var(--line) }
table { width: 100%; border-collapse: collapse; font-size: 14px } th, td { text-align: left; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top } th { color: var(--soft); font-weight: 600 }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px }
.card { display: flex; flex-direction: column; padding: 12px 14px; border: 1px solid var(--line); border-radius: 10px } .card p { margin: 2px 0 8px; font-size: 13px; color: var(--soft) }
.card label { font-size: 13px; font-weight: 500; margin: 6px 0 2px } .card input, .card select { padding: 6px 8px; font-size: 13px } .card button { margin-top: auto; padding: 7px 12px; font-size: 14px } .card .fields { margin-bottom: 10px }
.badge { display: inline-block; padding: 1px 9px; border-radius: 99px; font-size: 13px; font-weight: 600; background: #e9f6ef; color: var(--good) } .badge.trouble { background: #fdecea; color: var(--bad) }
iframe { width: 100%; height: 620px; border: 1px solid var(--line); border-radius: 8px; background: #fff }
`;
