// The frame of pages before sign-in: what Mooring promises on one side, the form on the other.
import { Group, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LogoMark } from '../../components/logo.tsx';
import classes from './gate.module.css';

export function Gate({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  useDocumentTitle(`${title} · Mooring`);
  return (
    <div className={classes.frame}>
      <aside className={classes.harbour}>
        <Group gap="sm">
          <LogoMark size={40} />
          <Text fw={650} size="xl" c="#fff">
            Mooring
          </Text>
        </Group>
        <div style={{ position: 'relative', zIndex: 1, marginBottom: '34%' }}>
          <div className={classes.promise}>Your data sources stay connected. When one does not, you know why.</div>
          <Text mt="md" c="#a9c6cd" maw="30em">
            Disconnections are noticed, explained and mended with one click, and the data missed meanwhile is filled in.
          </Text>
        </div>
        <Scene />
      </aside>
      <main className={classes.form}>
        <div className={classes.inner}>
          <Group gap="sm" mb="xl" hiddenFrom="md">
            <LogoMark size={36} />
            <Text fw={650} size="lg">
              Mooring
            </Text>
          </Group>
          <Stack gap={6} mb="lg">
            <Title order={1}>{title}</Title>
            {about && (
              <Text c="dimmed" size="sm" component="div">
                {about}
              </Text>
            )}
          </Stack>
          {children}
        </div>
      </main>
    </div>
  );
}

/** Bollards on a quay, and the rope between them. */
function Scene() {
  return (
    <svg className={classes.scene} viewBox="0 0 600 230" aria-hidden="true" focusable="false">
      <path d="M0 150 Q75 138 150 150 T300 150 T450 150 T600 150 V230 H0Z" fill="#0d4352" opacity=".55" />
      <path d="M0 172 Q75 160 150 172 T300 172 T450 172 T600 172 V230 H0Z" fill="#0a3744" opacity=".8" />
      <path
        d="M-10 96 C60 150 95 158 150 128 C235 82 330 190 446 126 C500 96 560 110 620 140"
        fill="none"
        stroke="#e0a458"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <g fill="#f3efe6">
        <Bollard x={150} />
        <Bollard x={446} />
      </g>
      <rect y="196" width="600" height="34" fill="#061820" />
      <rect y="194" width="600" height="3" fill="#1b5160" />
      <path
        d="M128 140c14 8 30 8 44 0M128 150c14 8 30 8 44 0M424 138c14 8 30 8 44 0M424 148c14 8 30 8 44 0"
        fill="none"
        stroke="#e0a458"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </svg>
  );
}

function Bollard({ x }: { x: number }) {
  return (
    <g transform={`translate(${x - 34} 104)`}>
      <path d="M4 0h60a4 4 0 0 1 4 4v6a9 9 0 0 1-9 9H9a9 9 0 0 1-9-9V4a4 4 0 0 1 4-4Z" />
      <path d="M14 18h40v64H14z" />
      <path d="M5 80h58a6 6 0 0 1 6 6v8H-1v-8a6 6 0 0 1 6-6Z" />
    </g>
  );
}
