// Data Manager: each Connection with who stands behind it and the Data Sources that read through it.
import { Alert, Button, Stack } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { itemsOf, useConnections } from '../../api/queries.ts';
import { IconAnchor, IconCircleCheck, IconPlus } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../../components/page.tsx';
import { useCan } from '../../session.ts';
import { AskedToConnect } from '../asked/asked-to-connect.tsx';
import { ConnectionCard } from './connection-card.tsx';

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
