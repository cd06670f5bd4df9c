// In the Data Manager: first Connections that somebody was asked to make, until their Data Sources are chosen.
import { Paper, Text, Title } from '@mantine/core';
import { useAskedLinks } from '../../api/queries.ts';
import { useNowMs } from '../../components/relative-time.tsx';
import { AskedList, isPending } from './asked-list.tsx';

/** What has ended is shown for a week; the audit log keeps it. */
const shownAfterMs = 7 * 86_400_000;

export function AskedToConnect() {
  const nowMs = useNowMs();
  const links = useAskedLinks();
  const shown = (links.data ?? []).filter(
    (it) =>
      it.kind === 'connect' &&
      (isPending(it) || Date.parse(it.completedAt ?? it.endedAt ?? it.expiresAt) > nowMs - shownAfterMs),
  );
  if (shown.length === 0) return null;
  return (
    <Paper withBorder px="lg" py="md" component="section" aria-label="Asked to connect">
      <Title order={2} size="h3">
        Asked to connect
      </Title>
      <Text size="sm" c="dimmed">
        They have a link by mail. What they connect becomes a Connection of whoever asked.
      </Text>
      <AskedList links={shown} withNames />
    </Paper>
  );
}
