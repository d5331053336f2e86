import { Button, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import type { SmartReplacement } from '#shared/domain/recommendations/smart/types.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { SmartMarks } from './SmartMarks.tsx';
import classes from './smart.module.css';
import { smartMarks } from './smart-marks.ts';

/**
 * Five quiet marks beneath a recommendation, each with one sentence why not and a suggestion that can be taken. It
 * advises: nothing waits for it.
 */
export function SmartHelper({
  draft,
  today,
  onTake,
}: {
  draft: RecommendationDraft;
  /** yyyy-mm-dd */
  today: string;
  onTake: (replacement: SmartReplacement) => void;
}) {
  const marks = smartMarks(draft, today);
  const unmet = marks.flatMap(({ criterion, word, finding }) =>
    finding ? [{ criterion, word, finding }] : [],
  );
  return (
    <fieldset className={classes.helper} aria-label="How SMART it is">
      <div className={classes.head}>
        <SmartMarks marks={marks} />
        <span className={classes.summary}>{summaryOf(marks.map(({ state }) => state))}</span>
      </div>
      {unmet.length > 0 && (
        <ul className={classes.findings}>
          {unmet.map(({ criterion, word, finding }) => (
            <li key={criterion}>
              <p className={classes.why}>
                <strong>{word}:</strong> {finding.message}
              </p>
              <p className={classes.suggestion}>
                {finding.suggestion}
                {finding.replacement && <Take replacement={finding.replacement} onTake={onTake} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function Take({
  replacement,
  onTake,
}: {
  replacement: SmartReplacement;
  onTake: (replacement: SmartReplacement) => void;
}) {
  const words = replacement.field === 'due' ? dateWords(replacement.value) : `“${replacement.value}”`;
  return (
    <Tooltip label={words}>
      <Button
        size="compact-xs"
        variant="light"
        ml="xs"
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={() => onTake(replacement)}
      >
        {replacement.field === 'due' ? `Take ${words}` : 'Take this wording'}
      </Button>
    </Tooltip>
  );
}

function summaryOf(states: readonly string[]): string {
  const met = states.filter((state) => state === 'met').length;
  if (states.includes('waiting'))
    return 'Five marks fill in as you write. They advise; nothing waits for them.';
  return met === states.length ? 'SMART' : `${met} of ${states.length}`;
}
