// What can be done with a Data Source from its header: Reconnect, sync now, pause and resume.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DataSourceView } from '../../../api/schemas.ts';
import { post, problemOf } from '../../api/client.ts';
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '../../components/icons.ts';
import { ReconnectButton } from '../../components/reconnect-button.tsx';
import { useCan } from '../../session.ts';

export function Actions({ dataSource }: { dataSource: DataSourceView }) {
  const can = useCan();
  const sync = useAct(dataSource.id, 'sync', 'A sync is on its way');
  const pause = useAct(dataSource.id, 'pause', 'Paused: no syncs, no emails');
  const resume = useAct(dataSource.id, 'resume', 'Resumed');
  if (!can('connect')) return null;
  const isDisconnected = dataSource.status === 'disconnected';
  return (
    <>
      {isDisconnected && !dataSource.explanation && (
        <ReconnectButton
          connectionId={dataSource.connectionId}
          authKind={dataSource.authKind}
          name={dataSource.name}
          returnTo={`/data-sources/${dataSource.id}`}
        />
      )}
      {!isDisconnected && !dataSource.isPaused && (
        <Button
          variant="default"
          leftSection={<IconRefresh size={17} />}
          loading={sync.isPending}
          onClick={() => sync.mutate()}
        >
          Sync now
        </Button>
      )}
      {dataSource.isPaused ? (
        <Button leftSection={<IconPlayerPlay size={17} />} loading={resume.isPending} onClick={() => resume.mutate()}>
          Resume
        </Button>
      ) : (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={17} />}
          loading={pause.isPending}
          onClick={() => pause.mutate()}
        >
          Pause
        </Button>
      )}
    </>
  );
}

function useAct(id: string, verb: 'sync' | 'pause' | 'resume', done: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => post(`/data-sources/${id}/${verb}`),
    onSuccess: () => notifications.show({ color: 'kelp', message: done }),
    onError: (error) => {
      const problem = problemOf(error);
      notifications.show({ color: 'buoy', title: problem.title, message: problem.detail });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['data-sources'] }),
  });
}
