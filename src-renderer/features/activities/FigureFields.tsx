import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ActivityFigure, FigureHeads } from '#shared/domain/activities/activity.ts';
import classes from './activities.module.css';

const asCount = (value: string | number): number | null =>
  value === '' || !Number.isInteger(Number(value)) ? null : Number(value);

/** The table of figures of a type: cohorts with those who answered, or grades with how often each was given. */
export function FigureFields({
  heads,
  figures,
  onChange,
}: {
  heads: FigureHeads;
  figures: readonly ActivityFigure[];
  onChange: (figures: ActivityFigure[]) => void;
}) {
  const set = (index: number, change: Partial<ActivityFigure>) =>
    onChange(figures.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div>
      {figures.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{heads.label}</th>
              <th scope="col">{heads.count}</th>
              {heads.of && <th scope="col">{heads.of}</th>}
              <th />
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, index) => (
              // A row has no name of its own until it is typed.
              // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place while they are typed
              <tr key={index}>
                <td>
                  <TextInput
                    aria-label={`${heads.label}, row ${index + 1}`}
                    value={figure.label}
                    onChange={(event) => set(index, { label: event.currentTarget.value })}
                  />
                </td>
                <td>
                  <NumberInput
                    aria-label={`${heads.count}, row ${index + 1}`}
                    min={0}
                    allowDecimal={false}
                    w="8rem"
                    value={figure.count ?? ''}
                    onChange={(value) => set(index, { count: asCount(value) })}
                  />
                </td>
                {heads.of && (
                  <td>
                    <NumberInput
                      aria-label={`${heads.of}, row ${index + 1}`}
                      min={0}
                      allowDecimal={false}
                      w="8rem"
                      value={figure.of ?? ''}
                      onChange={(value) => set(index, { of: asCount(value) })}
                    />
                  </td>
                )}
                <td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove row ${index + 1}`}
                    onClick={() => onChange(figures.filter((_, at) => at !== index))}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange([...figures, { label: '', count: null, of: null }])}
      >
        Add a row of figures
      </Button>
    </div>
  );
}
