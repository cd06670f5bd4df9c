// The mail about an alarm, to an operator: the same three parts as in the app.
import type { AlarmEvent } from '../../store/index.ts';
import type { Block, Letter } from '../notify/mail/letter.ts';
import { cleanText, fitSubject, formatInstant, greet, safeUrl } from '../notify/mail/words.ts';
import { renderLetter } from '../notify/render-mail.ts';
import type { RenderedMail } from '../notify/types.ts';
import { explainAlarm } from './explain-alarm.ts';
import type { AlarmFacts } from './types.ts';

interface MailWords {
  event: AlarmEvent;
  recipientName: string;
  pageUrl: string;
}

export const renderAlarmMail = (alarm: AlarmFacts, words: MailWords): Promise<RenderedMail> =>
  renderLetter(planAlarmLetter(alarm, words));

/** In words, not yet set. */
function planAlarmLetter(alarm: AlarmFacts, { event, recipientName, pageUrl }: MailWords): Letter {
  const { title, happened, mooringDoes, youCan } = explainAlarm(alarm);
  const lead = { opened: 'Alarm', reminder: 'Still an alarm', closed: 'Over' }[event];
  const isOver = event === 'closed';
  const message = typeof alarm.data.providerMessage === 'string' ? cleanText(alarm.data.providerMessage) : '';
  const page = safeUrl(pageUrl);
  return {
    subject: fitSubject(`${lead}: ${title}`),
    preview: (isOver ? mooringDoes[0] : happened[0]) ?? title,
    tone: isOver ? 'good' : 'trouble',
    badge: isOver ? 'Over' : 'For operators',
    headline: title,
    greeting: greet(cleanText(recipientName)),
    blocks: [
      paragraphs('What happened', happened),
      paragraphs(isOver ? 'What became of it' : 'What Mooring does', mooringDoes),
      { kind: 'bullets', title: 'What you can do', items: youCan, link: null },
      ...(page ? [{ kind: 'button' as const, label: 'Open the alarms', url: page }] : []),
      ...(message ? [{ kind: 'quote' as const, title: "The provider's words", text: message, code: null }] : []),
      {
        kind: 'facts',
        facts: [
          { label: 'Since', value: formatInstant(alarm.openedAt) },
          ...(alarm.closedAt ? [{ label: 'Over since', value: formatInstant(alarm.closedAt) }] : []),
          ...(alarm.rule ? [{ label: 'Rule', value: alarm.rule }] : []),
        ],
      },
    ],
    why: 'You get this email because you are an operator of this Mooring.',
    links: page ? [{ label: 'All alarms', url: page }] : [],
  };
}

const paragraphs = (title: string, texts: string[]): Block => ({ kind: 'paragraphs', title, paragraphs: texts });
