import { Prose } from '../writing/Prose.tsx';
import classes from './sealed.module.css';

/** One answer as it was written; nothing where nothing was. */
export function SealedText({ title, text }: { title?: string; text: string | undefined }) {
  if (!text?.trim()) return null;
  return (
    <div className={classes.answer}>
      {title && <h3>{title}</h3>}
      <Prose>{text}</Prose>
    </div>
  );
}
