// Step 4 of connecting: the first sync of each new Data Source as it goes.
import { Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DataSourceView, SyncView } from '../../../api/schemas.ts';
import { get } from '../../api/client.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { IconCircleCheck } from '../../components/icons.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { plural } from '../../format.ts';

const lookAgainMs = 2_000;

export function FirstSync({ dataSources }: { dataSources: DataSourceView[] }) {
  return (
    <Stack>
      {dataSources.map((dataSource) => (
        <Progress key={dataSource.id} created={dataSource} />
      ))}
      <Group>
        <Button component={Link} to="/data-sources">
          To the Data Sources
        </Button>
        <Button component={Link} to="/connect" variant="default">
          Connect another
        </Button>
      </Group>
    </Stack>
  );
}

function Progress({ created }: { created: DataSourceView }) {
  const { data } = useQuery({
    queryKey: ['data-sources', created.id, 'first-sync'],
    queryFn: async () => {
      const [dataSource, syncs] = await Promise.all([
        get<DataSourceView>(`/data-sources/${created.id}`),
        get<{ items: SyncView[] }>(`/data-sources/${created.id}/syncs`, { limit: 1 }),
      ]);
      return { dataSource, sync: syncs.items[0] };
    },
    // Live hints come too; this keeps the figures moving while pages arrive.
    refetchInterval: (query) => (isOver(query.state.data?.sync) ? false : lookAgainMs),
  });
  const dataSource = data?.dataSource ?? created;
  const sync = data?.sync;
  return (
    <Paper withBorder p="lg" aria-live="polite">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="md" wrap="nowrap" style={{ minWidth: 0 }}>
          <ConnectorMark slug={dataSource.connectorSlug} name={dataSource.connectorName} />
          <div style={{ minWidth: 0 }}>
            <Text component={Link} to={`/data-sources/${dataSource.id}`} fw={600} c="inherit">
              {dataSource.name}
            </Text>
            <Text size="sm" c="dimmed" className="numeric">
              {sync ? `${plural(sync.rowsWritten, 'row')} read` : 'about to start'}
            </Text>
          </div>
        </Group>
        <Group gap="sm" wrap="nowrap">
          <StatusBadge status={dataSource.status} />
          {isOver(sync) ? (
            <IconCircleCheck size={22} color="var(--mantine-color-kelp-5)" aria-label="done" />
          ) : (
            <Loader size="sm" aria-label="under way" />
          )}
        </Group>
      </Group>
      {sync?.explanation && sync.status !== 'succeeded' && (
        <Text size="sm" mt="sm">
          {sync.explanation.summary}
        </Text>
      )}
    </Paper>
  );
}

const isOver = (sync: SyncView | undefined): boolean =>
  sync !== undefined && ['succeeded', 'partial', 'failed', 'cancelled'].includes(sync.status);
