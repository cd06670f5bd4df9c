// Takes an added connector away, after a question. One that is in use stays: what stands in the way is named.
import { Alert, Button, List, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ConnectorUseView } from '../../../api/connector-schemas.ts';
import type { Problem } from '../../../api/schemas.ts';
import { problemOf, remove } from '../../api/client.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { IconAlertTriangle, IconTrash } from '../../components/icons.ts';

export function RemoveButton({ slug, name }: { slug: string; name: string }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const removal = useMutation({
    mutationFn: () => remove(`/added-connectors/${encodeURIComponent(slug)}`),
    onSuccess: () => {
      notifications.show({ color: 'kelp', message: `${name} was removed` });
      navigate('/connectors');
      void client.invalidateQueries({ queryKey: ['connectors'] });
      void client.invalidateQueries({ queryKey: ['added-connectors'], exact: true });
    },
  });
  const problem = removal.error ? (problemOf(removal.error) as Problem & { uses?: ConnectorUseView[] }) : null;
  const isInUse = problem?.reason === 'in_use';
  return (
    <>
      <Button variant="default" color="buoy" leftSection={<IconTrash size={16} />} onClick={open}>
        Remove
      </Button>
      <ConfirmDialog
        title={`Remove ${name}?`}
        isOpen={isOpen}
        onClose={() => {
          removal.reset();
          close();
        }}
        onConfirm={() => removal.mutate()}
        confirmLabel="Remove it"
        isBusy={removal.isPending}
        error={isInUse ? null : removal.error}
      >
        Nobody can connect it any more. Its texts can be added again later, under the same slug.
        {isInUse && (
          <Alert
            color="buoy"
            variant="light"
            mt="md"
            role="alert"
            icon={<IconAlertTriangle size={20} />}
            title="Something stands in the way"
          >
            {problem.uses && problem.uses.length > 0 ? (
              <>
                <Text size="sm" mb={6}>
                  These Connections use it. Delete them first, in their Accounts:
                </Text>
                <List size="sm" spacing={4} mah={220} style={{ overflowY: 'auto' }}>
                  {problem.uses.map((use) => (
                    <List.Item key={use.connectionId}>
                      {use.connectionName}, of the Account {use.accountName}
                    </List.Item>
                  ))}
                </List>
              </>
            ) : (
              problem.detail
            )}
          </Alert>
        )}
      </ConfirmDialog>
    </>
  );
}
