// A link that cannot be used: each way in which it ended has a page that says so and what to do. An expired one offers a fresh mail, which goes
// to the same recipient and to nobody else.
import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LinkPage } from '../../../api/link-schemas.ts';
import { post } from '../../api/client.ts';
import { IconAnchor, IconCircleCheck, IconClock, IconMail } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import classes from './by-link.module.css';
import type { Proof } from './by-link.tsx';
import { LinkFrame } from './link-frame.tsx';
import { doneOf, nameOf } from './link-words.ts';

interface Told {
  title: string;
  tone: 'good' | 'warning' | 'neutral';
  text: ReactNode;
}

export function LinkOver({ page, proof }: { page: LinkPage; proof: Proof }) {
  const told = tell(page);
  return (
    <LinkFrame title={told.title}>
      <Ending {...told}>
        {page.canAskForFreshMail && <FreshMail proof={proof} />}
        {page.signedInAs && (
          <Button component={Link} to="/data-manager" variant="default">
            Open Mooring
          </Button>
        )}
      </Ending>
    </LinkFrame>
  );
}

function tell(page: LinkPage): Told {
  const name = nameOf(page);
  const asker = page.askedBy ?? 'Whoever sent it';
  if (page.state === 'done' && page.canAskForFreshMail)
    return {
      title: 'It was refused again',
      tone: 'warning',
      text: `${name} was reconnected with this link, and ${page.connectorName} has refused again since. The link is used up; a fresh one can be mailed.`,
    };
  if (page.state === 'done')
    return {
      title: `${name} is ${doneOf(page)}`,
      tone: 'good',
      text:
        page.kind === 'connect'
          ? `The new authorization works. ${asker} is told, and chooses what to read. You have nothing more to do; this page can be closed.`
          : page.kind === 'expiry'
            ? 'The new authorization works, and the old one is no longer needed. You have nothing more to do; this page can be closed.'
            : `The new authorization works, and whatever was missed is being filled in.${page.askedBy ? ` ${page.askedBy} is told.` : ''} You have nothing more to do; this page can be closed.`,
    };
  if (page.state === 'revoked')
    return {
      title: 'This link was taken back',
      tone: 'neutral',
      text:
        page.endedBecause === 'asker_removed'
          ? `Nothing is needed from you any more: ${page.askedBy ?? 'the person who asked'} has left since.`
          : `Nothing is needed from you any more. If you think that is a mistake, ask ${page.askedBy ?? 'the person who gave it to you'}.`,
    };
  if (page.state === 'outdated')
    return {
      title: 'This link was replaced',
      tone: 'warning',
      text: page.canAskForFreshMail
        ? `It was for ${name}. The keys of this Mooring were changed since it was mailed, and links from before do not open any more. Have a fresh one mailed to the address that this one went to.`
        : `It was for ${name}. The keys of this Mooring were changed since it was mailed. If it still matters, ask the person who gave it to you.`,
    };
  if (page.state === 'expired')
    return {
      title: 'This link has expired',
      tone: 'warning',
      text: page.canAskForFreshMail
        ? `It was for ${name}, and links are valid for a limited time. If it still matters, have a fresh one mailed to the address that this one went to.`
        : `It was for ${name}, which needs it no more. You have nothing to do.`,
    };
  return tellEnded(page, name);
}

function tellEnded({ endedBecause, connectorName, canAskForFreshMail }: LinkPage, name: string): Told {
  if (endedBecause === 'reconnected' && canAskForFreshMail)
    return {
      title: 'It was refused again',
      tone: 'warning',
      text: `Somebody else reconnected ${name}, and ${connectorName} has refused again since. This link is over; a fresh one can be mailed.`,
    };
  switch (endedBecause) {
    case 'reconnected':
      return {
        title: 'Somebody was faster',
        tone: 'good',
        text: `${name} was reconnected already. Nothing is needed from you; nothing that you entered was kept.`,
      };
    case 'recovered':
      return {
        title: 'It works again',
        tone: 'good',
        text: `${name} has recovered by itself, without a new authorization. You have nothing to do.`,
      };
    case 'connection_deleted':
      return {
        title: 'It is no longer wanted',
        tone: 'neutral',
        text: `What this link was for has been deleted in Mooring. You have nothing to do; nothing that you entered was kept.`,
      };
    default:
      return {
        title: 'This link is no longer valid',
        tone: 'neutral',
        text: 'It was ended in Mooring. If you think that is a mistake, ask the person who gave it to you.',
      };
  }
}

/** No link at all, or none that is known here. */
export function NoSuchLink({ why }: { why: 'incomplete' | 'unknown' | 'other_browser' }) {
  const { title, text } = noSuchLink[why];
  return (
    <LinkFrame title={title}>
      <Ending title={title} tone="neutral" text={text} />
    </LinkFrame>
  );
}

const noSuchLink = {
  incomplete: {
    title: 'This link is not complete',
    text: 'Something is missing at its end. Open it once more from the email; if you copied it, take the whole address, up to its last letter.',
  },
  unknown: {
    title: 'This link is not known',
    text: 'It may have been cut off or changed on the way, or it is very old. Open it once more from the email, or ask the person who sent it for a new one.',
  },
  other_browser: {
    title: 'This is not where it began',
    text: 'The way back from the provider counts only in the browser that set out, and for an hour. Nothing was changed. Open the link from the email once more, and stay in that browser until it is done.',
  },
} as const;

function Ending({ title, tone, text, children }: Told & { children?: ReactNode }) {
  const Icon = tone === 'good' ? IconCircleCheck : tone === 'warning' ? IconClock : IconAnchor;
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <span className={classes.sign} data-tone={tone}>
          <Icon size={30} stroke={1.6} aria-hidden="true" />
        </span>
        <Title order={1}>{title}</Title>
      </div>
      <Text lh={1.6}>{text}</Text>
      {children}
    </Stack>
  );
}

function FreshMail({ proof }: { proof: Proof }) {
  const ask = useMutation({ mutationFn: () => post('/by-link/fresh-mail', proof) });
  if (ask.isSuccess)
    return (
      <Text className={classes.action} role="status" lh={1.6}>
        A fresh link is on its way to the address that this one went to, unless one was sent a short while ago. Look
        into the spam folder too.
      </Text>
    );
  return (
    <Stack gap="sm" className={classes.action}>
      <ProblemAlert error={ask.error} />
      <Button size="md" leftSection={<IconMail size={18} />} loading={ask.isPending} onClick={() => ask.mutate()}>
        Send me a fresh mail
      </Button>
      <Text size="sm" c="dimmed">
        It goes to that address only, whoever presses the button.
      </Text>
    </Stack>
  );
}
