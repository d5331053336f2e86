import { Button } from '@mantine/core';
import { promptEvidenceField, promptField } from '#shared/domain/reviews/review-fields.ts';
import {
  answerWords,
  asksForEvidence,
  kindOf,
  type TemplatePrompt,
} from '#shared/domain/templates/template.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import { ChoiceRow } from '../ChoiceRow.tsx';
import { AnswerField } from '../writing/AnswerField.tsx';
import { Guidance } from '../writing/Guidance.tsx';
import { useAnswer, useReviewWriting } from '../writing/use-review-draft.ts';
import writing from '../writing/writing.module.css';

/** One question of a section, answered in the way of its kind. */
export function QuestionField({ domain, prompt }: { domain: string; prompt: TemplatePrompt }) {
  const field = promptField(domain, prompt.key);
  if (kindOf(prompt) === 'narrative')
    return <AnswerField field={field} label={prompt.question} guidance={prompt.guidance} />;
  return (
    <div className={writing.field} data-field={field}>
      {kindOf(prompt) === 'date' ? (
        <DayField field={field} prompt={prompt} />
      ) : (
        <WordsField field={field} label={prompt.question} words={answerWords(prompt) ?? []}>
          {prompt.guidance}
        </WordsField>
      )}
      {asksForEvidence(prompt) && (
        <AnswerField
          field={promptEvidenceField(domain, prompt.key)}
          label="Evidence"
          size="line"
          isQuiet
          placeholder="Where it stands, and what it says."
        />
      )}
    </div>
  );
}

/** A question whose answer is one of a few words. */
export function WordsField({
  field,
  label,
  words,
  children = '',
}: {
  field: string;
  label: string;
  words: readonly string[];
  /** The guidance. */
  children?: string;
}) {
  const { draft } = useReviewWriting();
  const [value, change] = useAnswer(field);
  const choose = (next: string) => {
    change(next);
    void draft.flush();
  };
  return (
    <>
      <ChoiceRow
        label={label}
        isLabelShown
        choices={words.map((word) => ({ value: word, label: word }))}
        value={value}
        onChange={choose}
      />
      {value !== '' && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          style={{ justifySelf: 'start' }}
          aria-label={`Take the answer back: ${label}`}
          onClick={() => choose('')}
        >
          Take the answer back
        </Button>
      )}
      <Guidance>{children}</Guidance>
    </>
  );
}

function DayField({ field, prompt }: { field: string; prompt: TemplatePrompt }) {
  const { draft } = useReviewWriting();
  const [value, change] = useAnswer(field);
  return (
    <>
      <DayInput
        label={prompt.question}
        styles={{ label: { fontWeight: 700 } }}
        maw="28rem"
        value={value || null}
        onChange={(day) => {
          change(day ?? '');
          void draft.flush();
        }}
      />
      <Guidance>{prompt.guidance}</Guidance>
    </>
  );
}
