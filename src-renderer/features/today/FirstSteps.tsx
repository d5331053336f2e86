import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { Target } from '#shared/contract/targets.ts';
import type { Today } from '#shared/contract/today.ts';
import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { useMay } from '../../base/permissions.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './FirstSteps.module.css';
import { type FirstStep, firstSteps } from './first-steps.ts';

const words: Readonly<
  Record<FirstStep['key'], { readonly title: string; readonly why: string; readonly to: Target }>
> = {
  escalation: {
    title: 'Say whom to ring when a child is at immediate risk',
    why: 'It is shown the moment a reviewer raises a concern.',
    to: { to: 'settings' },
  },
  people: {
    title: 'Add the people who review',
    why: 'Internal managers and external auditors, yourself included if you review.',
    to: { to: 'new-person' },
  },
  cases: {
    title: 'Import the open cases',
    why: 'The list from your case system, as Excel or CSV; you see all of it before it goes in.',
    to: { to: 'import-cases' },
  },
  round: {
    title: 'Set up a round',
    why: 'It draws a sample of the cases and gives each to a reviewer.',
    to: { to: 'new-round' },
  },
};

/** What a lead of a new workspace does first; gone once all of it is done. */
export function FirstSteps({ today }: { today: Today }) {
  const may = useMay();
  const { escalation } = useCurrentWorkspace().settings;
  const steps = firstSteps(today.counts, escalation);
  if (!may('rounds.save') || steps.every(({ isDone }) => isDone)) return null;
  return (
    <Section
      title="First steps"
      description="What waits for you comes here later: reviews due, cases to allocate, recommendations past their date."
    >
      <ol className={classes.steps}>
        {steps.map(({ key, isDone }) => {
          const { title, why, to } = words[key];
          return (
            <li key={key} className={classes.step} data-done={isDone || undefined}>
              {isDone ? <IconCircleCheck size={20} aria-hidden /> : <IconCircle size={20} aria-hidden />}
              <span>
                {isDone ? `${title}: done` : <TextLink to={to}>{title}</TextLink>}
                {!isDone && <span className={classes.why}>{why}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
