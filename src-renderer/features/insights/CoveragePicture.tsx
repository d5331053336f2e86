import type { InferContractRouterOutputs } from '@orpc/contract';
import type { insightsContract } from '#shared/contract/insights.ts';
import { LEAST_FOR_A_PICTURE } from '#shared/domain/insights/months.ts';
import { shareWords } from '#shared/domain/rounds/grade-tally.ts';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BarCell } from './BarCell.tsx';
import classes from './insights.module.css';

type Covered = InferContractRouterOutputs<typeof insightsContract>['coverage'];

/** Which of the open cases were ever reviewed, by status. */
export function CoveragePicture({ coverage: { open, never, byStatus } }: { coverage: Covered }) {
  return (
    <Section
      title="Who was ever reviewed"
      description="Open cases with a submitted review, by status. A child may hold several."
      actions={<TextLink to={{ to: 'coverage' }}>Who was never reviewed</TextLink>}
    >
      {open < LEAST_FOR_A_PICTURE ? (
        <p>Too few cases are open to draw how many of them were reviewed.</p>
      ) : (
        <div className={classes.frame}>
          <table className={classes.picture} aria-label="Open cases that were ever reviewed">
            <thead>
              <tr>
                <th scope="col">Status</th>
                <th scope="col">Reviewed at least once</th>
                <th scope="col">Never</th>
              </tr>
            </thead>
            <tbody>
              {[{ name: 'All open cases', open, never }, ...byStatus].map((group) => (
                <tr key={group.name}>
                  <th scope="row">{group.name}</th>
                  {group.open < LEAST_FOR_A_PICTURE ? (
                    <td>
                      {group.open - group.never} of {group.open}: too few to draw
                    </td>
                  ) : (
                    <BarCell
                      words={shareWords(group.open - group.never, group.open)}
                      share={(group.open - group.never) / group.open}
                    />
                  )}
                  <td>{group.never}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
