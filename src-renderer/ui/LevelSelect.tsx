import { Select } from '@mantine/core';

/** Whether a recommendation is for a child or for the service; null: both. */
export function LevelSelect({
  level,
  w,
  onChange,
}: {
  level: 'child' | 'service' | null;
  w: string;
  onChange: (level: 'child' | 'service' | null) => void;
}) {
  return (
    <Select
      miw={0}
      w={w}
      label="For"
      placeholder="Child or service"
      clearable
      clearButtonProps={{ 'aria-label': 'Show both levels' }}
      data={[
        { value: 'child', label: 'A child' },
        { value: 'service', label: 'The service' },
      ]}
      value={level}
      onChange={(chosen) => onChange(chosen === 'child' || chosen === 'service' ? chosen : null)}
    />
  );
}
