import { RoomTabs } from '../../ui/RoomTabs.tsx';

/** The pages of one round, side by side. */
export function RoundTabs({ id }: { id: string }) {
  return (
    <RoomTabs
      label="Pages of this round"
      tabs={[
        { target: { to: 'round', id }, title: 'Reviews' },
        { target: { to: 'round-grades', id }, title: 'Grades' },
      ]}
    />
  );
}
