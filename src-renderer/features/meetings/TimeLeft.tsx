import { useEffect, useState } from 'react';
import type { MeetingDetail } from '#shared/contract/meetings.ts';
import { timeLeftWords } from './meeting-words.ts';

const CLOCK_MS = 15_000;

/** Looks at the clock by itself: nobody in the room should have to. */
export function TimeLeft({ meeting }: { meeting: MeetingDetail }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const clock = setInterval(() => setNow(new Date()), CLOCK_MS);
    return () => clearInterval(clock);
  }, []);
  return <span>{timeLeftWords(meeting, now)}</span>;
}
