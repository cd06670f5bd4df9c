// The ends of a way back that are no success: what happened, what we did, what you can do. One entry each in docs/reference/errors.md.
import { Button, Group, Loader, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AuthorizationView, ConnectResult, ReconnectResult } from '../../../api/schemas.ts';
import { post } from '../../api/client.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useResetWhenBack } from '../../components/reset-when-back.ts';
import { Wrapping } from '../../components/wrapping.tsx';
import { walkPathOf } from '../../walk.ts';

interface End {
  title: string;
  happened: string;
  weDid: string;
  youCan: string;
  /** Beginning again is what helps. */
  canRepeat: boolean;
}

type EndStatus = Extract<
  AuthorizationView['status'],
  'pending' | 'code_refused' | 'expired' | 'interrupted' | 'abandoned' | 'connection_deleted'
>;

const nothingChanged = 'Nothing was changed.';

const ends: Record<EndStatus, (provider: string, isReconnect: boolean) => End> = {
  pending: (provider) => ({
    title: `You have not come back from ${provider} yet`,
    happened: `Its page is still open in another tab, or it was closed before you decided.`,
    weDid: `${nothingChanged} We wait for an hour from when you began.`,
    youCan: `Go on in the tab that is open at ${provider}; or, if it is gone, begin again here.`,
    canRepeat: true,
  }),
  code_refused: (provider) => ({
    title: `${provider} did not take its own code`,
    happened: `You came back with a code that ${provider} had just given. It lives for a few minutes and works once: this one was too old, or was used before.`,
    weDid: `${nothingChanged} The code is of no use to anybody any more.`,
    youCan:
      'Begin again, and go through the pages without a long pause. If it comes back each time, tell your operator.',
    canRepeat: true,
  }),
  expired: (provider) => ({
    title: 'That took longer than an hour',
    happened: `You came back from ${provider} after the time in which we wait for an answer, or left the choice that was asked for open for longer than that.`,
    weDid: `${nothingChanged} The answer was not used.`,
    youCan: 'Begin again: you can take up to an hour.',
    canRepeat: true,
  }),
  interrupted: (provider) => ({
    title: 'We were interrupted',
    happened: `${provider} sent you back, and something failed on our side before the authorization was kept.`,
    weDid: `${nothingChanged} What went wrong stands in the log for the operator.`,
    youCan: 'Begin again. If it stays, tell the operator of this installation.',
    canRepeat: true,
  }),
  abandoned: () => ({
    title: 'This authorization was given up',
    happened: 'Somebody chose not to use it.',
    weDid: `${nothingChanged} What it held is forgotten.`,
    youCan: 'Begin again if it is still wanted.',
    canRepeat: true,
  }),
  connection_deleted: (provider) => ({
    title: 'The Connection was deleted meanwhile',
    happened: `Somebody deleted it while you were at ${provider}.`,
    weDid: 'The new authorization was not kept.',
    youCan: 'If its data is still wanted, connect it as a new one.',
    canRepeat: false,
  }),
};

export const isEnd = (status: AuthorizationView['status']): status is EndStatus => status in ends;

export function EndedPage({ authorization, status }: { authorization: AuthorizationView; status: EndStatus }) {
  const { connectorName, connectorSlug, connectionId, explanation } = authorization;
  const end = ends[status](connectorName, connectionId !== null);
  const again = useAgain(authorization);
  return (
    <EndFrame title={end.title} mark={<ConnectorMark slug={connectorSlug} name={connectorName} size={44} />}>
      <Told {...end} />
      {explanation?.providerMessage && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {connectorName} said: “<Wrapping>{explanation.providerMessage}</Wrapping>”
        </Text>
      )}
      <ProblemAlert error={again.error} />
      <Group>
        {end.canRepeat && (
          <Button onClick={() => again.mutate()} loading={again.isPending || again.isSuccess}>
            Begin again
          </Button>
        )}
        <Button
          component={Link}
          to={walkPathOf(connectionId) ?? (connectionId || !end.canRepeat ? '/data-manager' : '/connect')}
          variant={end.canRepeat ? 'subtle' : 'default'}
          color="gray"
        >
          {connectionId || !end.canRepeat ? 'To the Data Manager' : 'To all connectors'}
        </Button>
      </Group>
    </EndFrame>
  );
}

/** Begins the same once more: a Reconnect of the Connection, or a first connect. A provider that needs settings asks for them on its form. */
export function useAgain(authorization: AuthorizationView) {
  const { connectionId, connectorSlug, needsSettings } = authorization;
  const again = useMutation({
    mutationFn: async (): Promise<ReconnectResult | ConnectResult | null> => {
      if (connectionId)
        return post<ReconnectResult>(`/connections/${connectionId}/reconnect`, {
          returnTo: walkPathOf(connectionId) ?? '/data-manager',
        });
      if (needsSettings) return null;
      return post<ConnectResult>('/connections', { connectorSlug, returnTo: `/connect/${connectorSlug}/back` });
    },
    onSuccess: (result) => {
      if (result === null) window.location.assign(`/connect/${connectorSlug}`);
      else if (result.kind === 'authorize') window.location.assign(result.authorizeUrl);
    },
  });
  useResetWhenBack(again.reset);
  return again;
}

/** Ways back that belong to no authorization of this person; by the last part of their address. */
const strays: Record<string, End> = {
  unknown: {
    title: 'This way back from the provider is not known',
    happened:
      'It is too old, it was not begun here, or its address was changed on the way: the mark that we give along (state) is missing or none of ours.',
    weDid: 'Nothing was changed, and the answer was not used: it could have been sent by somebody else.',
    youCan: 'Begin again from the Data Manager, in this browser.',
    canRepeat: false,
  },
  'of-somebody-else': {
    title: 'Somebody else began this',
    happened: 'Another User of your Account began this authorization, but you are signed in in this browser.',
    weDid: 'Nothing was changed: an authorization is finished only by the person who began it.',
    youCan: 'Sign in as that User and open the same page again, or begin yourself from the Data Manager.',
    canRepeat: false,
  },
  'not-allowed': {
    title: 'Your role does not allow to connect',
    happened: 'You came back from a provider, but your role was changed, or you are signed in as another User.',
    weDid: 'Nothing was changed, and the answer was not used.',
    youCan: 'Ask an admin of your Account, or sign in as the User who began it.',
    canRepeat: false,
  },
};

export const isStray = (id: string): boolean => id in strays;

export function StrayPage({ id }: { id: string }) {
  const end = strays[id];
  if (!end) return null;
  return (
    <EndFrame title={end.title}>
      <Told {...end} />
      <Group>
        <Button component={Link} to="/data-manager" variant="default">
          To the Data Manager
        </Button>
      </Group>
    </EndFrame>
  );
}

/** A second arrival of the same answer, by a double click or a reload: the first one is at work, and its page follows. */
export function FinishingPage({ connectorName }: { connectorName: string }) {
  return (
    <EndFrame title="One moment">
      <Group wrap="nowrap" role="status">
        <Loader size="sm" />
        <Text>{connectorName} has sent you back; the authorization is tried now. This page goes on by itself.</Text>
      </Group>
    </EndFrame>
  );
}

function EndFrame({ title, mark, children }: { title: string; mark?: React.ReactNode; children: React.ReactNode }) {
  return (
    <Page title={title} maxWidth={760} above={mark}>
      <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
        <Stack gap="lg">{children}</Stack>
      </Paper>
    </Page>
  );
}

function Told({ happened, weDid, youCan }: End) {
  const parts = [
    ['What happened', happened],
    ['What we did', weDid],
    ['What you can do', youCan],
  ] as const;
  return (
    <>
      {parts.map(([label, text]) => (
        <div key={label}>
          <Text size="sm" fw={600} c="dimmed">
            {label}
          </Text>
          <Text>{text}</Text>
        </div>
      ))}
    </>
  );
}
