// What is wrong with the texts of a connector, line by line; warnings, which refuse nothing, stand apart.
import { Code, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import type { TextProblemView } from '../../../api/connector-schemas.ts';
import { IconAlertTriangle, IconCircleCheck } from '../../components/icons.ts';
import { plural } from '../../format.ts';

const fileNames: Record<TextProblemView['file'], string> = {
  manifest: 'manifest.yaml',
  connectorFile: 'connector.yaml',
};

interface ProblemListProps {
  /** Left out where only the warnings are of interest. */
  problems?: TextProblemView[];
  warnings: TextProblemView[];
  /** Leads to the line of one. */
  onChoose?: (problem: TextProblemView) => void;
}

export function ProblemList({ problems, warnings, onChoose }: ProblemListProps) {
  return (
    <Stack gap="md">
      {problems && problems.length > 0 && (
        <Section
          title={`${plural(problems.length, 'problem')} to mend`}
          color="buoy"
          problems={problems}
          onChoose={onChoose}
        />
      )}
      {problems?.length === 0 && (
        <Group gap={8} wrap="nowrap" align="flex-start" role="status">
          <IconCircleCheck size={20} color="var(--mantine-color-kelp-5)" style={{ flex: 'none' }} />
          <Text size="sm" fw={600}>
            Nothing is wrong with it
          </Text>
        </Group>
      )}
      {warnings.length > 0 && (
        <Section
          title={plural(warnings.length, 'warning')}
          about="They refuse nothing, and are worth a look."
          color="rope"
          problems={warnings}
          onChoose={onChoose}
        />
      )}
    </Stack>
  );
}

interface SectionProps {
  title: string;
  about?: string;
  color: 'buoy' | 'rope';
  problems: TextProblemView[];
  onChoose: ProblemListProps['onChoose'];
}

function Section({ title, about, color, problems, onChoose }: SectionProps) {
  return (
    <section aria-label={title}>
      <Group gap={8} mb={about ? 2 : 8}>
        <IconAlertTriangle size={18} color={`var(--mantine-color-${color}-5)`} />
        <Title order={3} size="h5">
          {title}
        </Title>
      </Group>
      {about && (
        <Text size="xs" c="dimmed" mb={8}>
          {about}
        </Text>
      )}
      <Stack gap={6} mah={420} style={{ overflowY: 'auto' }}>
        {problems.map((problem) => (
          <Paper withBorder p="xs" key={`${problem.file} ${problem.line} ${problem.place} ${problem.what}`}>
            <UnstyledButton onClick={() => onChoose?.(problem)} disabled={!onChoose || problem.line === 0} w="100%">
              <Text size="xs" c="dimmed">
                {whereOf(problem)}
              </Text>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {problem.place && <Code mr={6}>{problem.place}</Code>}
                {problem.what}
              </Text>
            </UnstyledButton>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

const whereOf = ({ file, line, column }: TextProblemView): string =>
  line === 0
    ? `${fileNames[file]}, as a whole`
    : `${fileNames[file]}, line ${line}${column > 1 ? `, column ${column}` : ''}`;
