import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { Section } from '../../ui/Section.tsx';
import { appearances } from './appearances.ts';

/** Light, dark, or the same as this computer. Kept on this computer, not in the workspace. */
export function AppearanceSettings() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title="Appearance" description="On this computer only.">
      <SegmentedControl
        aria-label="Appearance"
        value={colorScheme}
        data={appearances.map(({ value, words }) => ({ value, label: words }))}
        onChange={(value) => {
          const chosen = appearances.find((appearance) => appearance.value === value);
          if (chosen) setColorScheme(chosen.value);
        }}
      />
    </Section>
  );
}
