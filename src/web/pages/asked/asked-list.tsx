// Who was asked, and how far they are: sent, opened, started, failed because, done, revoked, expired, each with its instant; remind and revoke.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReconnectLinkView } from '../../../api/link-schemas.ts';
import { post, problemOf, remove } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatDay } from '../../format.ts';
import { useCan } from '../../session.ts';
import { linkStateWords } from '../../words.ts';
import classes from './asked.module.css';

/** Whether something can still come of it. */
export const isPending = ({ state }: ReconnectLinkView): boolean =>
  ['sent', 'opened', 'started', 'failed'].includes(state);

export function AskedList({ links, withNames = false }: { links: ReconnectLinkView[]; withNames?: boolean }) {
  return (
    <ul className={classes.list}>
      {links.map((link) => (
        <AskedLine key={link.id} link={link} withName={withNames} />
      ))}
    </ul>
  );
}

function AskedLine({ link, withName }: { link: ReconnectLinkView; withName: boolean }) {
  const can = useCan();
  const word = linkStateWords[link.state];
  const isMailed = isOfMail(link);
  return (
    <li className={classes.line}>
      <div style={{ flex: '1 1 260px', minWidth: 0 }}>
        <Group gap={8}>
          <Text fw={600} size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Wrapping>{link.recipientName}</Wrapping>
          </Text>
          <TonePill tone={word.tone}>{isMailed && link.state === 'sent' ? 'Mailed' : word.label}</TonePill>
        </Group>
        {(withName || link.recipientEmail !== link.recipientName) && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            <Wrapping>
              {[link.recipientEmail !== link.recipientName && link.recipientEmail, withName && toConnect(link)]
                .filter(Boolean)
                .join(' · ')}
            </Wrapping>
          </Text>
        )}
        {link.state === 'failed' && link.failedBecause && (
          <Text size="sm" mt={4}>
            <Wrapping>{link.failedBecause}</Wrapping>
          </Text>
        )}
        <Instants link={link} />
        {isMailed && (
          <Text size="xs" c="dimmed">
            {link.kind === 'expiry'
              ? 'The link of the mail that warns of its end'
              : 'The link of the mail about the disconnection'}
          </Text>
        )}
      </div>
      {can('connect') && <Actions link={link} />}
    </li>
  );
}

/** Mooring wrote by itself; nobody was asked. */
const isOfMail = ({ kind }: ReconnectLinkView): boolean => kind === 'disconnection' || kind === 'expiry';

const toConnect = ({ connectorName, connectionName }: ReconnectLinkView): string =>
  connectionName && connectionName !== connectorName ? `${connectorName}, ${connectionName}` : connectorName;

function Instants({ link }: { link: ReconnectLinkView }) {
  const { mail, state, nextReminderAt, expiresAt } = link;
  const steps: [string, string | null][] = [
    [link.askedBy ? `asked by ${link.askedBy}` : 'mailed', link.createdAt],
    ['reminded', link.remindedAt],
    ['opened', link.openedAt],
    ['started', link.startedAt],
    ['failed', state === 'failed' ? link.failedAt : null],
    [`done by ${link.completedBy}`, link.completedAt],
    [endWords(link), link.endedAt],
  ];
  return (
    <Text size="xs" c="dimmed" mt={4} component="div">
      {steps
        .filter((step): step is [string, string] => step[1] !== null)
        .sort(([, one], [, other]) => one.localeCompare(other))
        .map(([word, at], index) => (
          <span key={word}>
            {index > 0 && ' · '}
            {word} <RelativeTime at={at} />
          </span>
        ))}
      {state === 'expired' && <span> · expired {formatDay(expiresAt)}</span>}
      {isPending(link) && mail?.status === 'refused' && <span> · the mail server refused the address</span>}
      {isPending(link) && mail?.status === 'pending' && <span> · the mail is on its way</span>}
      {isPending(link) && nextReminderAt && <span> · next reminder {formatDay(nextReminderAt)}</span>}
    </Text>
  );
}

function endWords({ endedBecause, endedBy }: ReconnectLinkView): string {
  switch (endedBecause) {
    case 'revoked':
      return `revoked by ${endedBy}`;
    case 'asker_removed':
      return 'revoked: the User who asked has left';
    case 'reconnected':
      return `reconnected by ${endedBy}`;
    case 'recovered':
      return 'recovered by itself';
    case 'connection_deleted':
      return 'the Connection was deleted';
    default:
      return 'ended';
  }
}

function Actions({ link }: { link: ReconnectLinkView }) {
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['connections'] });
  const fail = (error: unknown) =>
    notifications.show({ color: 'buoy', title: problemOf(error).title, message: problemOf(error).detail });
  const remind = useMutation({
    mutationFn: () => post(`/reconnect-links/${link.id}/remind`),
    onSuccess: () => notifications.show({ color: 'kelp', message: `${link.recipientName} is reminded` }),
    onError: fail,
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: () => remove(`/reconnect-links/${link.id}`),
    onSuccess: () => {
      setIsAsking(false);
      return refresh();
    },
  });
  if (link.kind === 'connect' && link.state === 'done' && link.connectionId)
    return (
      <Button component={Link} to={`/connections/${link.connectionId}/add`} size="xs" variant="default">
        Choose what to read
      </Button>
    );
  if (!isPending(link)) return null;
  return (
    <Group gap={6}>
      {!isOfMail(link) && (
        <Button size="xs" variant="default" loading={remind.isPending} onClick={() => remind.mutate()}>
          Remind
        </Button>
      )}
      <Button size="xs" variant="subtle" color="buoy" onClick={() => setIsAsking(true)}>
        Revoke
      </Button>
      <ConfirmDialog
        title="Revoke this link?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => revoke.mutate()}
        confirmLabel="Revoke"
        isBusy={revoke.isPending}
        error={revoke.error}
      >
        <Stack gap="xs">
          <span>
            The link that {link.recipientName} has got stops working at once, also if they are at the provider's pages
            just now. Nobody is mailed about it.
          </span>
        </Stack>
      </ConfirmDialog>
    </Group>
  );
}
