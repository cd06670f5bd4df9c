// Notifications: every email that Mooring wrote, with what became of it. Without a mail server this is where they are read.
import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { NotificationView, NotificationWholeView } from '../../api/schemas.ts';
import { post } from '../api/client.ts';
import { itemsOf, useNotification, useNotifications } from '../api/queries.ts';
import { IconArrowLeft, IconBell, IconMail } from '../components/icons.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../components/page.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import { TonePill } from '../components/status-badge.tsx';
import { Wrapping } from '../components/wrapping.tsx';
import { formatInstant } from '../format.ts';
import { useSignedIn } from '../session.ts';
import { eventLabels, mailStatusWords } from '../words.ts';
import classes from './notifications.module.css';

export default function NotificationsPage() {
  const { id = null } = useParams();
  const query = useNotifications();
  const items = itemsOf(query);
  const unread = items.filter((it) => it.readAt === null);
  const markRead = useMarkRead();
  return (
    <Page
      title="Notifications"
      about="The emails about your Data Sources: who was told, and when."
      actions={
        unread.length > 0 && (
          <Button
            variant="default"
            loading={markRead.isPending}
            onClick={() => markRead.mutate(unread.map((it) => it.id))}
          >
            Mark {unread.length} as read
          </Button>
        )
      }
    >
      <Await query={query} skeleton={<ListSkeleton rows={5} height={72} />}>
        {() =>
          items.length === 0 ? (
            <Empty icon={<IconBell size={32} stroke={1.5} />} title="No bad news">
              When a Data Source becomes disconnected, the User who connected it and the Account Owner are told. Those
              emails stand here too.
            </Empty>
          ) : (
            <div className={classes.split} data-open={id !== null || undefined}>
              <div className={classes.side}>
                <Paper withBorder style={{ overflow: 'hidden' }}>
                  {items.map((item) => (
                    <Item key={item.id} item={item} isChosen={item.id === id} />
                  ))}
                </Paper>
                <LoadMore query={query} />
              </div>
              <div className={classes.reader}>
                {id ? (
                  <Reader id={id} />
                ) : (
                  <Empty icon={<IconMail size={30} stroke={1.5} />} title="Choose one to read it" />
                )}
              </div>
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const id of ids) await post(`/notifications/${id}/read`);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications', 'list'] }),
  });
}

function Item({ item, isChosen }: { item: NotificationView; isChosen: boolean }) {
  const navigate = useNavigate();
  const me = useSignedIn();
  const isOwn = me.user?.email === item.recipientEmail;
  return (
    <UnstyledButton
      className={classes.item}
      data-chosen={isChosen || undefined}
      aria-current={isChosen || undefined}
      onClick={() => navigate(`/notifications/${item.id}`)}
    >
      <span className={classes.unread} data-unread={item.readAt === null || undefined} aria-hidden="true" />
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={item.readAt === null ? 650 : 450} lineClamp={2}>
          {item.readAt === null && <span className="visually-hidden">Unread: </span>}
          {item.subject}
        </Text>
        <Group gap={8} mt={4} justify="space-between">
          <Text size="xs" c="dimmed" truncate>
            to {isOwn ? 'you' : item.recipientName}, <RelativeTime at={item.decidedAt} />
          </Text>
          <Text size="xs" c="dimmed">
            {mailStatusWords[item.status].label}
          </Text>
        </Group>
      </div>
    </UnstyledButton>
  );
}

function Reader({ id }: { id: string }) {
  const query = useNotification(id);
  const navigate = useNavigate();
  const { mutate: markRead } = useMarkRead();
  const unreadId = query.data?.readAt === null ? query.data.id : null;
  useEffect(() => {
    if (unreadId) markRead([unreadId]);
  }, [unreadId, markRead]);
  return (
    <Await query={query} skeleton={<ListSkeleton rows={1} height={420} />}>
      {(mail) => (
        <Paper withBorder style={{ overflow: 'hidden' }} component="article">
          <div className={classes.mail}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              hiddenFrom="lg"
              mb="sm"
              leftSection={<IconArrowLeft size={16} />}
              onClick={() => navigate('/notifications')}
            >
              All notifications
            </Button>
            <Mail mail={mail} />
          </div>
        </Paper>
      )}
    </Await>
  );
}

function Mail({ mail }: { mail: NotificationWholeView }) {
  const [form, setForm] = useState('html');
  const status = mailStatusWords[mail.status];
  const event = eventLabels[mail.event];
  return (
    <Stack gap="md" style={{ flex: 1, minWidth: 0 }}>
      <div>
        <Title order={2}>{mail.subject}</Title>
        <Text size="sm" c="dimmed" mt={4}>
          To {mail.recipientName} (<Wrapping>{mail.recipientEmail}</Wrapping>),{' '}
          {formatInstant(mail.sentAt ?? mail.decidedAt)}
        </Text>
        <Group gap={6} mt="xs" justify="space-between">
          <Group gap={6}>
            <TonePill tone={event.tone}>{event.label}</TonePill>
            <TonePill tone={status.tone} hint={status.hint}>
              {status.label}
            </TonePill>
          </Group>
          <SegmentedControl
            size="xs"
            value={form}
            onChange={setForm}
            data={[
              { value: 'html', label: 'Email' },
              { value: 'text', label: 'Plain text' },
            ]}
            aria-label="Form"
          />
        </Group>
      </div>
      {mail.status === 'refused' && (
        <Alert color="buoy" title="The mail server refused this address">
          {mail.recipientName} was not reached. Tell them yourself, and correct the address under Users.
        </Alert>
      )}
      {form === 'html' ? (
        // No scripts, no forms, no access to us; links open in a new tab.
        <iframe
          title={`Email: ${mail.subject}`}
          className={classes.frame}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${mail.html}`}
        />
      ) : (
        <pre className={classes.text}>{mail.text}</pre>
      )}
    </Stack>
  );
}
