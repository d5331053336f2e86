import { PlumbMark } from '../../ui/PlumbMark.tsx';
import classes from './Sheet.module.css';

/** The name of the app, at the top of the screens outside a workspace. */
export function Brand() {
  return (
    <div className={classes.brand}>
      <PlumbMark size={28} />
      <span>Plumbline</span>
    </div>
  );
}
