import { Button } from '@mantine/core';
import { putForward, useNextPack } from '../base/opened-packs.ts';

/** Of several packs that wait: leaves the one in hand, which may be damaged or for somebody else, and goes on to the next. */
export function LeaveForNext({ onLeave }: { onLeave?: () => void }) {
  const next = useNextPack();
  if (!next) return null;
  return (
    <Button
      variant="default"
      onClick={() => {
        onLeave?.();
        putForward(null);
      }}
    >
      Leave this file, go on to {next.name}
    </Button>
  );
}
