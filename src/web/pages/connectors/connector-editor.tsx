// Adding or replacing a connector: its texts, what is wrong with them beside them, what it would be, a trial, and only then saving. What is
// shown always belongs to the texts as they stand: a change asks for another check.
import { Alert, Button, Checkbox, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type {
  CheckedConnectorView,
  MisfitView,
  SavedConnectorView,
  TextProblemView,
} from '../../../api/connector-schemas.ts';
import { post, problemOf, put } from '../../api/client.ts';
import { IconArrowRight } from '../../components/icons.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { plural } from '../../format.ts';
import { Description } from './description.tsx';
import { ProblemList } from './problem-list.tsx';
import { TextEditor, type TextEditorHandle } from './text-editor.tsx';
import { TryOut } from './try-out.tsx';

interface Texts {
  manifest: string;
  connectorFile: string;
}

interface ConnectorEditorProps {
  /** The connector that is replaced; null: a new one. */
  replaced: { slug: string; texts: Texts } | null;
}

export function ConnectorEditor({ replaced }: ConnectorEditorProps) {
  const [slug, setSlug] = useState(replaced?.slug ?? '');
  const [texts, setTexts] = useState<Texts>(replaced?.texts ?? { manifest: '', connectorFile: '' });
  const [url, setUrl] = useState('');
  const editors = {
    manifest: useRef<TextEditorHandle>(null),
    connectorFile: useRef<TextEditorHandle>(null),
  };
  const check = useMutation({
    mutationFn: (address: string | null) =>
      post<CheckedConnectorView>('/added-connectors/check', {
        ...(slug.trim() && { slug: slug.trim() }),
        ...(address === null ? { manifest: texts.manifest } : { url: address }),
        connectorFile: texts.connectorFile,
      }),
  });
  // Given with the call, it is not heard any more once the texts have been changed: what was typed meanwhile stays.
  const begin = (address: string | null) =>
    check.mutate(address, {
      onSuccess: (checked) => {
        setSlug(checked.slug);
        setTexts({ manifest: checked.manifest, connectorFile: checked.connectorFile ?? '' });
      },
    });
  const change = (changed: Partial<Texts>) => {
    setTexts({ ...texts, ...changed });
    check.reset();
  };
  const checked = check.data ?? null;
  const slugError = problemOf(check.error ?? new Error()).fields?.slug;
  const ofFile = (problems: TextProblemView[] | undefined, file: TextProblemView['file']) =>
    problems?.filter((it) => it.file === file) ?? [];
  const editorOf = (file: TextProblemView['file']) => ({
    ref: editors[file],
    value: texts[file],
    onChange: (text: string) => change({ [file]: text }),
    problems: ofFile(checked?.problems, file),
    warnings: ofFile(checked?.warnings, file),
  });
  return (
    <Stack gap="lg">
      <Paper withBorder p="lg" component="section" aria-label="Its texts">
        <Stack
          gap="lg"
          component="form"
          onSubmit={(event: React.FormEvent) => {
            event.preventDefault();
            begin(null);
          }}
        >
          <div
            style={{ display: 'grid', gap: 24, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))' }}
          >
            <Stack gap="lg">
              <TextEditor
                {...editorOf('manifest')}
                label="manifest.yaml"
                description="How the API is read, in the open declarative format"
                isRequired
              />
              <TextEditor
                {...editorOf('connectorFile')}
                label="connector.yaml"
                description="Optional: name, identity, token lifetimes"
                isShort
              />
            </Stack>
            <Stack gap="lg">
              {!replaced && (
                <TextInput
                  label="Slug"
                  description="The short name under which it is kept. It stays for good"
                  placeholder="acme-crm"
                  value={slug}
                  error={slugError}
                  onChange={(event) => {
                    setSlug(event.currentTarget.value);
                    check.reset();
                  }}
                  maxLength={60}
                  autoComplete="off"
                  spellCheck={false}
                />
              )}
              <Group align="flex-end" gap="xs">
                <TextInput
                  label="Or the address at which it is published"
                  placeholder="https://"
                  value={url}
                  onChange={(event) => setUrl(event.currentTarget.value)}
                  style={{ flex: '1 1 200px' }}
                  type="url"
                  autoComplete="off"
                />
                <Button
                  variant="default"
                  disabled={url.trim() === ''}
                  loading={check.isPending && check.variables !== null}
                  onClick={() => begin(url.trim())}
                >
                  Fetch
                </Button>
              </Group>
              <Button
                type="submit"
                disabled={texts.manifest.trim() === ''}
                loading={check.isPending && check.variables === null}
              >
                Check it
              </Button>
              {check.error && !slugError && <ProblemAlert error={check.error} />}
              {checked ? (
                <ProblemList
                  problems={checked.problems}
                  warnings={checked.warnings}
                  onChoose={({ file, line }) => editors[file].current?.goTo(line)}
                />
              ) : (
                <Text size="sm" c="dimmed">
                  What is wrong with it is shown here, with its line. Nothing is stored before you save it.
                </Text>
              )}
            </Stack>
          </div>
        </Stack>
      </Paper>
      {checked?.connector && <Checked key={checked.slug} checked={checked} />}
    </Stack>
  );
}

function Checked({ checked }: { checked: CheckedConnectorView }) {
  const { connector, slug, manifest, connectorFile } = checked;
  if (!connector) return null;
  return (
    <>
      <Paper withBorder p="lg" component="section" aria-label="What it is">
        <Title order={2} mb="lg">
          {connector.name}
        </Title>
        <Description connector={connector} />
      </Paper>
      <TryOut connector={connector} source={{ slug, manifest, connectorFile }} />
      <Save checked={checked} name={connector.name} />
    </>
  );
}

function Save({ checked, name }: { checked: CheckedConnectorView; name: string }) {
  const { slug, manifest, connectorFile, connector, replacesVersion, misfits } = checked;
  const client = useQueryClient();
  const navigate = useNavigate();
  const [acceptsMisfits, setAcceptsMisfits] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      put<SavedConnectorView>(`/added-connectors/${encodeURIComponent(slug)}`, {
        manifest,
        connectorFile,
        ...(acceptsMisfits && { acceptsMisfits }),
      }),
    onSuccess: ({ isNew }) => {
      notifications.show({ color: 'kelp', message: isNew ? `${name} was saved` : `${name} was replaced` });
      void client.invalidateQueries({ queryKey: ['connectors'] });
      void client.invalidateQueries({ queryKey: ['added-connectors'] });
      navigate(`/connectors/added/${slug}`);
    },
  });
  return (
    <Paper withBorder p="lg" component="section" aria-label="Save">
      <Stack gap="md">
        <Title order={2}>{replacesVersion === null ? 'Save it' : `Replace version ${replacesVersion}`}</Title>
        <Text size="sm">
          {replacesVersion === null
            ? `It is kept as ${slug}. People can connect it ${connector?.authKind === 'oauth2' ? 'as soon as you have entered its OAuth app, which comes next' : 'at once'}.`
            : `${slug} is there already, in version ${replacesVersion}. Connections that fit go on with the new version by themselves.`}
        </Text>
        {misfits.length > 0 && (
          <>
            <Misfits misfits={misfits} />
            <Checkbox
              label="Replace it all the same"
              checked={acceptsMisfits}
              onChange={(event) => setAcceptsMisfits(event.currentTarget.checked)}
            />
          </>
        )}
        <ProblemAlert error={save.error} />
        <Group>
          <Button
            size="md"
            rightSection={<IconArrowRight size={18} />}
            loading={save.isPending}
            disabled={misfits.length > 0 && !acceptsMisfits}
            onClick={() => save.mutate()}
          >
            {replacesVersion === null ? `Save as ${slug}` : 'Replace it'}
          </Button>
          <Button component={Link} to="/connectors" variant="subtle" color="gray">
            Not now
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Misfits({ misfits }: { misfits: MisfitView[] }) {
  return (
    <Alert
      color="rope"
      variant="light"
      title={`${plural(misfits.length, 'Connection')} made with the version before ${misfits.length === 1 ? 'does' : 'do'} not fit this one`}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {misfits.map((misfit) => (
          <div key={misfit.connectionId}>
            <Text size="sm" fw={600}>
              {misfit.connectionName}{' '}
              <Text span c="dimmed" size="sm" fw={400}>
                of {misfit.accountName}
              </Text>
            </Text>
            {misfit.what.map((sentence) => (
              <Text size="sm" key={sentence}>
                {sentence}
              </Text>
            ))}
          </div>
        ))}
      </SimpleGrid>
    </Alert>
  );
}
