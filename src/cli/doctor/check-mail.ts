// Check of the mail server: is it there, does it answer to EHLO, does it take our sign-in. No mail is sent.
import type { Config } from '../../config.ts';
import { describeMail } from '../commands/start.ts';
import { broken, type Finding, messageOf, ok, warning } from './finding.ts';

export async function checkMail(config: Config): Promise<Finding> {
  const check = 'Mail';
  if (config.smtpUrl === null)
    return warning(
      check,
      describeMail(config),
      'Set SMTP_URL, such as smtps://user:password@mail.example.org:465, so that people learn of disconnections: docs/guides/email.md.',
    );
  try {
    const { checkMailServer } = await import('../../egress/index.ts');
    const trouble = await checkMailServer(config);
    if (trouble === null) return ok(check, `${describeMail(config)}; the server answers`);
    return broken(check, trouble, 'Check SMTP_URL: host, port, smtp:// or smtps://, user and password.');
  } catch (error) {
    return broken(check, messageOf(error), 'Correct SMTP_URL.');
  }
}
