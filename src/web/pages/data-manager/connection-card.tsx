// A Connection in the Data Manager: how it is, who stands behind it, who was asked to reconnect it, and what is read through it.
import { Button, Divider, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { ConnectionView, ExpiryView } from '../../../api/schemas.ts';
import { useAskedLinks } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { sayWhen } from '../../components/expiry.tsx';
import { ReconnectButton } from '../../components/reconnect-button.tsx';
import { RelativeTime, useNowMs } from '../../components/relative-time.tsx';
import { ExpiryPill, StatusBadge } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { useCan } from '../../session.ts';
import { AskedList, isPending } from '../asked/asked-list.tsx';
import { ConnectionMenu } from './connection-menu.tsx';
import { DataSourceLine } from './data-source-line.tsx';

/** One Connection with everything that hangs on it. */
export function ConnectionCard({ connection }: { connection: ConnectionView }) {
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
