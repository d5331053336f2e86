import { Button } from '@mantine/core';
import type { GradeDescriptors } from '#shared/domain/templates/template.ts';
import { showUndo } from '../../../ui/show-undo.ts';
import { CitedEvidence } from '../evidence/CitedEvidence.tsx';
import { numbersInText } from '../evidence/numbers-in-text.ts';
import { useEvidenceActions } from '../evidence/use-evidence-actions.ts';
import { AnswerField } from '../writing/AnswerField.tsx';
import { useAnswer, useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { GradePicker } from './GradePicker.tsx';
import classes from './sections.module.css';

/** A grade, why it was given, and the evidence that it rests on. */
export function Judgement({
  about,
  gradeField,
  rationaleField,
  descriptors,
}: {
  about: string;
  gradeField: string;
  rationaleField: string;
  descriptors: GradeDescriptors;
}) {
  const { draft, detail } = useReviewWriting();
  const [grade, setGrade] = useAnswer(gradeField);
  const { cite } = useEvidenceActions();
  /** "See E2" names its evidence: what is written so is cited, when the writer goes on. */
  const citeWhatIsNamed = () => {
    const rationale = draft.read().answers[rationaleField] ?? '';
    const { entries } = draft.evidence;
    for (const place of numbersInText(rationale, entries.length)) {
      const entry = entries[place];
      if (entry && !entry.draft.cites.includes(rationaleField)) cite(entry.key, rationaleField);
    }
  };
  const point = detail.scale.points.find(({ key }) => key === grade);
  const quotation = point && descriptors[point.rank] ? `“${descriptors[point.rank]}”` : '';
  // Not the text itself: a letter of it redraws no grade and no evidence.
  const isQuoted = useWritten(({ answers }) => (answers[rationaleField] ?? '').includes(quotation));
  const quote = () => {
    const rationale = (draft.read().answers[rationaleField] ?? '').trimEnd();
    draft.setAnswer(rationaleField, rationale === '' ? quotation : `${rationale}\n\n${quotation}`);
    void draft.flush();
  };
  return (
    <div className={classes.judgement}>
      <GradePicker
        field={gradeField}
        legend={`Grade: ${about}`}
        scale={detail.scale}
        descriptors={descriptors}
        value={grade}
        onChange={(next) => {
          setGrade(next);
          void draft.flush();
          if (next === '' && grade !== '')
            showUndo(`The grade of ${about} was taken back.`, () => {
              draft.setAnswer(gradeField, grade);
              void draft.flush();
            });
        }}
      />
      <AnswerField
        field={rationaleField}
        label="Why this grade"
        placeholder="What weighed most, and where it stands."
        onLeave={citeWhatIsNamed}
      />
      <CitedEvidence rationale={rationaleField} about={about} />
      {quotation !== '' && !isQuoted && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Quote what ${point?.word ?? ''} means into the reasons: ${about}`}
          onClick={quote}
        >
          Quote what {point?.word} means
        </Button>
      )}
    </div>
  );
}
