import { MultiSelect } from '@mantine/core';
import type { GradingPage } from '#shared/contract/second-grades.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { Judged } from '#shared/domain/moderation/second-grade.ts';
import type { GradeDescriptors } from '#shared/domain/templates/template.ts';
import { FormColumn } from '../../ui/FormRow.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { GradePicker } from '../reviews/sections/GradePicker.tsx';

/** One grade of a moderator, with its reason and what it rests on. */
export function JudgedField({
  legend,
  scale,
  descriptors,
  evidence,
  judged,
  onChange,
}: {
  legend: string;
  scale: GradeScale;
  descriptors: GradeDescriptors;
  evidence: GradingPage['evidence'];
  judged: Judged;
  onChange: (judged: Judged) => void;
}) {
  return (
    <FormColumn>
      <GradePicker
        legend={legend}
        scale={scale}
        descriptors={descriptors}
        value={judged.grade ?? ''}
        onChange={(grade) => onChange({ ...judged, grade: grade || null })}
      />
      <ProseArea
        label="Why"
        minRows={2}
        value={judged.because}
        onChange={(event) => onChange({ ...judged, because: event.currentTarget.value })}
      />
      <MultiSelect
        label="Rests on"
        placeholder="Choose evidence"
        searchable
        data={evidence.map(({ number, text }) => ({
          value: String(number),
          label: `E${number} ${text.slice(0, 60)}`,
        }))}
        value={judged.cites.map(String)}
        onChange={(cites) => onChange({ ...judged, cites: cites.map(Number) })}
      />
    </FormColumn>
  );
}
