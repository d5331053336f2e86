import { Button, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import { fieldsInAction } from '#shared/domain/recommendations/smart/fields-in-action.ts';
import type { SmartReplacement } from '#shared/domain/recommendations/smart/types.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { FILL_KEYS } from '../workbench/workbench-keys.ts';
import { SmartMarks } from './SmartMarks.tsx';
import classes from './smart.module.css';
import { smartMarks } from './smart-marks.ts';

const fieldWords = ({ field, value }: SmartReplacement): string =>
  field === 'due' ? `due ${dateWords(value)}` : field === 'owner' ? `owner ${value}` : `measure “${value}”`;

/** The case knows who its allocated worker is. */
const atHand = (replacement: SmartReplacement, worker: string | undefined): SmartReplacement =>
  replacement.field === 'owner' &&
  worker &&
  /^(?:allocated |case |named )?(?:social )?worker$/i.test(replacement.value)
    ? { field: 'owner', value: worker }
    : replacement;

/** What one key fills in: owner and date that stand in the words, and what is suggested for a field that is empty. */
export function offeredFields(
  draft: RecommendationDraft,
  today: string,
  worker: string | undefined,
  marks = smartMarks(draft, today),
): SmartReplacement[] {
  const { action, owners, due, measure } = draft;
  if (action.trim() === '') return [];
  const found = fieldsInAction({ action, owner: owners.join('; '), due }, today);
  const suggested = marks.flatMap(({ finding }) => (finding?.replacement ? [finding.replacement] : []));
  const isEmpty = {
    owner: owners.length === 0,
    due: due === '',
    measure: measure.trim() === '',
    action: false,
  };
  const all = [...found, ...suggested].filter(({ field }) => isEmpty[field]);
  return all
    .filter(({ field }, index) => all.findIndex((other) => other.field === field) === index)
    .map((replacement) => atHand(replacement, worker));
}

/**
 * Five quiet marks beneath a recommendation, each with one sentence why not and a suggestion that can be taken. It
 * advises: nothing waits for it.
 */
export function SmartHelper({
  draft,
  today,
  worker,
  onTake,
}: {
  draft: RecommendationDraft;
  /** yyyy-mm-dd */
  today: string;
  /** Who works the case, where that is known. */
  worker: string | undefined;
  onTake: (replacement: SmartReplacement) => void;
}) {
  const marks = smartMarks(draft, today);
  const offered = offeredFields(draft, today, worker, marks);
  const unmet = marks.flatMap(({ criterion, word, finding }) =>
    finding ? [{ criterion, word, finding }] : [],
  );
  return (
    <fieldset className={classes.helper} aria-label="How SMART it is">
      <div className={classes.head}>
        <SmartMarks marks={marks} />
        <span className={classes.summary}>{summaryOf(marks.map(({ state }) => state))}</span>
      </div>
      {offered.length > 0 && (
        <p className={classes.suggestion}>
          <Button
            size="compact-xs"
            variant="light"
            classNames={{ root: classes.fill, label: classes.fillWords }}
            leftSection={<IconCheck size={14} aria-hidden />}
            rightSection={<KeyHint keys={FILL_KEYS} />}
            onClick={() => {
              for (const replacement of offered) onTake(replacement);
            }}
          >
            Fill in {offered.map(fieldWords).join('; ')}
          </Button>
        </p>
      )}
      {unmet.length > 0 && (
        <ul className={classes.findings}>
          {unmet.map(({ criterion, word, finding }) => (
            <li key={criterion}>
              <p className={classes.why}>
                <strong>{word}:</strong> {finding.message}
              </p>
              <p className={classes.suggestion}>
                {finding.suggestion}
                {finding.replacement && (
                  <Take replacement={atHand(finding.replacement, worker)} onTake={onTake} />
                )}
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
  const { field, value } = replacement;
  const words = field === 'due' ? dateWords(value) : value;
  return (
    <Tooltip label={words}>
      <Button
        size="compact-xs"
        variant="light"
        ml="xs"
        leftSection={<IconCheck size={14} aria-hidden />}
        onClick={() => onTake(replacement)}
      >
        {field === 'due' || field === 'owner'
          ? `Take ${words}`
          : field === 'measure'
            ? 'Take this measure'
            : 'Take this wording'}
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
