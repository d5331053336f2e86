import { Button } from '@mantine/core';
import { recentWords } from '../../ui/date-words.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './StartScreen.module.css';
import { useForgetRecent, type useRecentWorkspaces } from './use-workspace.ts';

/** The workspaces opened on this computer. One that is not there any more says so and can be forgotten. */
export function RecentList({
  recent,
  onOpen,
}: {
  recent: ReturnType<typeof useRecentWorkspaces>;
  onOpen: (workspace: { id: string; name: string; isDemo: boolean }) => void;
}) {
  const forget = useForgetRecent();
  const now = new Date();
  if (recent.error) return <ProblemNotice error={recent.error} />;
  if (!recent.data || recent.data.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Recent workspaces">
      {recent.data.map((workspace) => (
        <li key={workspace.id} className={classes.item}>
          {workspace.isThere ? (
            <button type="button" className={classes.open} onClick={() => onOpen(workspace)}>
              <span className={classes.name}>{workspace.name}</span>
              <span className={classes.where}>Opened {recentWords(workspace.openedAt, now)}</span>
              <span className={classes.where}>{workspace.folder}</span>
            </button>
          ) : (
            <div className={classes.missing}>
              <span className={classes.name}>{workspace.name}</span>
              <span className={`${classes.where} ${classes.gone}`}>
                Not there any more: moved, renamed, or on a drive that is not connected.
              </span>
              <span className={classes.where}>{workspace.folder}</span>
            </div>
          )}
          {!workspace.isThere && (
            <Button
              className={classes.forget}
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`Take ${workspace.name} off the list`}
              onClick={() => forget.mutate({ recentId: workspace.id })}
            >
              Take off the list
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
