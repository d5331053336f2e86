import type { ModerationDetail } from '#shared/contract/moderations.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './moderations.module.css';

/** What moderators say of the template, prompt by prompt, and of the moderation itself. */
export function ViewsSection({ moderation: { views } }: { moderation: ModerationDetail }) {
  if (views.length === 0) return null;
  return (
    <Section title="Views on the template and on this moderation">
      <dl className={classes.read}>
        {views.map(({ moderator, keeps, changes, process }) => (
          <div key={moderator}>
            <dt>
              {moderator}: keep {keeps}, change {changes.length}
            </dt>
            {changes.map(({ question, why }) => (
              <dd key={question}>
                {question} <em>{why}</em>
              </dd>
            ))}
            {process && <dd>On the moderation: {process}</dd>}
          </div>
        ))}
      </dl>
    </Section>
  );
}
