// Data Sources, the page people open first: who needs you, and Reconnect. Filter by status and cause, search, live.
import { Button, Group, Paper, Select, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DataSourcePage } from '../../../api/schemas.ts';
import { itemsOf, useDataSources } from '../../api/queries.ts';
import { IconAnchor, IconPlus, IconSearch } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Empty, ListSkeleton, Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useCan } from '../../session.ts';
import { causeLabels, statusOrder, statusWords } from '../../words.ts';
import { DataSourceRow } from './data-source-row.tsx';
import classes from './data-sources.module.css';
import { Summary } from './summary.tsx';
import { WalkBanner } from './walk-banner.tsx';

export function DataSourcesPage() {
  const [parameters, setParameters] = useSearchParams();
  const status = parameters.get('status') ?? '';
  const cause = parameters.get('cause') ?? '';
  const isExpiring = parameters.get('isExpiring') === 'true';
  const [search, setSearch] = useState(parameters.get('search') ?? '');
  const [settledSearch] = useDebouncedValue(search.trim(), 250);
  const can = useCan();

  const setFilter = (name: string, value: string) =>
    setParameters(
      (known) => {
        const next = new URLSearchParams(known);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is carried into the address
  useEffect(() => setFilter('search', settledSearch), [settledSearch]);

  const query = useDataSources({ status, cause, search: settledSearch, ...(isExpiring && { isExpiring: 'true' }) });
  const items = itemsOf(query);
  const counts = query.data?.pages[0]?.counts;
  const total = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  const isFiltered = status !== '' || cause !== '' || settledSearch !== '' || isExpiring;
  const expiringCount = query.data?.pages[0]?.expiringCount ?? 0;

  const connect = can('connect') && (
    <Button component={Link} to="/connect" leftSection={<IconPlus size={17} />}>
      Connect a Data Source
    </Button>
  );
  return (
    <Page title="Data Sources" actions={total > 0 && connect}>
      {query.isPending ? (
        <ListSkeleton rows={6} height={68} />
      ) : query.isError && !query.data ? (
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      ) : total === 0 && !isFiltered ? (
        <Empty
          icon={<IconAnchor size={32} stroke={1.5} />}
          title="Connect your first Data Source"
          action={connect || undefined}
        >
          {can('connect')
            ? 'A database, an analytics property, a CRM: Mooring reads it on a schedule, tells you why when it becomes disconnected, and fills the gap once you reconnect it.'
            : 'Nothing is connected yet. Ask an editor or admin of your Account to connect the first one.'}
        </Empty>
      ) : (
        <>
          {counts && <Summary counts={counts} />}
          {can('connect') && <WalkBanner disconnected={counts?.disconnected ?? 0} expiring={expiringCount} />}
          <Stack gap="sm">
            <StatusChips
              counts={counts}
              total={total}
              expiringCount={expiringCount}
              picked={isExpiring ? 'expiring' : status}
              onPick={(value) => {
                setFilter('isExpiring', value === 'expiring' ? 'true' : '');
                setFilter('status', value === 'expiring' ? '' : value);
              }}
            />
            <Group gap="sm" wrap="wrap">
              <TextInput
                placeholder="Search by name"
                aria-label="Search Data Sources"
                leftSection={<IconSearch size={16} />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
                style={{ flex: '1 1 220px', maxWidth: 360 }}
              />
              <Select
                placeholder="Every cause"
                aria-label="Filter by cause"
                clearable
                data={Object.entries(causeLabels).map(([value, label]) => ({ value, label }))}
                value={cause || null}
                onChange={(value) => setFilter('cause', value ?? '')}
                style={{ flex: '0 1 230px' }}
              />
            </Group>
          </Stack>
          <VisuallyHidden aria-live="polite">{items.length} Data Sources shown</VisuallyHidden>
          {items.length === 0 ? (
            <Empty
              icon={<IconSearch size={30} stroke={1.5} />}
              title="None like that"
              action={
                <Button
                  variant="default"
                  onClick={() => {
                    setSearch('');
                    setParameters({}, { replace: true });
                  }}
                >
                  Show all
                </Button>
              }
            >
              No Data Source fits this filter.
            </Empty>
          ) : (
            <Paper withBorder className={classes.list}>
              <div className={classes.head} aria-hidden="true">
                <span>Data Source</span>
                <span>Status</span>
                <span>Connected by</span>
                <span>Last sync</span>
                <span>Missing since</span>
                <span />
              </div>
              {items.map((dataSource) => (
                <DataSourceRow key={dataSource.id} dataSource={dataSource} />
              ))}
            </Paper>
          )}
          <LoadMore query={query} />
        </>
      )}
    </Page>
  );
}

interface StatusChipsProps {
  counts: DataSourcePage['counts'] | undefined;
  total: number;
  expiringCount: number;
  picked: string;
  onPick: (status: string) => void;
}

function StatusChips({ counts, total, expiringCount, picked, onPick }: StatusChipsProps) {
  const chips = [
    { value: '', label: 'All', count: total },
    ...statusOrder.map((value) => ({
      value: value as string,
      label: statusWords[value].label,
      count: counts?.[value] ?? 0,
    })),
    ...(expiringCount > 0 || picked === 'expiring'
      ? [{ value: 'expiring', label: 'Expiring', count: expiringCount }]
      : []),
  ];
  return (
    <fieldset className={classes.chips} aria-label="Filter by status">
      {chips.map((chip) => (
        <button
          key={chip.value}
          type="button"
          className={classes.chip}
          aria-pressed={picked === chip.value}
          disabled={chip.count === 0 && picked !== chip.value && chip.value !== ''}
          onClick={() => onPick(chip.value)}
        >
          {chip.label} <span className={classes.chipCount}>{chip.count}</span>
        </button>
      ))}
    </fieldset>
  );
}
