// Invite a User by email with a role. Without a mail server the link is shown here, to be handed over by the one who invites.
import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationCreatedView } from '../../../api/schemas.ts';
import { post } from '../../api/client.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { roleHints } from '../../words.ts';

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={<Text fw={650}>Invite a User</Text>}>
      <Invite onClose={onClose} />
    </Modal>
  );
}

function Invite({ onClose }: { onClose: () => void }) {
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('editor');
  const invite = useMutation({
    mutationFn: () => post<InvitationCreatedView>('/invitations', { email: email.trim(), role }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  });
  if (invite.data)
    return (
      <Stack>
        <Alert color="kelp" title={invite.data.isMailed ? `${invite.data.email} was mailed` : 'The invitation stands'}>
          {invite.data.isMailed
            ? 'They choose a password with the link in the email.'
            : 'No mail server is set, so nobody was mailed. Give them this link yourself; it is shown only now.'}
        </Alert>
        {!invite.data.isMailed && <CopyField label="Invitation link" value={invite.data.link} />}
        <Group justify="flex-end">
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <Stack>
        <TextInput
          label="Email"
          type="email"
          required
          data-autofocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Radio.Group label="Role" value={role} onChange={setRole}>
          <Stack gap="xs" mt={6}>
            {['viewer', 'editor', 'admin'].map((value) => (
              <Radio
                key={value}
                value={value}
                label={value.charAt(0).toUpperCase() + value.slice(1)}
                description={roleHints[value]}
              />
            ))}
          </Stack>
        </Radio.Group>
        <ProblemAlert error={invite.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Invite
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
