import { useCurrentWorkspace } from '../../base/current-workspace.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './MovedBar.module.css';

/** Says on every page that the work goes on elsewhere, and that nothing is saved here. Nothing where it was not moved. */
export function MovedBar() {
  const { moved } = useCurrentWorkspace();
  return (
    <div role="status">
      {moved && (
        <p className={classes.bar}>
          This workspace was moved to <strong>{moved.to}</strong> on <InstantText at={moved.at} />. Here it
          can only be read: nothing that is typed is saved.{' '}
          <TextLink to={{ to: 'settings' }}>If the move failed, see Settings</TextLink>
        </p>
      )}
    </div>
  );
}
