// The frame of the connect wizard: where one is on the way from choosing a connector to the first sync.
import { Stepper } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../../components/page.tsx';
import classes from './connect.module.css';

const steps = ['Choose', 'Authorize', 'What to read', 'First sync'];

interface WizardFrameProps {
  step: 0 | 1 | 2 | 3;
  title: string;
  about?: ReactNode;
  heading?: ReactNode;
  children: ReactNode;
}

export function WizardFrame({ step, title, about, heading, children }: WizardFrameProps) {
  return (
    <Page
      title={title}
      heading={heading}
      about={about}
      maxWidth={940}
      above={
        <Stepper
          active={step}
          size="sm"
          iconSize={28}
          aria-label={`Step ${step + 1} of ${steps.length}`}
          className={classes.steps}
        >
          {steps.map((label) => (
            <Stepper.Step key={label} label={label} allowStepSelect={false} />
          ))}
        </Stepper>
      }
    >
      {children}
    </Page>
  );
}
