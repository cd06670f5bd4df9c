// The syncs of a Data Source, newest first.
import { Paper, Table, Text } from '@mantine/core';
import type { DataSourceView, SyncView } from '../../../api/schemas.ts';
import { itemsOf, useSyncs } from '../../api/queries.ts';
import { IconRefresh } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { formatDuration, formatInstant, formatNumber } from '../../format.ts';
import { syncKindLabels, syncStatusWords } from '../../words.ts';

export function SyncsTab({ dataSource }: { dataSource: DataSourceView }) {
  const query = useSyncs(dataSource.id);
  return (
    <Await query={query}>
      {() => {
        const syncs = itemsOf(query);
        if (syncs.length === 0)
          return (
            <Empty icon={<IconRefresh size={30} stroke={1.5} />} title="No sync yet">
              The first one starts in a moment.
            </Empty>
          );
        return (
          <>
            <Paper withBorder>
              <Table.ScrollContainer minWidth={680}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Started</Table.Th>
                      <Table.Th>Kind</Table.Th>
                      <Table.Th>Status</Table.Th>
                      <Table.Th ta="right">Rows</Table.Th>
                      <Table.Th ta="right">Took</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {syncs.map((sync) => (
                      <SyncRow key={sync.id} sync={sync} />
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            </Paper>
            <LoadMore query={query} />
          </>
        );
      }}
    </Await>
  );
}

function SyncRow({ sync }: { sync: SyncView }) {
  const word = syncStatusWords[sync.status];
  const tookMs = sync.startedAt && sync.finishedAt ? Date.parse(sync.finishedAt) - Date.parse(sync.startedAt) : null;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <RelativeTime at={sync.startedAt ?? sync.createdAt} />
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {syncKindLabels[sync.kind]}
        {sync.requestedBy && (
          <Text size="xs" c="dimmed">
            by {sync.requestedBy}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <TonePill tone={word.tone} isBusy={sync.status === 'running'}>
          {word.label}
        </TonePill>
        {sync.explanation && (
          <Text size="xs" c="dimmed" mt={4} maw={440}>
            {sync.explanation.summary}
          </Text>
        )}
        {sync.waitingUntil && sync.status === 'waiting' && (
          <Text size="xs" c="dimmed" mt={4}>
            Goes on {formatInstant(sync.waitingUntil)}
            {sync.attempt > 1 ? `, attempt ${sync.attempt + 1}` : ''}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right" className="numeric">
        {formatNumber(sync.rowsWritten)}
      </Table.Td>
      <Table.Td ta="right" className="numeric" style={{ whiteSpace: 'nowrap' }}>
        {tookMs === null ? '–' : formatDuration(tookMs)}
      </Table.Td>
    </Table.Tr>
  );
}
