import { feedbackField, REFLECTION_FIELDS, voiceField } from '#shared/domain/reviews/review-fields.ts';
import { AGREEMENT_WORDS, REFLECTION_WORDS, VOICE_PART_WORDS } from '#shared/domain/reviews/voices.ts';
import type { FeedbackSource, PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { FEEDBACK_SECTION } from '../section-progress.ts';
import { AnswerField } from '../writing/AnswerField.tsx';
import { useReviewWriting, useWritten } from '../writing/use-review-draft.ts';
import { WordsField } from './QuestionField.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { VoicesAtAGlance } from './VoicesAtAGlance.tsx';
import classes from './voices.module.css';

/** What the child, the family, the worker, the manager and partners say beside the file, and the reflective conversation. */
export function FeedbackSection() {
  const { template } = useReviewWriting().detail;
  return (
    <SectionFrame
      id={FEEDBACK_SECTION}
      title="Feedback"
      purpose="What people say beside the file, each in their own words. Where nobody could be asked, say why."
    >
      <VoicesSoFar template={template} />
      {template.feedback.map((source) => (
        <VoiceFields key={source.key} source={source} />
      ))}
      <fieldset className={classes.voice} style={{ border: 0, margin: 0 }}>
        <legend>
          <strong>Reflective conversation with worker and manager</strong>
        </legend>
        {REFLECTION_FIELDS.map((field) => (
          <AnswerField key={field} field={field} label={REFLECTION_WORDS[field] ?? ''} size="line" isQuiet />
        ))}
      </fieldset>
    </SectionFrame>
  );
}

/** Apart from the fields, which would else be drawn again at each letter that is written anywhere in the review. */
function VoicesSoFar({ template }: { template: PracticeReviewTemplate }) {
  const answers = useWritten((written) => written.answers);
  return <VoicesAtAGlance template={template} answers={answers} />;
}

/** A voice: its words as they were said, which no spelling check touches, and what is known of how it was heard. */
function VoiceFields({ source: { key, title, guidance } }: { source: FeedbackSource }) {
  const isHeard = useWritten(({ answers }) => (answers[feedbackField(key)] ?? '').trim() !== '');
  return (
    <div className={classes.voice}>
      <AnswerField
        field={feedbackField(key)}
        label={title}
        guidance={guidance}
        isVerbatim
        placeholder="Their own words, as they said them."
      />
      {isHeard ? (
        <>
          <div className={classes.known}>
            {(['who', 'how', 'when'] as const).map((part) => (
              <AnswerField
                key={part}
                field={voiceField(key, part)}
                label={VOICE_PART_WORDS[part]}
                size="line"
                isQuiet
              />
            ))}
          </div>
          <WordsField
            field={voiceField(key, 'agrees')}
            label={`${VOICE_PART_WORDS.agrees}: ${title}`}
            words={AGREEMENT_WORDS}
          />
        </>
      ) : (
        <AnswerField
          field={voiceField(key, 'missing')}
          label={VOICE_PART_WORDS.missing}
          size="line"
          isQuiet
        />
      )}
    </div>
  );
}
