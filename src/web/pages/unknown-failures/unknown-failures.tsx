// Unknown failures, for operators: answers of providers that no rule could explain, of all Accounts, grouped by shape. One is read on the
// right; there it can be copied or saved as a line of the corpus, or dismissed.
import { Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import type { UnknownFailureView } from '../../../api/failure-schemas.ts';
import { itemsOf, useUnknownFailures } from '../../api/queries.ts';
import { IconCircleCheck, IconZoomQuestion } from '../../components/icons.ts';
import { LoadMore } from '../../components/load-more.tsx';
import { Await, Empty, ListSkeleton, Page } from '../../components/page.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Tag } from '../../components/status-badge.tsx';
import { formatNumber } from '../../format.ts';
import { UnknownFailureReader } from './reader.tsx';
import { stageLabels } from './stage-labels.ts';
import classes from './unknown-failures.module.css';

export default function UnknownFailuresPage() {
  const { id = null } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const status = parameters.get('status') === 'dismissed' ? 'dismissed' : 'open';
  const query = useUnknownFailures(status);
  const items = itemsOf(query);
  return (
    <Page
      title="Unknown failures"
      about="Answers of providers that no rule can explain, of all Accounts together. They are kept redacted and counted by shape; whose they were is not kept."
      actions={
        <SegmentedControl
          value={status}
          onChange={(value) => setParameters(value === 'dismissed' ? { status: value } : {})}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'dismissed', label: 'Dismissed' },
          ]}
          aria-label="Which to show"
        />
      }
    >
      <Await query={query} skeleton={<ListSkeleton rows={5} height={76} />}>
        {() =>
          items.length === 0 && id === null ? (
            <Nothing isDismissed={status === 'dismissed'} />
          ) : (
            <div className={classes.split} data-open={id !== null || undefined}>
              <div className={classes.side}>
                <Paper withBorder style={{ overflow: 'hidden' }}>
                  {items.map((item) => (
                    <Item key={item.id} item={item} isChosen={item.id === id} search={parameters.toString()} />
                  ))}
                  {items.length === 0 && (
                    <Text size="sm" c="dimmed" p="md">
                      Nothing else is left.
                    </Text>
                  )}
                </Paper>
                <LoadMore query={query} />
              </div>
              <div className={classes.reader}>
                {id ? (
                  <UnknownFailureReader key={id} id={id} />
                ) : (
                  <Empty icon={<IconZoomQuestion size={30} stroke={1.5} />} title="Choose one to read it" />
                )}
              </div>
            </div>
          )
        }
      </Await>
    </Page>
  );
}

function Nothing({ isDismissed }: { isDismissed: boolean }) {
  return isDismissed ? (
    <Empty icon={<IconZoomQuestion size={32} stroke={1.5} />} title="None has been dismissed" />
  ) : (
    <Empty icon={<IconCircleCheck size={32} stroke={1.5} />} title="Every answer was known">
      When a provider answers with something that no rule can explain, it is kept here for you to look at.
    </Empty>
  );
}

function Item({ item, isChosen, search }: { item: UnknownFailureView; isChosen: boolean; search: string }) {
  const times = item.seenCount === 1 ? 'once' : `${formatNumber(item.seenCount)} times`;
  return (
    <Link
      className={classes.item}
      aria-current={isChosen || undefined}
      to={{ pathname: `/unknown-failures/${item.id}`, search }}
      data-testid="unknown-failure"
    >
      <Group gap={8} justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap={8} style={{ minWidth: 0 }}>
          <Text span fw={600}>
            {item.providerName}
          </Text>
          <Tag>{item.status ?? 'no status'}</Tag>
          {item.knownNow && <Tag tone="good">Known now</Tag>}
        </Group>
        <span className={classes.count}>{times}</span>
      </Group>
      <Text size="sm" lineClamp={1} mt={2} style={{ overflowWrap: 'anywhere' }}>
        {item.providerMessage || item.providerCode || 'No words and no code'}
      </Text>
      <Text size="xs" c="dimmed" mt={4}>
        {stageLabels[item.stage] ?? item.stage}, last seen <RelativeTime at={item.lastSeenAt} />
      </Text>
    </Link>
  );
}
