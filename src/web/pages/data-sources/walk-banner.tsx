// Where several wait for the same thing, one walk leads through them.
import { Button, Group, Paper, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useExpiringCount, useWalkable } from '../../api/queries.ts';
import { IconArrowRight, IconCalendarDue, IconPlugConnected } from '../../components/icons.ts';
import { plural } from '../../format.ts';
import { type WalkThrough, walkPath } from '../../walk.ts';
import classes from './data-sources.module.css';

/** Counts of Data Sources; the walk is through the Connections behind them. */
export function WalkBanner({ disconnected, expiring }: { disconnected: number; expiring: number }) {
  const waiting = useWalkable('disconnected', disconnected > 0).data?.length ?? 0;
  const ending = useExpiringCount();
  const lines = [
    // One alone has its own button in the list.
    ...(disconnected > 0 && waiting > 1
      ? [
          {
            through: 'disconnected' as const,
            icon: <IconPlugConnected size={20} />,
            text: `${plural(waiting, 'Connection waits', 'Connections wait')} for Reconnect.`,
            action: 'Reconnect one after another',
          },
        ]
      : []),
    ...(expiring > 0 && ending > 0
      ? [
          {
            through: 'expiring' as const,
            icon: <IconCalendarDue size={20} />,
            text: `${plural(ending, 'Connection expires', 'Connections expire')} soon. Renewed early, nothing stops.`,
            action: ending === 1 ? 'Renew it' : 'Renew one after another',
          },
        ]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Paper withBorder className={classes.banner}>
      {lines.map((line) => (
        <Line key={line.through} {...line} />
      ))}
    </Paper>
  );
}

function Line(props: { through: WalkThrough; icon: React.ReactNode; text: string; action: string }) {
  return (
    <Group className={classes.bannerLine} justify="space-between" gap="sm">
      <Group gap="sm" wrap="nowrap" style={{ flex: '1 1 260px' }}>
        {props.icon}
        <Text size="sm">{props.text}</Text>
      </Group>
      <Button
        component={Link}
        to={walkPath(props.through)}
        size="sm"
        variant="default"
        rightSection={<IconArrowRight size={15} />}
      >
        {props.action}
      </Button>
    </Group>
  );
}
