import { useEffect, useState } from 'react';
import { describeProblem } from '../../base/describe-problem.ts';

/** Seconds left of the pause that a failed try asks for; 0 when the next try may begin. */
export function useWait(error: unknown): number {
  const [end, setEnd] = useState<{ error: unknown; at: number } | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => {
    const seconds = error ? describeProblem(error).waitSeconds : 0;
    if (seconds === 0) return setEnd(null);
    const begun = performance.now();
    setEnd({ error, at: begun + seconds * 1000 });
    setNow(begun);
    const timer = setInterval(() => setNow(performance.now()), 250);
    return () => clearInterval(timer);
  }, [error]);
  return end && end.error === error ? Math.max(0, Math.ceil((end.at - now) / 1000)) : 0;
}
