import { useEffect, useRef } from 'react';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { tellOtherWindow } from '../../../base/other-window.ts';
import { domainSection, FEEDBACK_SECTION, sectionsOf } from '../section-progress.ts';
import classes from './second-screen.module.css';

/** The outline with its questions. The section that is being written is marked; choosing one leads the first window there. */
export function PromptsBeside({
  template,
  section,
}: {
  template: PracticeReviewTemplate;
  section: string | null;
}) {
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another element
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [section]);
  const questions = questionsOf(template);
  return (
    <nav className={classes.column} aria-label="Questions of the review">
      <ol className={classes.outline}>
        {sectionsOf(template).map(({ key, title }) => (
          <li key={key}>
            <button
              ref={key === section ? current : undefined}
              type="button"
              className={classes.section}
              aria-current={key === section || undefined}
              onClick={() => tellOtherWindow({ says: 'go-to-section', section: key })}
            >
              {title}
            </button>
            {questions.has(key) && (
              <ul className={classes.questions}>
                {questions.get(key)?.map(({ key: question, words }) => (
                  <li key={question}>{words}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface Question {
  readonly key: string;
  readonly words: string;
}

function questionsOf({
  domains,
  feedback,
}: PracticeReviewTemplate): ReadonlyMap<string, readonly Question[]> {
  return new Map([
    ...domains.map(
      ({ key, prompts }) =>
        [domainSection(key), prompts.map((prompt) => ({ key: prompt.key, words: prompt.question }))] as const,
    ),
    [FEEDBACK_SECTION, feedback.map(({ key, title }) => ({ key, words: title }))] as const,
  ]);
}
