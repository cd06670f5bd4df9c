// Progress of the first sync or of a catch-up: which streams are done, how many rows came.
import { Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { DataSourceView } from '../../../api/schemas.ts';
import { itemsOf, useStreams, useSyncs } from '../../api/queries.ts';
import { formatDayOrTime, formatNumber, plural } from '../../format.ts';

export function CatchUpNote({ dataSource }: { dataSource: DataSourceView }) {
  const syncs = itemsOf(useSyncs(dataSource.id));
  const streams = useStreams(dataSource.id).data ?? [];
  const running = syncs.find((it) => it.status === 'running' || it.status === 'waiting' || it.status === 'queued');
  const selected = streams.filter((it) => it.isSelected);
  const missing = selected.filter((it) => it.gaps.some((gap) => gap.status === 'missing') || it.lastReadAt === null);
  const isFirst = dataSource.status === 'connecting';
  const share = selected.length === 0 ? 0 : ((selected.length - missing.length) / selected.length) * 100;
  return (
    <Paper withBorder p="md" px="lg" aria-live="polite">
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{isFirst ? 'The first sync is under way' : 'Catching up on what was missed'}</Text>
        <Text size="sm" c="dimmed" className="numeric">
          {running && running.pages > 0
            ? `${plural(running.rowsWritten, 'row')} in ${plural(running.pages, 'page')}`
            : 'about to start'}
        </Text>
      </Group>
      <Stack gap={6}>
        <Progress value={Math.max(share, 6)} animated size="md" radius="xl" aria-label="Streams that are up to date" />
        <Text size="sm" c="dimmed">
          {formatNumber(selected.length - missing.length)} of {plural(selected.length, 'stream')} up to date
          {dataSource.missing && !isFirst
            ? `; missing since ${formatDayOrTime(dataSource.missing.since, dataSource.missing.isDay)}`
            : ''}
        </Text>
      </Stack>
    </Paper>
  );
}
