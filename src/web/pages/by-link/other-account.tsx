// Back from the provider as somebody else, or with less than before: what came, and what can be done. Whoever holds a link can neither make a new
// Connection of it nor be content with less.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LinkBegun, LinkPage } from '../../../api/link-schemas.ts';
import { post } from '../../api/client.ts';
import { IconAlertTriangle, IconCheck } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useResetWhenBack } from '../../components/reset-when-back.ts';
import { Wrapping } from '../../components/wrapping.tsx';
import classes from './by-link.module.css';
import type { Proof } from './by-link.tsx';
import { nameOf } from './link-words.ts';

interface OtherAccountProps {
  page: LinkPage;
  proof: Proof;
  failure: NonNullable<LinkPage['lastFailure']>;
}

export function OtherAccount({ page, proof, failure }: OtherAccountProps) {
  const { connectorName, askedBy } = page;
  const { previousIdentity } = failure;
  const isLess = failure.because === 'reaches_less';
  const again = useMutation({
    mutationFn: () => post<LinkBegun>('/by-link/begin', proof),
    onSuccess: ({ authorizeUrl }) => window.location.assign(authorizeUrl),
  });
  useResetWhenBack(again.reset);
  const tell = useMutation({ mutationFn: () => post('/by-link/tell', proof) });
  return (
    <Stack gap="lg">
      <div className={classes.head}>
        <span className={classes.sign} data-tone="warning">
          <IconAlertTriangle size={28} stroke={1.7} aria-hidden="true" />
        </span>
        <Title order={1}>{isLess ? 'It reaches less than before' : 'That is another account than before'}</Title>
      </div>
      {isLess ? <Less page={page} failure={failure} /> : <Another page={page} failure={failure} />}
      <Stack gap="md" className={classes.action}>
        <div>
          <Text fw={600}>
            {isLess
              ? `You can allow it at ${connectorName}`
              : `You can sign in as ${previousIdentity ?? 'the account from before'}`}
          </Text>
          <Text size="sm" c="dimmed">
            {isLess
              ? 'Leave everything ticked that it asks for.'
              : `Sign out at ${connectorName} first, or open the link of the email in a private window.`}
          </Text>
        </div>
        <ProblemAlert error={again.error} />
        <Button size="md" onClick={() => again.mutate()} loading={again.isPending || again.isSuccess}>
          Go back and try again
        </Button>
      </Stack>
      {askedBy ? (
        <Group justify="space-between" gap="md" px={4}>
          <div style={{ flex: '1 1 260px' }}>
            <Text fw={600}>{isLess ? 'You cannot, or it is enough' : 'You cannot, or it is the wrong one'}</Text>
            <Text size="sm" c="dimmed">
              {askedBy} gets a mail that says {isLess ? 'what is missing' : 'which account you came with'}.
            </Text>
          </div>
          {tell.isSuccess ? (
            <Group gap={6} c="light-dark(var(--mantine-color-kelp-7), var(--mantine-color-kelp-3))">
              <IconCheck size={18} aria-hidden="true" />
              <Text size="sm" fw={600} role="status">
                {askedBy} is told
              </Text>
            </Group>
          ) : (
            <Button variant="default" onClick={() => tell.mutate()} loading={tell.isPending}>
              Tell {askedBy}
            </Button>
          )}
        </Group>
      ) : (
        <Text size="sm" c="dimmed" px={4}>
          {isLess
            ? 'If it is enough all the same, sign in to Mooring and reconnect there: it shows what is missing and lets you go on.'
            : 'If you cannot sign in as that account, ask whoever in your team can: in Mooring, “Ask someone else to reconnect” sends them a link of their own.'}
        </Text>
      )}
      <ProblemAlert error={tell.error} />
    </Stack>
  );
}

function Another({ page, failure: { previousIdentity, newIdentity, isGrantLeft } }: Omit<OtherAccountProps, 'proof'>) {
  return (
    <>
      <Text lh={1.6}>
        You came back from {page.connectorName} as another account than the one that {nameOf(page)} belongs to. Nothing
        was changed, so that data of two accounts is never mixed.
      </Text>
      <div className={classes.accounts}>
        <div className={classes.account}>
          <Text size="sm" c="dimmed">
            Wanted
          </Text>
          <Text fw={600}>
            <Wrapping>{previousIdentity ?? 'not known'}</Wrapping>
          </Text>
        </div>
        <div className={classes.account} data-now>
          <Text size="sm" c="dimmed">
            You came as
          </Text>
          <Text fw={600}>
            <Wrapping>{newIdentity ?? 'not known'}</Wrapping>
          </Text>
        </div>
      </div>
      {isGrantLeft && (
        <Text size="sm" c="dimmed" px={4}>
          Nothing of {newIdentity ?? 'the other account'} is kept here. What you allowed stands at {page.connectorName}{' '}
          still: you can take it back there, in the settings of that account.
        </Text>
      )}
    </>
  );
}

function Less({ page, failure: { missingScopes } }: Omit<OtherAccountProps, 'proof'>) {
  return (
    <>
      <Text lh={1.6}>
        It is the right account, but what you allowed at {page.connectorName} does not reach everything that was read
        before. Nothing was changed.
      </Text>
      {missingScopes.length > 0 && (
        <div className={classes.account} data-now>
          <Text size="sm" c="dimmed">
            Not allowed
          </Text>
          {missingScopes.map((scope) => (
            <Text fw={600} key={scope}>
              {scope}
            </Text>
          ))}
        </div>
      )}
    </>
  );
}
