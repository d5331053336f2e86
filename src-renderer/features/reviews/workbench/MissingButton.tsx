import { Button, Popover } from '@mantine/core';
import { IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import type { MissingItem } from '#shared/domain/reviews/missing-item.ts';
import { isGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { focusField } from '../focus-field.ts';
import classes from './workbench.module.css';

/** How much is still missing; opens the list, in which each sentence leads to its field. */
export function MissingButton({
  missing,
  isOpen,
  onOpen,
}: {
  missing: readonly MissingItem[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) {
  const needed = missing.filter(({ isBlocking }) => isBlocking);
  const asked = missing.filter(({ isBlocking }) => !isBlocking);
  const goTo = (field: string) => {
    onOpen(false);
    // After the popover has given the focus back.
    setTimeout(() => focusField(field), 0);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position="top-start"
      width={480}
      trapFocus
      returnFocus={false}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="sm"
          variant="subtle"
          color={needed.length > 0 ? undefined : 'gray'}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
          leftSection={needed.length === 0 ? <IconCircleCheck size={17} aria-hidden /> : undefined}
          rightSection={<IconChevronUp size={15} aria-hidden />}
        >
          {countWords(needed.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="What is still missing" className={classes.missing}>
        <MissingList title="Before it can be submitted" items={needed} onChoose={goTo} />
        <MissingList title="Asked for, not required" items={asked} onChoose={goTo} />
        {missing.length === 0 && (
          <p className={classes.nothing} tabIndex={-1} data-autofocus>
            Nothing is missing: this review can be submitted.
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function MissingList({
  title,
  items,
  onChoose,
}: {
  title: string;
  items: readonly MissingItem[];
  onChoose: (field: string) => void;
}) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {withGradesInOne(items).map(({ field, rule, sentence }) => (
          <li key={`${rule} ${field}`}>
            <button type="button" onClick={() => onChoose(field)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Domains without a grade are one line, which leads to the first of them. */
function withGradesInOne(items: readonly MissingItem[]): readonly MissingItem[] {
  const isUngraded = ({ field }: MissingItem) => isGradeField(field) && field !== OVERALL_GRADE_FIELD;
  const ungraded = items.filter(isUngraded);
  const [first] = ungraded;
  if (!first || ungraded.length < 3) return items;
  const sentence = `${ungraded.length} domains have no grade yet: each needs one, with a rationale that names its evidence.`;
  return items.flatMap((item) =>
    item === first ? [{ ...first, sentence }] : isUngraded(item) ? [] : [item],
  );
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing missing';
  return count === 1 ? '1 thing missing' : `${count} things missing`;
}
