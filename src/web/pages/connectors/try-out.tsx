// Asks the provider with what is entered here, which is not kept: is it accepted, and what do the first records of a stream look like. A
// refusal is explained as everywhere else.
import { Alert, Button, Group, Paper, PasswordInput, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { TriedConnectorView } from '../../../api/connector-schemas.ts';
import type { Explanation } from '../../../api/schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { ExplanationBody } from '../../components/explanation.tsx';
import { FieldInputs, firstValues, toFieldInput } from '../../components/field-inputs.tsx';
import { IconCircleCheck, IconPlayerPlay } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TonePill } from '../../components/status-badge.tsx';
import { Wrapping } from '../../components/wrapping.tsx';
import { plural } from '../../format.ts';
import { verdictWords } from '../../words.ts';
import type { Described } from './description.tsx';
import { RecordTable } from './record-table.tsx';

interface TryOutProps {
  connector: Pick<Described, 'name' | 'authKind' | 'fields' | 'streams'>;
  /** The texts as they are checked, or the slug alone: the connector as it is saved. */
  source: { slug: string; manifest?: string; connectorFile?: string | null };
}

export function TryOut({ connector, source }: TryOutProps) {
  const { fields, name } = connector;
  const streams = connector.streams.filter((it) => it.refusal === null).map((it) => it.name);
  const [values, setValues] = useState(() => firstValues(fields));
  const [accessToken, setAccessToken] = useState('');
  const [stream, setStream] = useState<string | null>(streams[0] ?? null);
  const isOAuth = connector.authKind === 'oauth2';
  const tried = useMutation({
    mutationFn: (asked: string | null) =>
      post<TriedConnectorView>('/added-connectors/try-out', {
        ...source,
        config: { ...toFieldInput(fields, values), ...(isOAuth && { accessToken }) },
        ...(asked !== null && { stream: asked }),
      }),
  });
  const errors = tried.error ? (problemOf(tried.error).fields ?? {}) : {};
  const choices = [...new Set([...streams, ...(tried.data?.streams.map((it) => it.name) ?? [])])];
  return (
    <Paper withBorder p="lg" component="section" aria-label="Try it out">
      <Stack gap="lg">
        <div>
          <Title order={2}>Try it out</Title>
          <Text size="sm" c="dimmed" mt={4}>
            Enter what {name} asks for and look at the first records. Nothing of it is stored.
          </Text>
        </div>
        <Stack
          gap="md"
          component="form"
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            tried.mutate(stream);
          }}
        >
          {fields.length > 0 && (
            <FieldInputs
              fields={fields}
              values={values}
              errors={errors}
              onChange={(field, value) => setValues((known) => ({ ...known, [field]: value }))}
            />
          )}
          {isOAuth && (
            <PasswordInput
              label="Access token"
              description={`One that ${name} gave you for a trial. People who connect it need none: they sign in there`}
              required
              value={accessToken}
              onChange={(event) => setAccessToken(event.currentTarget.value)}
              autoComplete="off"
              data-1p-ignore
            />
          )}
          <Group align="flex-end">
            <Select
              label="Stream"
              placeholder="Only whether it is accepted"
              data={choices}
              value={stream}
              onChange={setStream}
              clearable
              searchable={choices.length > 8}
              style={{ flex: '1 1 220px', maxWidth: 360 }}
            />
            <Button type="submit" loading={tried.isPending} leftSection={<IconPlayerPlay size={17} />}>
              Try it out
            </Button>
          </Group>
        </Stack>
        <ProblemAlert error={tried.error} />
        {tried.data && !tried.isPending && <Tried tried={tried.data} stream={tried.variables} />}
      </Stack>
    </Paper>
  );
}

function Tried({ tried, stream }: { tried: TriedConnectorView; stream: string | null }) {
  const { isAccepted, identityLabel, explanation, streams, records, recordsExplanation } = tried;
  const isEmpty = isAccepted && !explanation && !recordsExplanation && stream !== null && records.length === 0;
  return (
    <Stack gap="lg" aria-live="polite">
      {isAccepted && (
        <Alert color="kelp" variant="light" icon={<IconCircleCheck size={20} />} title="The provider accepts it">
          {identityLabel === null ? 'It does not tell whose account this is.' : `The account is ${identityLabel}.`}
          {streams.length > 0 &&
            stream === null &&
            ` It has ${plural(streams.length, 'stream')}: choose one to see its records.`}
          {isEmpty && ' No record came: that proves nothing about the stream.'}
        </Alert>
      )}
      {explanation && <Refusal explanation={explanation} />}
      {records.length > 0 && <RecordTable records={records} name={stream ?? ''} />}
      {recordsExplanation && <Refusal explanation={recordsExplanation} />}
    </Stack>
  );
}

function Refusal({ explanation }: { explanation: Explanation }) {
  const word = verdictWords[explanation.verdict];
  return (
    <Paper withBorder p="lg" component="article" aria-label="Why it was refused">
      <Stack gap="lg">
        <div>
          <Group gap="xs" mb={6}>
            <Title order={3} size="h2">
              {explanation.causeLabel}
            </Title>
            <TonePill tone={word.tone}>{word.label}</TonePill>
            {explanation.certainty === 'guess' && <TonePill tone="neutral">not certain</TonePill>}
          </Group>
          <Text lh={1.55}>
            <Wrapping>{explanation.summary}</Wrapping>
          </Text>
        </div>
        <ExplanationBody explanation={explanation} />
      </Stack>
    </Paper>
  );
}
