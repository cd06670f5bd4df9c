// One unknown failure: the redacted answer, what it was taken for, and what can be done with it.
import { Alert, Button, Code, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { UnknownFailureView, UnknownFailureWholeView } from '../../../api/failure-schemas.ts';
import { post } from '../../api/client.ts';
import { useUnknownFailure } from '../../api/queries.ts';
import { IconArrowLeft, IconCheck, IconCopy, IconDownload } from '../../components/icons.ts';
import { Await, ListSkeleton } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import { formatInstant, formatNumber } from '../../format.ts';
import { stageLabels } from './stage-labels.ts';
import classes from './unknown-failures.module.css';

export function UnknownFailureReader({ id }: { id: string }) {
  const query = useUnknownFailure(id);
  const navigate = useNavigate();
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        hiddenFrom="lg"
        mb="sm"
        leftSection={<IconArrowLeft size={16} />}
        onClick={() => navigate('/unknown-failures')}
      >
        All unknown failures
      </Button>
      <Await query={query} skeleton={<ListSkeleton rows={1} height={420} />}>
        {(failure) => (
          <Paper withBorder component="article" className={classes.detail}>
            <Reading failure={failure} />
          </Paper>
        )}
      </Await>
    </>
  );
}

function Reading({ failure }: { failure: UnknownFailureWholeView }) {
  const { takenFor, knownNow, dismissedAt, dismissedBy } = failure;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {failure.providerName}
          {failure.status === null ? '' : `, status ${failure.status}`}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {stageLabels[failure.stage] ?? failure.stage} with {authLabels[failure.auth] ?? failure.auth}
        </Text>
      </div>
      {knownNow && (
        <Alert color="kelp" title="Known now">
          By the rules of this version it means: {wordsOf(knownNow)}, by <Code>{knownNow.rule}</Code>.
        </Alert>
      )}
      <dl className="facts">
        <Fact label="Seen">{failure.seenCount === 1 ? 'once' : `${formatNumber(failure.seenCount)} times`}</Fact>
        <Fact label="First seen">{formatInstant(failure.firstSeenAt)}</Fact>
        <Fact label="Last seen">
          <RelativeTime at={failure.lastSeenAt} />
        </Fact>
        <Fact label="Taken for">{wordsOf(takenFor)}</Fact>
        {failure.providerCode && (
          <Fact label="Code">
            <Code>{failure.providerCode}</Code>
          </Fact>
        )}
      </dl>
      <section>
        <Title order={3} mb="xs">
          The answer, redacted
        </Title>
        <pre className={classes.code}>{answerText(failure)}</pre>
      </section>
      <Actions failure={failure} />
      {dismissedAt && (
        <Text size="sm" c="dimmed">
          Dismissed by {dismissedBy} <RelativeTime at={dismissedAt} />. It is still counted.
        </Text>
      )}
    </Stack>
  );
}

function Actions({ failure }: { failure: UnknownFailureWholeView }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const dismiss = useMutation({
    mutationFn: () => post<UnknownFailureView>(`/unknown-failures/${failure.id}/dismiss`),
    onSuccess: () => {
      notifications.show({ color: 'kelp', message: 'Dismissed. It is still counted.' });
      void client.invalidateQueries({ queryKey: ['unknown-failures'] });
      navigate('/unknown-failures');
    },
  });
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <CopyButton value={failure.corpusLine}>
          {({ copied, copy }) => (
            <Button
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              onClick={copy}
              aria-live="polite"
            >
              {copied ? 'Copied' : 'Copy as corpus line'}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a"
          href={`/api/v1/unknown-failures/${failure.id}/corpus-line`}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          Download
        </Button>
        {!failure.dismissedAt && (
          <Button variant="default" onClick={() => dismiss.mutate()} loading={dismiss.isPending}>
            Dismiss
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" maw={560}>
        Read it before you hand it on: tokens, keys, addresses and numbers are struck out, a name in the middle of a
        sentence is not.
      </Text>
      <ProblemAlert error={dismiss.error} />
    </Stack>
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

const authLabels: Record<string, string> = {
  oauth2: 'OAuth',
  api_key: 'an API key',
  basic: 'user and password',
  session: 'a session',
  service_account: 'a service account',
  db_password: 'a database password',
  none: 'no credential',
};

const verdictWords: Record<UnknownFailureView['takenFor']['verdict'], string> = {
  disconnected: 'disconnected',
  transient: 'heals alone',
  operator: 'set-up of this installation',
  request: 'request not accepted',
};

const wordsOf = ({ verdict, detail }: UnknownFailureView['takenFor']): string =>
  detail === 'unrecognized' ? 'nothing known' : `${verdictWords[verdict]} (${detail.replaceAll('_', ' ')})`;

/** As it would come over the wire: status, headers, body; or the fields of an error. */
function answerText({ response, error }: UnknownFailureWholeView): string {
  if (!response) return JSON.stringify(error, null, 2);
  const headers = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`);
  const body = typeof response.body === 'string' ? response.body : JSON.stringify(response.body, null, 2);
  return [`HTTP ${response.status}`, ...headers, '', body === '' || body === 'null' ? '(no body)' : body].join('\n');
}
