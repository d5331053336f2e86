import { Button, Tooltip } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { GradeDescriptors as Descriptors } from '#shared/domain/templates/template.ts';
import { GradeShape } from '../../../ui/GradeBadge.tsx';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { GradeDescriptors } from './GradeDescriptors.tsx';
import classes from './GradePicker.module.css';

/**
 * The grades of a scale, best first. With the keyboard in it: 1 to 4 choose, 0 takes the grade back, ? shows what each
 * of them means, Ctrl+Z goes back to the grade before. `value` is the key of a point; empty for none.
 */
export function GradePicker({
  field,
  legend,
  scale,
  descriptors,
  value,
  onChange,
}: {
  field?: string;
  legend: string;
  scale: GradeScale;
  descriptors: Descriptors;
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const [isExplained, setExplained] = useState(false);
  const before = useRef<readonly string[]>([]);
  const choose = (next: string) => {
    if (next === value) return;
    before.current = [...before.current, value].slice(-20);
    onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = before.current.at(-1);
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z') {
      if (last === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      before.current = before.current.slice(0, -1);
      onChange(last);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(event.key) - 1;
    const point = scale.points[index];
    if (event.key === '?') setExplained(!isExplained);
    else if (event.key === '0') choose('');
    else if (point) {
      choose(point.key);
      group.current?.querySelectorAll('input')[index]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <fieldset ref={group} className={classes.group} data-field={field} onKeyDown={onKeyDown}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.points}>
        {scale.points.map((point, index) => (
          <Tooltip
            key={point.key}
            label={descriptors[point.rank]}
            events={{ hover: true, focus: false, touch: false }}
            openDelay={700}
          >
            <label className={classes.point} data-rank={point.rank}>
              <input
                type="radio"
                name={id}
                value={point.key}
                checked={value === point.key}
                onChange={() => choose(point.key)}
              />
              <GradeShape rank={point.rank} />
              <span className={classes.word}>{point.word}</span>
              <kbd className={classes.key} aria-hidden>
                {index + 1}
              </kbd>
            </label>
          </Tooltip>
        ))}
      </div>
      <div className={classes.tools}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-expanded={isExplained}
          onClick={() => setExplained(!isExplained)}
          rightSection={<KeyHint keys="?" />}
        >
          {isExplained ? 'Hide what each grade means' : 'What each grade means'}
        </Button>
        {value !== '' && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => choose('')}
            rightSection={<KeyHint keys="0" />}
          >
            Take the grade back
          </Button>
        )}
      </div>
      {isExplained && <GradeDescriptors scale={scale} descriptors={descriptors} chosen={value} />}
    </fieldset>
  );
}
