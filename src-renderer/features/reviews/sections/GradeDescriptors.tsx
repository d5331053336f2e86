import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { GradeDescriptors as Descriptors } from '#shared/domain/templates/template.ts';
import { GradeBadge } from '../../../ui/GradeBadge.tsx';
import classes from './GradePicker.module.css';

/** What practice looks like at each grade. */
export function GradeDescriptors({
  scale,
  descriptors,
  chosen,
}: {
  scale: GradeScale;
  descriptors: Descriptors;
  /** Key of the grade that is chosen; empty for none. */
  chosen: string;
}) {
  return (
    <dl className={classes.descriptors}>
      {scale.points.map(({ key, word, rank }) => (
        <div key={key} data-chosen={key === chosen || undefined}>
          <dt>
            <GradeBadge word={word} rank={rank} />
          </dt>
          <dd>{descriptors[rank]}</dd>
        </div>
      ))}
    </dl>
  );
}
