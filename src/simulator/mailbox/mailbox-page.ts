// The mailbox as a page: the list of mails, and one mail as its reader sees it, in a frame without scripts.
import { escapeHtml, renderPage } from '../pages/layout.ts';
import type { SandboxMail } from './mailbox.ts';

const brand = 'Sandbox Mailbox';

export function renderMailList(mails: readonly SandboxMail[]): string {
  const rows = [...mails]
    .reverse()
    .map(
      (mail) =>
        `<tr><td><a href="/mailbox/${mail.id}">${escapeHtml(mail.subject || '(no subject)')}</a></td><td>${escapeHtml(mail.to.join(', '))}</td><td>${escapeHtml(mail.from)}</td><td>${escapeHtml(mail.receivedAt.replace('T', ' ').slice(0, 19))} UTC</td></tr>`,
    )
    .join('\n');
  const body = `<h1>Mailbox</h1>
<p class="soft">Every mail that was sent to this pretend mail server, whoever it was for. Newest first; reload for new ones. <a href="/control">Control page</a></p>
${
  mails.length === 0
    ? '<p>No mail yet.</p>'
    : `<table><thead><tr><th>Subject</th><th>To</th><th>From</th><th>Received</th></tr></thead><tbody>${rows}</tbody></table>`
}`;
  return renderPage({ title: 'Mailbox', brand, width: 'wide', body });
}

export function renderMail(mail: SandboxMail): string {
  const body = `<p><a href="/mailbox">All mails</a></p>
<h1>${escapeHtml(mail.subject || '(no subject)')}</h1>
<table><tbody>
<tr><th>From</th><td>${escapeHtml(mail.from)}</td></tr>
<tr><th>To</th><td>${escapeHtml(mail.to.join(', '))}</td></tr>
<tr><th>Received</th><td>${escapeHtml(mail.receivedAt)}</td></tr>
<tr><th>Message-ID</th><td><code>${escapeHtml(mail.messageId)}</code></td></tr>
</tbody></table>
${mail.html ? `<h2>As HTML</h2><iframe title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" srcdoc="${escapeHtml(withLinksToTheTop(mail.html))}"></iframe>` : ''}
<h2>As text</h2><pre style="white-space:pre-wrap">${escapeHtml(mail.text)}</pre>`;
  return renderPage({ title: mail.subject, brand, width: 'wide', body });
}

/** Links of the mail replace the whole page, as the frame itself may show nothing foreign. */
const withLinksToTheTop = (html: string): string =>
  /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, '$&<base target="_top">') : `<base target="_top">${html}`;
