// Reconnect, where the button in emails leads. With OAuth: one click on to the provider. With a key or password: enter the new one;
// it is tried before anything turns green, and a refused one leaves everything as it was.
import { Alert, Button, Checkbox, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ConnectionView, ConnectorView, ReconnectResult } from '../../../api/schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { useConnection, useConnectors } from '../../api/queries.ts';
import { ConnectorMark } from '../../components/connector-mark.tsx';
import { ExplanationBody } from '../../components/explanation.tsx';
import { FieldInputs, firstValues, toFieldInput } from '../../components/field-inputs.tsx';
import { IconCircleCheck, IconPlugConnected } from '../../components/icons.ts';
import { Await, Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useResetWhenBack } from '../../components/reset-when-back.ts';
import { ShortfallList } from '../../components/shortfall-list.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { plural } from '../../format.ts';
import { useCan } from '../../session.ts';
import { AskButton } from '../asked/ask-button.tsx';
import { innerPath } from '../gate/sign-in.tsx';

export default function ReconnectPage() {
  const { id = '' } = useParams();
  const connection = useConnection(id);
  const connectors = useConnectors();
  return (
    <Await query={connection} title="Reconnect">
      {(found) => (
        <Await query={connectors}>
          {(all) => <Reconnect connection={found} connector={all.find((it) => it.slug === found.connectorSlug)} />}
        </Await>
      )}
    </Await>
  );
}

function Reconnect({ connection, connector }: { connection: ConnectionView; connector: ConnectorView | undefined }) {
  const can = useCan();
  const [parameters] = useSearchParams();
  const [only] = connection.dataSources;
  const home = only && connection.dataSources.length === 1 ? `/data-sources/${only.id}` : '/data-manager';
  const returnTo = innerPath(parameters.get('returnTo'), home);
  const { explanation } = connection;
  const isFine = connection.status === 'connected';
  // A refused attempt explains itself; the older explanation would only say it twice.
  const [isRefused, setIsRefused] = useState(false);
  const part = { connection, returnTo, onRefused: () => setIsRefused(true) };
  return (
    <Page
      title={`Reconnect ${connection.name}`}
      maxWidth={860}
      heading={
        <Group gap="md" wrap="nowrap" align="flex-start">
          <ConnectorMark slug={connection.connectorSlug} name={connection.connectorName} size={52} />
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            <Title order={1}>
              Reconnect <Wrapping>{connection.name}</Wrapping>
            </Title>
            <Group gap="sm" mt={6}>
              <StatusBadge status={connection.status} />
              <Text size="sm" c="dimmed">
                <Wrapping>{connection.identityLabel ?? connection.connectorName}</Wrapping>
              </Text>
            </Group>
          </div>
        </Group>
      }
    >
      {isFine && (
        <Alert color="kelp" icon={<IconCircleCheck size={20} />} title="It is connected already">
          Somebody may have reconnected it meanwhile, or it recovered by itself. You can still renew the authorization.
        </Alert>
      )}
      {explanation && !isFine && <Text>{explanation.summary}</Text>}
      {!can('connect') ? (
        <Alert color="rope" title="Your role does not allow Reconnect">
          Ask {connection.connectedBy.name} or an admin of your Account.
        </Alert>
      ) : connection.authKind === 'oauth2' ? (
        <ByProvider {...part} />
      ) : connector ? (
        <ByForm {...part} connector={connector} />
      ) : null}
      {explanation && !isFine && !isRefused && (
        <Paper withBorder p="lg">
          <ExplanationBody explanation={explanation} />
        </Paper>
      )}
    </Page>
  );
}

interface PartProps {
  connection: ConnectionView;
  returnTo: string;
  onRefused: () => void;
}

function useReconnect({ connection, returnTo, onRefused }: PartProps) {
  const navigate = useNavigate();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: {
      fields?: Record<string, string | number>;
      isSameDatabase?: boolean;
      acceptsLess?: boolean;
    }) => post<ReconnectResult>(`/connections/${connection.id}/reconnect`, { ...input, returnTo }),
    onError: onRefused,
    onSuccess: async (result) => {
      if (result.kind === 'authorize') return window.location.assign(result.authorizeUrl);
      await client.invalidateQueries();
      const separator = returnTo.includes('?') ? '&' : '?';
      navigate(`${returnTo}${separator}outcome=reconnected&connection=${connection.id}`, { replace: true });
    },
  });
}

function ByProvider(part: PartProps) {
  const { connection, returnTo } = part;
  const reconnect = useReconnect(part);
  useResetWhenBack(reconnect.reset);
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Text>
          You sign in at {connection.connectorName} once more
          {connection.identityLabel ? (
            <>
              {' '}
              as{' '}
              <strong>
                <Wrapping>{connection.identityLabel}</Wrapping>
              </strong>
            </>
          ) : null}
          . Settings and history stay
          {connection.dataSources.length > 0 &&
            `; ${plural(connection.dataSources.length, 'Data Source')} will go on, and the gap is filled`}
          .
        </Text>
        <ProblemAlert error={reconnect.error} />
        <Group>
          <Button
            size="md"
            leftSection={<IconPlugConnected size={18} />}
            loading={reconnect.isPending || reconnect.isSuccess}
            onClick={() => reconnect.mutate({})}
          >
            Reconnect at {connection.connectorName}
          </Button>
          <AskButton wanted={{ connectionId: connection.id, name: connection.name }} />
          <Button component={Link} to={returnTo} variant="subtle" color="gray">
            Not now
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** Fields whose change means that it may be another database: the User has to say that it is not. */
const placeFields = ['host', 'port', 'database'];

function ByForm({ connector, ...part }: PartProps & { connector: ConnectorView }) {
  const { connection, returnTo } = part;
  const reconnect = useReconnect(part);
  const known = firstValues(connector.fields, connection.config);
  const [values, setValues] = useState(known);
  const [isSameDatabase, setIsSameDatabase] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // What is missing is nearly always the secret.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus(), []);
  const problem = reconnect.error ? problemOf(reconnect.error) : null;
  const errors = problem?.fields ?? {};
  const shortfall = problem?.shortfall ?? null;
  const send = (acceptsLess: boolean): void =>
    reconnect.mutate({
      fields: toFieldInput(connector.fields, values),
      isSameDatabase: isMoved && isSameDatabase,
      acceptsLess,
    });
  const isMoved =
    connection.authKind === 'db_password' && placeFields.some((name) => name in known && values[name] !== known[name]);
  return (
    <Paper withBorder p="lg">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <Stack gap="lg">
          <FieldInputs
            fields={connector.fields}
            values={values}
            errors={errors}
            onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          />
          <Collapse expanded={isMoved}>
            <Alert color="rope" title="You changed where the database is">
              <Stack gap="xs">
                <Text size="sm">
                  If it is the same database under a new address, its history here goes on. If it is another one,
                  connect it as a new Data Source, so that rows of the two are never mixed.
                </Text>
                <Checkbox
                  label="It is the same database, moved or renamed"
                  checked={isSameDatabase}
                  onChange={(event) => setIsSameDatabase(event.currentTarget.checked)}
                />
              </Stack>
            </Alert>
          </Collapse>
          {shortfall ? (
            <Alert color="rope" title="It works, but it reaches less than before" role="alert">
              <Stack gap="sm" align="flex-start">
                <ShortfallList shortfall={shortfall} />
                <Text size="sm">
                  Nothing was changed. Give the missing access and reconnect once more, or go on: what is not reached is
                  shown as disconnected, and recovers by itself when access is given back.
                </Text>
                <Button size="xs" variant="default" loading={reconnect.isPending} onClick={() => send(true)}>
                  Go on with less
                </Button>
              </Stack>
            </Alert>
          ) : (
            <ProblemAlert error={reconnect.error} />
          )}
          {reconnect.isError && !shortfall && (
            <Text size="sm" c="dimmed">
              Nothing was changed: what was stored before still stands.
            </Text>
          )}
          <Group>
            <Button
              type="submit"
              size="md"
              leftSection={<IconPlugConnected size={18} />}
              loading={reconnect.isPending}
              disabled={isMoved && !isSameDatabase}
            >
              Reconnect
            </Button>
            <AskButton wanted={{ connectionId: connection.id, name: connection.name }} />
            <Button component={Link} to={returnTo} variant="subtle" color="gray">
              Not now
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
