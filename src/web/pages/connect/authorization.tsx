// Back from the provider, but not as hoped: another account than before, or a refused consent. Shows both and what can be done.
import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate, useParams } from 'react-router';
import type { AuthorizationView, ConnectionView } from '../../../api/schemas.ts';
import { post } from '../../api/client.ts';
import { useAuthorization } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { ExplanationBody } from '../../components/explanation.tsx';
import { IconAlertTriangle } from '../../components/icons.ts';
import { Await, Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ShortfallList } from '../../components/shortfall-list.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { walkPathOf } from '../../walk.ts';
import { EndedPage, FinishingPage, isEnd, isStray, StrayPage, useAgain } from './authorization-ends.tsx';

export default function AuthorizationPage() {
  const { id = '' } = useParams();
  return isStray(id) ? <StrayPage id={id} /> : <Known id={id} />;
}

function Known({ id }: { id: string }) {
  return (
    <Await query={useAuthorization(id)} title="Authorization">
      {(authorization) => <Answer authorization={authorization} />}
    </Await>
  );
}

function Answer({ authorization }: { authorization: AuthorizationView }) {
  const { status, goesOnAt, connectorName } = authorization;
  if (isEnd(status)) return <EndedPage authorization={authorization} status={status} />;
  if (status === 'completed') return <Navigate to={goesOnAt ?? '/data-manager'} replace />;
  if (status === 'other_identity') return <OtherAccount authorization={authorization} />;
  if (status === 'reaches_less') return <ReachesLess authorization={authorization} />;
  if (status === 'refused') return <Refused authorization={authorization} />;
  return <FinishingPage connectorName={connectorName} />;
}

/** It works, and reaches less than the one before: what is missing is named before anything is replaced. */
function ReachesLess({ authorization }: { authorization: AuthorizationView }) {
  const { id, connectorName, connectionId, newIdentity, shortfall } = authorization;
  const navigate = useNavigate();
  const client = useQueryClient();
  const again = useAgain(authorization);
  const accept = useMutation({
    mutationFn: () => post<ConnectionView>(`/authorizations/${id}/accept-less`),
    onSuccess: async () => {
      await client.invalidateQueries();
      const walk = walkPathOf(connectionId);
      navigate(walk ?? `/data-manager?outcome=reconnected&connection=${connectionId}`, { replace: true });
    },
  });
  const abandon = useMutation({
    mutationFn: () => post(`/authorizations/${id}/abandon`),
    onSuccess: () => navigate(walkPathOf(authorization.connectionId) ?? '/data-manager', { replace: true }),
  });
  const isBusy = again.isPending || accept.isPending || abandon.isPending;
  return (
    <Page
      title="This reaches less than before"
      about={`${connectorName} accepted ${newIdentity ?? 'you'}, but not everything that is read today would be read with it. Nothing was changed yet.`}
      maxWidth={760}
    >
      {shortfall && (
        <Paper withBorder p="lg">
          <ShortfallList shortfall={shortfall} />
        </Paper>
      )}
      <Paper withBorder p="lg">
        <Stack gap="lg">
          <Choice
            title="It should all be read"
            about={`Sign in at ${connectorName} once more and allow everything that is asked for. What your account there may not see, an admin of ${connectorName} has to give back first.`}
            action={
              <Button onClick={() => again.mutate()} loading={again.isPending} disabled={isBusy}>
                Try again
              </Button>
            }
          />
          <Choice
            title="The rest is enough"
            about="The new authorization is used. What it does not reach is shown as disconnected, and recovers by itself if access is given back."
            action={
              <Button variant="default" onClick={() => accept.mutate()} loading={accept.isPending} disabled={isBusy}>
                Go on with less
              </Button>
            }
          />
          <Choice
            title="Leave it as it was"
            about="The new authorization is given up."
            action={
              <Button variant="default" onClick={() => abandon.mutate()} loading={abandon.isPending} disabled={isBusy}>
                Give it up
              </Button>
            }
          />
          <ProblemAlert error={again.error ?? accept.error ?? abandon.error} />
        </Stack>
      </Paper>
    </Page>
  );
}

function OtherAccount({ authorization }: { authorization: AuthorizationView }) {
  const { id, connectorName, connectorSlug, previousIdentity, newIdentity } = authorization;
  const navigate = useNavigate();
  const client = useQueryClient();
  const again = useAgain(authorization);
  const asNew = useMutation({
    mutationFn: () => post<ConnectionView>(`/authorizations/${id}/connect-as-new`),
    onSuccess: (connection) => {
      void client.invalidateQueries({ queryKey: ['connections', 'list'] });
      navigate(`/connections/${connection.id}/add`, { replace: true });
    },
  });
  const abandon = useMutation({
    mutationFn: () => post(`/authorizations/${id}/abandon`),
    onSuccess: () => navigate(walkPathOf(authorization.connectionId) ?? '/data-manager', { replace: true }),
  });
  const isBusy = again.isPending || asNew.isPending || abandon.isPending;
  return (
    <Page
      title="That is another account than before"
      about={`You came back from ${connectorName} signed in as somebody else. Nothing was changed, so that data of two accounts is never mixed.`}
      maxWidth={760}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Account label="Before" slug={connectorSlug} name={connectorName} identity={previousIdentity} />
        <Account label="Now" slug={connectorSlug} name={connectorName} identity={newIdentity} isNew />
      </SimpleGrid>
      <Paper withBorder p="lg">
        <Stack gap="lg">
          <Choice
            title="It should be the account from before"
            about={`Sign in at ${connectorName} as ${previousIdentity ?? 'the account from before'}. You may have to sign out there first.`}
            action={
              <Button onClick={() => again.mutate()} loading={again.isPending} disabled={isBusy}>
                Try again
              </Button>
            }
          />
          <Choice
            title="Both are wanted"
            about={`${newIdentity ?? 'The new account'} becomes a Connection of its own. The old one stays as it is.`}
            action={
              <Button variant="default" onClick={() => asNew.mutate()} loading={asNew.isPending} disabled={isBusy}>
                Connect as a new one
              </Button>
            }
          />
          <Choice
            title="It was a mistake"
            about="The new authorization is given up."
            action={
              <Button
                variant="subtle"
                color="gray"
                onClick={() => abandon.mutate()}
                loading={abandon.isPending}
                disabled={isBusy}
              >
                Go back
              </Button>
            }
          />
          <ProblemAlert error={again.error ?? asNew.error ?? abandon.error} />
        </Stack>
      </Paper>
    </Page>
  );
}

function Choice({ title, about, action }: { title: string; about: string; action: React.ReactNode }) {
  return (
    <Group justify="space-between" gap="md">
      <div style={{ flex: '1 1 280px' }}>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      {action}
    </Group>
  );
}

interface AccountProps {
  label: string;
  slug: string;
  name: string;
  identity: string | null;
  isNew?: boolean;
}

function Account({ label, slug, name, identity, isNew }: AccountProps) {
  return (
    <Paper withBorder p="lg" style={isNew ? { borderColor: 'var(--mantine-color-rope-4)' } : undefined}>
      <Text size="sm" c="dimmed" mb="xs">
        {label}
      </Text>
      <Group wrap="nowrap">
        <ConnectorMark slug={slug} name={name} />
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          <Wrapping>{identity ?? 'not known'}</Wrapping>
        </Text>
      </Group>
    </Paper>
  );
}

function Refused({ authorization }: { authorization: AuthorizationView }) {
  const { explanation, connectorName, connectionId } = authorization;
  const again = useAgain(authorization);
  return (
    <Page
      title={`${connectorName} did not authorize Mooring`}
      about={explanation?.summary ?? 'The consent was not given. Nothing was changed.'}
      maxWidth={860}
    >
      {explanation ? (
        <Paper withBorder p="lg">
          <ExplanationBody explanation={explanation} />
        </Paper>
      ) : (
        <Alert color="rope" icon={<IconAlertTriangle size={20} />} title="Nothing was changed">
          Allow Mooring to read when {connectorName} asks. If it does not let you, ask an admin there.
        </Alert>
      )}
      <ProblemAlert error={again.error} />
      <Group>
        <Button onClick={() => again.mutate()} loading={again.isPending || again.isSuccess}>
          Try again
        </Button>
        <Button
          component={Link}
          to={walkPathOf(connectionId) ?? (connectionId ? '/data-manager' : '/connect')}
          variant="subtle"
          color="gray"
        >
          {walkPathOf(connectionId) ? 'Go on with the others' : 'Go back'}
        </Button>
      </Group>
    </Page>
  );
}
