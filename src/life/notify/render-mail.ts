// Turns what is known about a disconnection or a recovery into an email: subject, HTML and plain text that say the same.
// Nothing is decided here and nothing is read: deliver collects the content when the mail is about to go. The words: mail/plan-*.ts.
import type { Diagnosis } from '../diagnosis/index.ts';
import type { Explanation } from './mail/letter.ts';
import { planLetter } from './mail/plan-letter.ts';
import { planRecoveryLetter } from './mail/plan-recovery-letter.ts';
import { renderText } from './mail/render-text.ts';
import { cleanContent } from './mail/words.ts';
import type { MailContent, RenderedMail } from './types.ts';

/** Renders one email. The same content gives the same mail, byte by byte. */
export async function renderMail(
  content: MailContent,
  explain: (diagnosis: Diagnosis) => Explanation,
): Promise<RenderedMail> {
  const clean = cleanContent(content);
  const letter = clean.event === 'recovered' ? planRecoveryLetter(clean) : planLetter(clean, explain(clean.diagnosis));
  // Loaded when the first email is rendered: react-email takes 50 MB, which a server that has nothing to tell need not hold.
  const { renderHtml } = await import('./mail/render-html.ts');
  return { subject: letter.subject, html: await renderHtml(letter), text: renderText(letter) };
}
