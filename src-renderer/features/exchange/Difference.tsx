import { SimpleGrid } from '@mantine/core';
import type { PartDifference } from '#shared/contract/opened-packs.ts';
import { sentencesOf } from '#shared/domain/exchange/plain-text.ts';
import classes from './Difference.module.css';
import { STOP } from './use-difference-keys.ts';

/** One part that differs: as it was sent, as it is here, as they have it. Sentences that others lack are marked. */
export function Difference({ difference, from }: { difference: PartDifference; from: string }) {
  const { label, base, here, theirs } = difference;
  const sides = [
    { title: 'As sent', text: base, against: base },
    { title: 'Here', text: here, against: base },
    { title: from, text: theirs, against: base },
  ];
  return (
    <section className={classes.difference} aria-label={label} {...STOP}>
      <h3 className={classes.label}>{label}</h3>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {sides.map(({ title, text, against }) => (
          <div key={title}>
            <p className={classes.side}>{title}</p>
            <Text text={text} against={against} />
          </div>
        ))}
      </SimpleGrid>
    </section>
  );
}

function Text({ text, against }: { text: string | null; against: string | null }) {
  if (text === null) return <p className={classes.nothing}>nothing</p>;
  const known = new Set(sentencesOf(against ?? ''));
  return (
    <p>
      {sentencesOf(text).map((sentence, i) =>
        known.has(sentence) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat, and are never moved
          <span key={i}>{sentence} </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <mark key={i}>{sentence} </mark>
        ),
      )}
    </p>
  );
}
