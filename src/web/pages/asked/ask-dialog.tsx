// Ask somebody without a login, by email: to reconnect a Connection, or to make a first one. Shows who was asked so far.
import { Alert, Button, Divider, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReconnectLinkView } from '../../../api/link-schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { useLinksOfConnection } from '../../api/queries.ts';
import { IconMail } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useSignedIn } from '../../session.ts';
import { AskedList } from './asked-list.tsx';

/** What somebody is asked for. */
export type Wanted = { connectionId: string; name: string } | { connectorSlug: string; name: string };

export function AskDialog({ wanted, isOpen, onClose }: { wanted: Wanted; isOpen: boolean; onClose: () => void }) {
  const isFirst = 'connectorSlug' in wanted;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={
        <Text fw={650}>{isFirst ? `Ask someone to connect ${wanted.name}` : 'Ask someone else to reconnect'}</Text>
      }
    >
      <Ask wanted={wanted} onClose={onClose} />
    </Modal>
  );
}

function Ask({ wanted, onClose }: { wanted: Wanted; onClose: () => void }) {
  const me = useSignedIn();
  const isFirst = 'connectorSlug' in wanted;
  const [email, setEmail] = useState('');
  const [recipientName, setRecipientName] = useState('');
  const [note, setNote] = useState('');
  const [name, setName] = useState('');
  const ask = useAsk(wanted);
  // Somebody else has another address; what is to be said to them is often the same.
  const askAnother = (): void => {
    setEmail('');
    setRecipientName('');
    ask.reset();
  };
  if (ask.data) return <Sent link={ask.data} onClose={onClose} onMore={askAnother} />;
  const errors = ask.error ? (problemOf(ask.error).fields ?? {}) : {};
  return (
    <Stack>
      <Text size="sm" lh={1.6}>
        {isFirst
          ? `They get an email with a link: with it they authorize ${wanted.name} or enter its credential, without a login here. The Connection is yours, you are told, and choose what to read.`
          : `They get an email with a link that lets them reconnect ${wanted.name} and nothing else, once, without a login here. Another account than before is refused.`}
      </Text>
      {!me.isMailConfigured && (
        <Alert color="rope" title="No mail server is set">
          Nobody can be asked until an operator sets SMTP_URL.
        </Alert>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate({ email, recipientName, note, name });
        }}
      >
        <Stack>
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextInput
              label="Email"
              type="email"
              required
              data-autofocus
              value={email}
              error={errors.email}
              onChange={(event) => setEmail(event.currentTarget.value)}
              style={{ flexBasis: 240 }}
            />
            <TextInput
              label="Name"
              description="How the mail greets them"
              value={recipientName}
              maxLength={200}
              onChange={(event) => setRecipientName(event.currentTarget.value)}
              style={{ flexBasis: 200 }}
            />
          </Group>
          {isFirst && (
            <TextInput
              label="Name of the Connection"
              description="Optional; otherwise it is called as the account at the provider"
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
          <Textarea
            label="Note"
            description="Optional; they read it in the mail and on the page"
            placeholder={
              isFirst
                ? 'Please sign in with the marketing account.'
                : 'You know this account best. Could you sign in once?'
            }
            value={note}
            maxLength={1000}
            autosize
            minRows={2}
            maxRows={8}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemAlert error={ask.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              leftSection={<IconMail size={17} />}
              loading={ask.isPending}
              disabled={!me.isMailConfigured}
            >
              Ask by mail
            </Button>
          </Group>
        </Stack>
      </form>
      {!isFirst && <AskedSoFar connectionId={wanted.connectionId} />}
    </Stack>
  );
}

interface Asked {
  email: string;
  recipientName: string;
  note: string;
  /** Of the Connection, where it is the first. */
  name: string;
}

function useAsk(wanted: Wanted) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, ...given }: Asked) => {
      const asked = {
        email: given.email.trim(),
        recipientName: given.recipientName.trim(),
        note: given.note.trim(),
      };
      return 'connectorSlug' in wanted
        ? post<ReconnectLinkView>('/reconnect-links', {
            ...asked,
            connectorSlug: wanted.connectorSlug,
            ...(name.trim() && { name: name.trim() }),
          })
        : post<ReconnectLinkView>(`/connections/${wanted.connectionId}/reconnect-links`, asked);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['connections'] }),
  });
}

function Sent({ link, onClose, onMore }: { link: ReconnectLinkView; onClose: () => void; onMore: () => void }) {
  return (
    <Stack>
      <Alert color="kelp" title={`${link.recipientName} is asked`}>
        The mail goes out now. You see here and in the Data Manager how far they are. They are reminded after some days,
        and you are told when it is done.
      </Alert>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onMore}>
          Ask somebody else too
        </Button>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}

function AskedSoFar({ connectionId }: { connectionId: string }) {
  const links = useLinksOfConnection(connectionId);
  if (!links.data || links.data.length === 0) return null;
  return (
    <>
      <Divider color="var(--line)" />
      <section>
        <Text fw={600} mb={4}>
          Who has a link
        </Text>
        <AskedList links={links.data} />
      </section>
    </>
  );
}
