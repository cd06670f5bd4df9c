// The frame of a page: title, one line about it, actions on the right; and the states every page has (loading, failed, empty).
import { Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { problemOf } from '../api/client.ts';
import { ProblemAlert } from './problem-alert.tsx';

interface PageProps {
  title: string;
  /** What stands as the heading when it is more than the title. */
  heading?: ReactNode;
  about?: ReactNode;
  actions?: ReactNode;
  above?: ReactNode;
  maxWidth?: number;
  children: ReactNode;
}

export function Page({ title, heading, about, actions, above, maxWidth = 1180, children }: PageProps) {
  useDocumentTitle(`${title} · Mooring`);
  return (
    <Stack gap="lg" maw={maxWidth} mx="auto" w="100%">
      {above}
      <Group justify="space-between" align="flex-start" gap="md" wrap="wrap">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 320px' }}>
          {heading ?? <Title order={1}>{title}</Title>}
          {about && (
            <Text c="dimmed" size="sm" maw={680} component="div">
              {about}
            </Text>
          )}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

interface AwaitProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  skeleton?: ReactNode;
  /** The heading where it is a whole page that cannot be read. */
  title?: string;
  children: (data: T) => ReactNode;
}

/** Skeleton while loading, the problem when it failed, else the content. Content once read stays through a failed re-reading. */
export function Await<T>({ query, skeleton, title, children }: AwaitProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <>{skeleton ?? <ListSkeleton />}</>;
  // What is gone does not come back by asking again.
  const isGone = problemOf(query.error).code === 'not_found';
  const problem = <ProblemAlert error={query.error} onRetry={isGone ? undefined : () => void query.refetch()} />;
  return title === undefined ? (
    problem
  ) : (
    <Page title={title} maxWidth={760}>
      {problem}
    </Page>
  );
}

export function ListSkeleton({ rows = 5, height = 56 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" role="status" aria-label="Loading" aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike, and they never move
        <Skeleton key={index} height={height} radius="lg" />
      ))}
    </Stack>
  );
}

interface EmptyProps {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** An empty state: says what will stand here and invites to begin. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <Paper withBorder py={48} px="lg">
      <Stack align="center" gap="sm" ta="center">
        <span className="empty-icon">{icon}</span>
        <Title order={2} size="h3">
          {title}
        </Title>
        {children && (
          <Text c="dimmed" size="sm" maw={460} component="div">
            {children}
          </Text>
        )}
        {action && <Group mt="xs">{action}</Group>}
      </Stack>
    </Paper>
  );
}
