// A link that can be used: who asks, what for, what is wrong and how to resolve it, and one button. With a key or password a form for that
// alone; it is tried before anything is replaced.
import { Alert, Anchor, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkBegun, LinkPage } from '../../../api/link-schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { FieldInputs, firstValues, toFieldInput } from '../../components/field-inputs.tsx';
import { IconArrowRight, IconExternalLink, IconLock, IconPlugConnected } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useResetWhenBack } from '../../components/reset-when-back.ts';
import { Wrapping } from '../../components/wrapping.tsx';
import { formatInstant } from '../../format.ts';
import classes from './by-link.module.css';
import type { Proof } from './by-link.tsx';
import { LinkFrame } from './link-frame.tsx';
import { nameOf, sayEnd, verbOf } from './link-words.ts';
import { OtherAccount } from './other-account.tsx';

interface TaskProps {
  page: LinkPage;
  proof: Proof;
  isBack: boolean;
  /** Something was sent: look how the link stands now. */
  onAnswered: () => void;
}

export function LinkTask(props: TaskProps) {
  const { page, proof, isBack } = props;
  const { lastFailure, askedBy, note } = page;
  // A refused try explains itself; what was wrong before would only say it twice.
  const [isRefused, setIsRefused] = useState(false);
  if (lastFailure && lastFailure.because !== 'refused' && page.authKind === 'oauth2')
    return (
      <LinkFrame title="That did not fit" foot={<Terms page={page} />}>
        <OtherAccount page={page} proof={proof} failure={lastFailure} />
      </LinkFrame>
    );
  return (
    <LinkFrame title={`${verbOf(page)} ${nameOf(page)}`} foot={<Terms page={page} />}>
      <Stack gap="lg">
        <div className={classes.head}>
          <ConnectorMark slug={page.connectorSlug} name={page.connectorName} size={56} />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" c="dimmed">
              {whyHere(page)}
            </Text>
            <Title order={1}>
              {verbOf(page)} {nameOf(page)}
            </Title>
          </div>
        </div>
        <Text lh={1.6}>{leadOf(page)}</Text>
        {note && askedBy && (
          <figure className="quote">
            <figcaption>{askedBy} writes</figcaption>
            <blockquote style={{ whiteSpace: 'pre-line' }}>{note}</blockquote>
          </figure>
        )}
        <LastTry page={page} isBack={isBack} />
        {page.authKind === 'oauth2' ? (
          <ByProvider {...props} />
        ) : (
          <ByForm {...props} onRefused={() => setIsRefused(true)} />
        )}
        {!isRefused && <Steps page={page} />}
      </Stack>
    </LinkFrame>
  );
}

function whyHere({ askedBy, kind, trouble }: LinkPage): string {
  if (askedBy) return `${askedBy} asks you`;
  return kind === 'expiry' && !trouble ? 'Before it ends' : 'Back with one click';
}

function leadOf(page: LinkPage): string {
  const { kind, trouble, connectorName, askedBy } = page;
  if (kind === 'connect')
    return `${askedBy ?? 'Somebody'} would like to read data from ${connectorName}, and you have the access that it needs.`;
  if (trouble) return trouble.summary;
  const end = sayEnd(page);
  if (end) return `It ${end}. Reconnected before that day, nothing stops and nothing is missed.`;
  return kind === 'disconnection'
    ? `Mooring can no longer read from ${connectorName}.`
    : `It still works. This renews its authorization, so that it goes on without an interruption.`;
}

/** Why the last try came to nothing, in this browser or before. */
function LastTry({
  page: { lastFailure, state, connectorName, authKind },
  isBack,
}: {
  page: LinkPage;
  isBack: boolean;
}) {
  if (lastFailure?.because === 'refused' && authKind === 'oauth2')
    return (
      <Alert color="rope" title={`${connectorName} did not authorize Mooring`} role="alert">
        <Stack gap="xs">
          <Text size="sm">{lastFailure.summary ?? 'The consent was not given.'} Nothing was changed.</Text>
          {lastFailure.resolve.length > 0 && (
            <List type="ordered" size="sm" spacing={4}>
              {lastFailure.resolve.map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          )}
        </Stack>
      </Alert>
    );
  if (isBack && state === 'started')
    return (
      <Alert color="rope" title="That did not come to an end" role="alert">
        You came back from {connectorName} too late, or a second time. Nothing was changed; try once more.
      </Alert>
    );
  return null;
}

function ByProvider({ page, proof, onAnswered }: TaskProps) {
  const [values, setValues] = useState(() => firstValues(page.fields));
  const begin = useMutation({
    mutationFn: () =>
      post<LinkBegun>('/by-link/begin', {
        ...proof,
        ...(page.fields.length > 0 && { fields: toFieldInput(page.fields, values) }),
      }),
    onSuccess: ({ authorizeUrl }) => window.location.assign(authorizeUrl),
    onError: (error) => {
      if (isOver(error)) onAnswered();
    },
  });
  useResetWhenBack(begin.reset);
  return (
    <Stack gap="md" className={classes.action}>
      <Text size="sm" lh={1.6}>
        You sign in at {page.connectorName}
        {page.identityLabel && (
          <>
            {' '}
            as{' '}
            <strong>
              <Wrapping>{page.identityLabel}</Wrapping>
            </strong>
          </>
        )}{' '}
        and allow Mooring to read. Your password stays there: Mooring never sees it.
      </Text>
      {page.fields.length > 0 && (
        <FieldInputs
          fields={page.fields}
          values={values}
          errors={begin.error ? (problemOf(begin.error).fields ?? {}) : {}}
          onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        />
      )}
      <ProblemAlert error={begin.error} />
      <Button
        size="lg"
        className={classes.button}
        rightSection={<IconArrowRight size={19} />}
        loading={begin.isPending || begin.isSuccess}
        onClick={() => begin.mutate()}
      >
        {verbOf(page)} at {page.connectorName}
      </Button>
    </Stack>
  );
}

/** Somebody else used or ended it meanwhile: then the page tells that instead of the error. */
const isOver = (error: unknown): boolean => problemOf(error).reason === 'link_over';

function ByForm({ page, proof, onAnswered, onRefused }: TaskProps & { onRefused: () => void }) {
  const [values, setValues] = useState(() => firstValues(page.fields));
  const enter = useMutation({
    mutationFn: () => post('/by-link/enter', { ...proof, fields: toFieldInput(page.fields, values) }),
    onSuccess: onAnswered,
    onError: (error) => {
      if (isOver(error)) onAnswered();
      else onRefused();
    },
  });
  const errors = enter.error ? (problemOf(enter.error).fields ?? {}) : {};
  const isFirst = page.kind === 'connect';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <Stack gap="md" className={classes.action}>
        {!isFirst && (
          <Text size="sm" lh={1.6}>
            Enter {page.secretName}
            {page.identityLabel && (
              <>
                {' '}
                of{' '}
                <strong style={{ overflowWrap: 'anywhere' }}>
                  <Wrapping>{page.identityLabel}</Wrapping>
                </strong>
              </>
            )}
            .
          </Text>
        )}
        <FieldInputs
          fields={page.fields}
          values={values}
          errors={errors}
          onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
        />
        <Group gap={8} wrap="nowrap" align="flex-start" c="dimmed">
          <IconLock size={17} style={{ flex: 'none', marginTop: 2 }} />
          <Text size="sm">
            It is tried at once and kept only if it works. It is stored encrypted and shown to nobody again.
            {page.helpUrl && (
              <>
                {' '}
                <Anchor href={page.helpUrl} target="_blank" rel="noreferrer" size="sm">
                  Where do I find this? <IconExternalLink size={13} />
                </Anchor>
              </>
            )}
          </Text>
        </Group>
        <ProblemAlert error={enter.error} />
        {enter.isError && (
          <Text size="sm" c="dimmed">
            Nothing was changed: what was stored before still stands.
          </Text>
        )}
        <Button
          type="submit"
          size="lg"
          className={classes.button}
          leftSection={<IconPlugConnected size={19} />}
          loading={enter.isPending || enter.isSuccess}
        >
          {verbOf(page)}
        </Button>
      </Stack>
    </form>
  );
}

/** Below the button: most people need it only when pressing is not enough. */
function Steps({ page: { trouble } }: { page: LinkPage }) {
  if (!trouble || trouble.resolve.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        How to resolve it
      </Title>
      <List type="ordered" size="sm" spacing={6} lh={1.6}>
        {trouble.resolve.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
      {trouble.interpret.length > 0 && (
        <details style={{ marginTop: 14 }}>
          <Text component="summary" size="sm" fw={600} style={{ cursor: 'pointer' }}>
            What it means
          </Text>
          {trouble.interpret.map((paragraph) => (
            <Text size="sm" mt="xs" lh={1.6} key={paragraph}>
              {paragraph}
            </Text>
          ))}
        </details>
      )}
    </section>
  );
}

function Terms({ page: { expiresAt, signedInAs, kind } }: { page: LinkPage }) {
  return (
    <>
      {signedInAs && <p>You are signed in as {signedInAs}: it is done in your name.</p>}
      <p>
        The link is for this one {kind === 'connect' ? 'purpose' : 'Connection'} alone, works once, and until{' '}
        {formatInstant(expiresAt)} at the latest. Do not hand it on.
      </p>
    </>
  );
}
