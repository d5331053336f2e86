import { useEffect, useRef } from 'react';
import type { PackPreview } from '#shared/contract/pack-preview.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { kindWords } from '../pack-words.ts';
import type { QueueItem } from './queue.ts';
import classes from './SweepView.module.css';
import { contextsOf } from './sweep-contexts.ts';
import type { Looking } from './use-looking.ts';

/** All that waits in all children as a list of short contexts: one key each, or a click to see the place itself. */
export function SweepView({ preview, looking }: { preview: PackPreview; looking: Looking }) {
  const { queue, index, select } = looking;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  if (queue.length === 0) return <p className={classes.none}>Everything was looked at.</p>;
  return (
    <>
      <p className={classes.help}>
        One key each: <KeyHint keys="M" /> stays replaced, <KeyHint keys="O" /> an ordinary word,{' '}
        <KeyHint keys="E" /> kept, <KeyHint keys="S" /> the words that stay were seen, <KeyHint keys="T" />{' '}
        take what is suggested, <KeyHint keys="N" /> the next one.
      </p>
      <ol ref={list} className={classes.list}>
        {queue.map((item, at) => (
          <li
            key={item.id}
            data-at={at}
            aria-current={at === index ? 'true' : undefined}
            className={classes.row}
          >
            <button type="button" className={classes.item} onClick={() => select(item.selection)}>
              <span className={classes.who}>{aliasOf(preview, item)}</span>
              <Contexts item={item} preview={preview} />
              <span className={classes.what}>{saidOf(item)}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

function Contexts({ item, preview }: { item: QueueItem; preview: PackPreview }) {
  const { shown, more } = contextsOf(item, preview);
  return (
    <span className={classes.contexts}>
      {shown.map(({ before, words, after }, at) => (
        // Two places may read alike: their order tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is made again with every preview
        <span key={at} className={classes.context}>
          {before}
          <mark>{words}</mark>
          {after}
        </span>
      ))}
      {more > 0 && <span className={classes.more}>and {more} more</span>}
    </span>
  );
}

const aliasOf = (preview: PackPreview, { selection }: QueueItem): string =>
  preview.reviews.find(({ reviewId }) => reviewId === selection.reviewId)?.alias ?? '';

function saidOf(item: QueueItem): string {
  if (item.kind === 'entity') return `${kindWords(item.entity.kind)}, leaves as ${item.entity.replacement}`;
  if (item.kind === 'risk') return item.risk.why;
  if (item.kind === 'text') return item.text.kept.length === 0 ? 'nothing but plain words' : 'stays as it is';
  return `stopped the export: ${item.leak.what}`;
}
