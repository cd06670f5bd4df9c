// The frame of the pages that a reconnect link opens, for people who may never have heard of Mooring: its name, one card, and one line that says
// what it is. No navigation, nothing of the Account.
import { Group, Paper, Text } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { LogoMark } from '../../components/logo.tsx';
import classes from './by-link.module.css';

export function LinkFrame({ title, children, foot }: { title: string; children: ReactNode; foot?: ReactNode }) {
  useDocumentTitle(`${title} · Mooring`);
  return (
    <div className={classes.frame}>
      <div className={classes.water} aria-hidden="true">
        <svg viewBox="0 0 1200 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <path d="M0 28 Q150 12 300 28 T600 28 T900 28 T1200 28 V60 H0Z" fill="#0d4352" opacity=".6" />
          <path d="M0 40 Q150 26 300 40 T600 40 T900 40 T1200 40 V60 H0Z" className={classes.shore} />
        </svg>
      </div>
      <div className={classes.column}>
        <Group gap="sm" className={classes.brand}>
          <LogoMark size={34} />
          <Text fw={650} size="lg" component="span">
            Mooring
          </Text>
        </Group>
        <main>
          <Paper className={classes.card} withBorder>
            {children}
          </Paper>
        </main>
        <footer className={classes.foot}>
          {foot}
          <p>Mooring keeps data sources connected. It only reads; nothing is changed at the provider.</p>
        </footer>
      </div>
    </div>
  );
}
