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
          Moved to <strong>{moved.to}</strong> on <InstantText at={moved.at} />: here it can only be read, and
          nothing that you type is saved. <TextLink to={{ to: 'settings' }}>Did it fail?</TextLink>
        </p>
      )}
    </div>
  );
}
