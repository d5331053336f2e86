import { readProse } from './prose.ts';
import classes from './writing.module.css';

/** Plain text as it is read: paragraphs, lists, quotations. */
export function Prose({ children }: { children: string }) {
  return (
    <div className={classes.prose}>
      {readProse(children).map((block, index) => {
        const key = index;
        if (block.kind === 'list')
          return (
            <ul key={key}>
              {block.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          );
        if (block.kind === 'quotation') return <blockquote key={key}>{block.text}</blockquote>;
        return <p key={key}>{block.text}</p>;
      })}
    </div>
  );
}
