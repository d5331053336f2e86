import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { scaleProblems } from '#shared/domain/grades/read-grade.ts';
import { type GradeRank, GradeRank as Rank, type ScalePoint } from '#shared/domain/grades/scale.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { Sortable } from './Sortable.tsx';
import classes from './templates.module.css';
import { usePublishScale } from './use-templates.ts';

type Point = Omit<ScalePoint, 'key'> & { readonly key: string };

/** A scale that is being written. */
export interface Writing {
  readonly basedOn: string | null;
  readonly name: string;
  readonly points: Point[];
}

const ranks = [
  { value: '4', label: '4, as Outstanding' },
  { value: '3', label: '3, as Good' },
  { value: '2', label: '2, as Requires improvement' },
  { value: '1', label: '1, as Inadequate' },
];

const toRank = (value: string | null): GradeRank => Rank.catch(1).parse(Number(value));

/** Writes a scale: its points, their words, and their rank. */
export function ScaleForm({ begin, onDone }: { begin: Writing; onDone: () => void }) {
  const [{ name, points }, set] = useState(begin);
  const publish = usePublishScale();
  const problems = scaleProblems(points);
  const change = (part: Partial<Writing>) => set((before) => ({ ...before, ...part }));
  const setPoint = (next: Point) =>
    change({ points: points.map((one) => (one.key === next.key ? next : one)) });
  return (
    <Section title={begin.basedOn ? 'New version of a scale' : 'New scale'}>
      <FormColumn>
        <TextInput
          label="Name of the scale"
          value={name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Sortable
          label="Grades, best first"
          items={points}
          nameOf={({ word }, index) => word || `Grade ${index + 1}`}
          onChange={(next: Point[]) => change({ points: next })}
          onRemove={(gone) =>
            points.length > 2 && change({ points: points.filter(({ key }) => key !== gone.key) })
          }
        >
          {(point) => (
            <>
              <div className={classes.two}>
                <TextInput
                  label="Word, as it is printed"
                  value={point.word}
                  onChange={({ currentTarget }) => setPoint({ ...point, word: currentTarget.value })}
                />
                <Select
                  label="Rank, for comparing scales"
                  allowDeselect={false}
                  data={ranks}
                  value={String(point.rank)}
                  onChange={(value) => setPoint({ ...point, rank: toRank(value) })}
                />
              </div>
              <TagsInput
                label="Also read as"
                description="Other printings, such as Requiring Improvement. Enter after each."
                value={point.aliases ?? []}
                onChange={(aliases) => setPoint({ ...point, aliases })}
              />
              <ProseArea
                label="What it means"
                value={point.descriptor ?? ''}
                onChange={({ currentTarget }) => setPoint({ ...point, descriptor: currentTarget.value })}
              />
            </>
          )}
        </Sortable>
        <span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change({ points: [...points, { key: crypto.randomUUID(), word: '', rank: 1 }] })}
          >
            Add a grade
          </Button>
        </span>
        {problems.length > 0 && (
          <ul className={classes.quiet}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <ProblemNotice error={publish.error} />
        <FormActions>
          <Button
            loading={publish.isPending}
            disabled={problems.length > 0 || name.trim() === ''}
            onClick={() =>
              publish.mutate(
                {
                  basedOn: begin.basedOn,
                  draft: { name, points: points.map(({ key: _key, ...point }) => point) },
                },
                { onSuccess: onDone },
              )
            }
          >
            Publish
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
