// Data Manager: each Connection with who stands behind it and the Data Sources that read through it; their streams, rows, freshness.
import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  Collapse,
  Divider,
  Group,
  Menu,
  Paper,
  Stack,
  Table,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ConnectionView, DeletedConnectionView, ExpiryView } from '../../api/schemas.ts';
import { post, problemOf, remove } from '../api/client.ts';
import { itemsOf, useAskedLinks, useConnections, useStreams } from '../api/queries.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { ConnectorMark } from '../components/connector-mark.tsx';
import { sayWhen } from '../components/expiry.tsx';
import {
  IconAnchor,
  IconChevronRight,
  IconCircleCheck,
  IconDots,
  IconKey,
  IconMail,
  IconPlus,
  IconRefresh,
  IconRefreshAlert,
  IconTrash,
} from '../components/icons.ts';
import { LoadMore } from '../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../components/page.tsx';
import { ReconnectButton } from '../components/reconnect-button.tsx';
import { RelativeTime, useNowMs } from '../components/relative-time.tsx';
import { ExpiryPill, StatusBadge } from '../components/status-badge.tsx';
import { Wrapping } from '../components/wrapping.tsx';
import { formatComplete, formatNumber, plural } from '../format.ts';
import { useCan, useSignedIn } from '../session.ts';
import { AskDialog } from './asked/ask-dialog.tsx';
import { AskedList, isPending } from './asked/asked-list.tsx';
import { AskedToConnect } from './asked/asked-to-connect.tsx';

export default function DataManagerPage() {
  const query = useConnections();
  const can = useCan();
  const [parameters, setParameters] = useSearchParams();
  // Emails lead here with the Connection they are about; so does the way back from a provider.
  const meant = itemsOf(query).find((it) => it.id === parameters.get('connection'));
  const reconnected = parameters.get('outcome') === 'reconnected' ? meant : undefined;
  const meantId = meant?.id;
  useEffect(() => {
    if (meantId) document.getElementById(meantId)?.scrollIntoView({ block: 'nearest' });
  }, [meantId]);
  const connect = can('connect') && (
    <Button component={Link} to="/connect" leftSection={<IconPlus size={17} />}>
      New Connection
    </Button>
  );
  return (
    <Page
      title="Data Manager"
      about="Each Connection is one authorization at a provider. Several Data Sources may share it, so one Reconnect heals them all."
      actions={connect}
    >
      {reconnected && reconnected.status !== 'disconnected' && (
        <Alert
          color="kelp"
          icon={<IconCircleCheck size={20} />}
          title={`${reconnected.name} is reconnected`}
          withCloseButton
          onClose={() => setParameters({}, { replace: true })}
        >
          The new authorization works. Its Data Sources go on, and what was missed is being filled in.
        </Alert>
      )}
      <AskedToConnect />
      <Await query={query} skeleton={<ListSkeleton rows={3} height={170} />}>
        {() => {
          const connections = itemsOf(query);
          return connections.length === 0 ? (
            <Empty
              icon={<IconAnchor size={32} stroke={1.5} />}
              title="No Connections yet"
              action={connect || undefined}
            >
              Connect a provider, and what it holds can become Data Sources.
            </Empty>
          ) : (
            <Stack gap="md">
              {connections.map((connection) => (
                <ConnectionCard key={connection.id} connection={connection} />
              ))}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Await>
    </Page>
  );
}

function ConnectionCard({ connection }: { connection: ConnectionView }) {
  const { status, explanation, expiry } = connection;
  const can = useCan();
  const nowMs = useNowMs();
  const hasEnded = expiry !== null && Date.parse(expiry.at) <= nowMs;
  const canReconnect =
    status === 'disconnected' ? (explanation?.canReconnect ?? true) : expiry?.isSoon && expiry.actor === 'user';
  return (
    <Paper withBorder id={connection.id} component="article" aria-label={`Connection ${connection.name}`}>
      <Group p="lg" justify="space-between" align="flex-start" gap="md">
        <Group gap="md" wrap="nowrap" align="flex-start" style={{ flex: '1 1 220px', minWidth: 0 }}>
          <ConnectorMark slug={connection.connectorSlug} name={connection.connectorName} size={44} />
          <div style={{ minWidth: 0 }}>
            <Group gap="sm">
              <Title order={2} size="h3" style={{ overflowWrap: 'anywhere' }}>
                <Wrapping>{connection.name}</Wrapping>
              </Title>
              <StatusBadge status={status} />
              <ExpiryPill expiry={expiry} />
            </Group>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {connection.connectorName}
              {connection.identityLabel && !connection.name.includes(connection.identityLabel) && (
                <Wrapping>{`, as ${connection.identityLabel}`}</Wrapping>
              )}
            </Text>
            {expiry?.isSoon && (
              <Text size="sm" mt={6}>
                {expiry.why} Renewed before that day, nothing stops.
              </Text>
            )}
            {explanation && status !== 'connected' && (
              <Text size="sm" mt={6}>
                {explanation.verdict === 'disconnected' && <strong>{explanation.causeLabel}. </strong>}
                <Wrapping>{explanation.summary}</Wrapping>
              </Text>
            )}
          </div>
        </Group>
        <Group gap="xs">
          {canReconnect && (
            <ReconnectButton
              connectionId={connection.id}
              authKind={connection.authKind}
              name={connection.name}
              returnTo="/data-manager"
            />
          )}
          {can('connect') && <ConnectionMenu connection={connection} />}
        </Group>
      </Group>
      <Divider color="var(--line)" />
      <dl className="facts" style={{ padding: '14px 20px' }}>
        <Fact label="Connected by">{connection.connectedBy.name}</Fact>
        <Fact label="Authorized by">
          {connection.authorizedBy.name}, <RelativeTime at={connection.authorizedAt} />
        </Fact>
        <Fact label={hasEnded ? 'Authorization ended' : 'Authorization ends'}>
          {connection.expiry ? <Expiry expiry={connection.expiry} /> : 'no known end'}
        </Fact>
      </dl>
      <AskedToReconnect connectionId={connection.id} />
      <Divider color="var(--line)" />
      <Stack gap={0} py={6}>
        {connection.dataSources.length === 0 ? (
          <Group px="lg" py="sm" justify="space-between">
            <Text size="sm" c="dimmed">
              No Data Source reads through it yet.
            </Text>
            {can('connect') && (
              <Button component={Link} to={`/connections/${connection.id}/add`} size="xs" variant="default">
                Choose what to read
              </Button>
            )}
          </Group>
        ) : (
          connection.dataSources.map((dataSource) => <DataSourceLine key={dataSource.id} dataSource={dataSource} />)
        )}
      </Stack>
    </Paper>
  );
}

/** Who was asked to reconnect it and has not done it yet. */
function AskedToReconnect({ connectionId }: { connectionId: string }) {
  const pending = (useAskedLinks().data ?? []).filter((it) => it.connectionId === connectionId && isPending(it));
  if (pending.length === 0) return null;
  return (
    <>
      <Divider color="var(--line)" />
      <div style={{ padding: '10px 20px 4px' }}>
        <Text size="sm" c="dimmed">
          Asked to reconnect
        </Text>
        <AskedList links={pending} />
      </div>
    </>
  );
}

function Expiry({ expiry }: { expiry: ExpiryView }) {
  const { at, isSoon } = expiry;
  return (
    <Text span inherit c={isSoon ? 'light-dark(var(--mantine-color-rope-7), var(--mantine-color-rope-3))' : undefined}>
      {sayWhen(expiry)} (<RelativeTime at={at} />)
    </Text>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DataSourceLine({ dataSource }: { dataSource: ConnectionView['dataSources'][number] }) {
  const [isOpen, setIsOpen] = useState(false);
  const streams = useStreams(dataSource.id, isOpen);
  return (
    <div>
      <Group px="lg" py={9} gap="sm" wrap="nowrap">
        <UnstyledButton
          onClick={() => setIsOpen(!isOpen)}
          aria-expanded={isOpen}
          aria-label={`Streams of ${dataSource.name}`}
          style={{ display: 'grid', borderRadius: 6 }}
        >
          <IconChevronRight size={18} style={{ rotate: isOpen ? '90deg' : '0deg', transition: 'rotate 120ms' }} />
        </UnstyledButton>
        <Anchor
          component={Link}
          to={`/data-sources/${dataSource.id}`}
          c="inherit"
          fw={550}
          style={{ flex: 1, minWidth: 0 }}
        >
          {dataSource.name}
        </Anchor>
        <StatusBadge status={dataSource.status} />
      </Group>
      <Collapse expanded={isOpen}>
        <div style={{ padding: '0 20px 14px 48px' }}>
          {isOpen && (
            <Await query={streams} skeleton={<ListSkeleton rows={2} height={30} />}>
              {(items) => (
                <Table.ScrollContainer minWidth={420}>
                  <Table fz="sm" verticalSpacing={6}>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>Stream</Table.Th>
                        <Table.Th ta="right">Rows</Table.Th>
                        <Table.Th>Last read</Table.Th>
                        <Table.Th>Complete</Table.Th>
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {items
                        .filter((it) => it.isSelected)
                        .map((stream) => (
                          <Table.Tr key={stream.id}>
                            <Table.Td>{stream.name}</Table.Td>
                            <Table.Td ta="right" className="numeric">
                              {formatNumber(stream.rowCount)}
                            </Table.Td>
                            <Table.Td>
                              <RelativeTime at={stream.lastReadAt} fallback="not yet" />
                            </Table.Td>
                            <Table.Td>{stream.dataUntil ? formatComplete(stream.dataUntil) : '–'}</Table.Td>
                          </Table.Tr>
                        ))}
                    </Table.Tbody>
                  </Table>
                </Table.ScrollContainer>
              )}
            </Await>
          )}
        </div>
      </Collapse>
    </div>
  );
}

function ConnectionMenu({ connection }: { connection: ConnectionView }) {
  const client = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const [isAskOpen, setIsAskOpen] = useState(false);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: ['connections'] });
    void client.invalidateQueries({ queryKey: ['data-sources'] });
  };
  const check = useMutation({
    mutationFn: () => post<ConnectionView>(`/connections/${connection.id}/check`),
    onSuccess: (checked) =>
      notifications.show({
        color: checked.status === 'connected' ? 'kelp' : 'rope',
        message:
          checked.status === 'connected'
            ? `${checked.name} answers`
            : (checked.explanation?.summary ?? 'It does not answer'),
      }),
    onError: (error) =>
      notifications.show({ color: 'buoy', title: problemOf(error).title, message: problemOf(error).detail }),
    onSettled: refresh,
  });
  const can = useCan();
  const me = useSignedIn();
  const { id: connectedById } = connection.connectedBy;
  // What nobody stands behind any more is free to take; the rest is an admin's to give.
  const canTakeOver =
    me.user !== null && connectedById !== me.user.id && (connectedById === null || can('manage_users'));
  const takeOver = useMutation({
    mutationFn: () => post<ConnectionView>(`/connections/${connection.id}/take-over`, {}),
    onSuccess: () =>
      notifications.show({
        color: 'kelp',
        message: `${connection.name} is yours now: you are told when it becomes disconnected`,
      }),
    onError: (error) =>
      notifications.show({ color: 'buoy', title: problemOf(error).title, message: problemOf(error).detail }),
    onSettled: refresh,
  });
  const end = useMutation({
    mutationFn: () => remove<DeletedConnectionView>(`/connections/${connection.id}`),
    onSuccess: ({ revocation }) => {
      const word = revocationWord(revocation, connection.connectorName);
      notifications.show({ title: `${connection.name} is deleted`, message: word, autoClose: 10_000 });
      setIsAsking(false);
      refresh();
    },
  });
  return (
    <>
      <Menu position="bottom-end" width={220} shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={`More for ${connection.name}`} loading={check.isPending}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/connections/${connection.id}/add`} leftSection={<IconPlus size={16} />}>
            Add Data Sources
          </Menu.Item>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => check.mutate()}>
            Check now
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/connections/${connection.id}/reconnect`}
            leftSection={<IconRefreshAlert size={16} />}
          >
            Reconnect
          </Menu.Item>
          {canTakeOver && (
            <Menu.Item leftSection={<IconAnchor size={16} />} onClick={() => takeOver.mutate()}>
              Take over
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconMail size={16} />} onClick={() => setIsAskOpen(true)}>
            Ask someone else
          </Menu.Item>
          {can('manage_api_keys') && (
            <Menu.Item
              component={Link}
              to={`/connections/${connection.id}/credential-reads`}
              leftSection={<IconKey size={16} />}
            >
              Credential reads
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="buoy" leftSection={<IconTrash size={16} />} onClick={() => setIsAsking(true)}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <AskDialog
        wanted={{ connectionId: connection.id, name: connection.name }}
        isOpen={isAskOpen}
        onClose={() => setIsAskOpen(false)}
      />
      <ConfirmDialog
        title="Delete this Connection?"
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => end.mutate()}
        confirmLabel="Delete for good"
        typeToConfirm={connection.name}
        isBusy={end.isPending}
        error={end.error}
      >
        The authorization is given up
        {connection.dataSources.length === 0
          ? '.'
          : `, and ${plural(connection.dataSources.length, 'Data Source')} with all synced rows ${connection.dataSources.length === 1 ? 'is' : 'are'} deleted.`}{' '}
        This cannot be undone.
      </ConfirmDialog>
    </>
  );
}

/** What became of the authorization there. */
function revocationWord(revocation: DeletedConnectionView['revocation'], provider: string): string {
  if (revocation === 'revoked') return `${provider} was told, and has ended the authorization.`;
  if (revocation === 'kept_for_siblings')
    return `The authorization still stands at ${provider}: ending it would end others of the same person too. You can end it there.`;
  if (revocation === 'failed')
    return `${provider} could not be told. Nobody here can use the authorization any more; you can end it there.`;
  return `Nobody here can use its authorization any more. Whatever was given at ${provider} can be taken back there.`;
}
