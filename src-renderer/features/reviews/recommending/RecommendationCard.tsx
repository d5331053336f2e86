import { ActionIcon, Autocomplete, TagsInput, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import type { SmartReplacement } from '#shared/domain/recommendations/smart/types.ts';
import type { Entry } from '../../../base/saving/entries.ts';
import { ChoiceRow } from '../ChoiceRow.tsx';
import { useReviewWriting } from '../writing/use-review-draft.ts';
import { WritingArea } from '../writing/WritingArea.tsx';
import writing from '../writing/writing.module.css';
import { DuePicker } from './DuePicker.tsx';
import classes from './recommendations.module.css';
import { offeredFields, SmartHelper } from './SmartHelper.tsx';

const levels = [
  { value: 'child', label: 'For this child' },
  { value: 'service', label: 'For the service' },
] as const;

/** One recommendation as it is written. Saved as one types. */
export function RecommendationCard({
  entry: { key, id, draft: recommendation },
  number,
  owners,
  themes,
  onRemove,
}: {
  entry: Entry<RecommendationDraft>;
  number: number;
  /** Names to choose from. */
  owners: readonly string[];
  themes: readonly string[];
  onRemove: () => void;
}) {
  const { draft, detail } = useReviewWriting();
  const today = localDay(new Date());
  const change = (patch: Partial<RecommendationDraft>) => draft.recommendations.change(key, patch);
  const take = ({ field, value }: SmartReplacement) => {
    change(field === 'owner' ? { owners: [value] } : { [field]: value });
    void draft.flush();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    for (const offered of offeredFields(recommendation, today, detail.context.case.worker)) take(offered);
  };
  return (
    <li
      id={`recommendation-${id ?? key}`}
      className={classes.card}
      aria-label={`Recommendation ${number}`}
      data-field={`recommendation/${id ?? key}`}
      onBlur={() => void draft.flush()}
      onKeyDown={onKeyDown}
    >
      <div className={classes.cardHead}>
        <h3 className={classes.cardTitle}>Recommendation {number}</h3>
        <ChoiceRow
          label={`Whom recommendation ${number} is for`}
          choices={levels}
          value={recommendation.level}
          onChange={(level) => change({ level })}
        />
        <Tooltip label={`Remove recommendation ${number}`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Remove recommendation ${number}`}
            onClick={onRemove}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <Line
        label="What is to be done"
        value={recommendation.action}
        onChange={(action) => change({ action })}
        isMain
      />
      <SmartHelper draft={recommendation} today={today} worker={detail.context.case.worker} onTake={take} />
      <Line
        label="Measure: what will show that it was done"
        value={recommendation.measure}
        onChange={(measure) => change({ measure })}
      />
      <Line
        label="What it should change for the child"
        value={recommendation.intendedImpact}
        onChange={(intendedImpact) => change({ intendedImpact })}
      />
      <div className={classes.facts}>
        <TagsInput
          data-field={`recommendation/${id ?? key}/owners`}
          label="Owners"
          placeholder={recommendation.owners.length === 0 ? 'A name or a role' : undefined}
          data={[...owners]}
          value={[...recommendation.owners]}
          onChange={(next) => change({ owners: next })}
          splitChars={[';']}
          limit={8}
        />
        <Autocomplete
          label="Theme"
          placeholder="Such as: Direct work"
          data={[...themes]}
          value={recommendation.theme}
          onChange={(theme) => change({ theme })}
          limit={8}
        />
      </div>
      <div data-field={`recommendation/${id ?? key}/due`}>
        <DuePicker value={recommendation.due} today={today} onChange={(due) => change({ due })} />
      </div>
    </li>
  );
}

function Line({
  label,
  value,
  onChange,
  isMain = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isMain?: boolean;
}) {
  const id = useId();
  return (
    <div className={writing.field}>
      <label className={isMain ? writing.label : classes.lineLabel} htmlFor={id}>
        {label}
      </label>
      <WritingArea id={id} size="line" value={value} onChange={onChange} />
    </div>
  );
}
