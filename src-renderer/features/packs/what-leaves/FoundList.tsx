import { Button, NativeSelect } from '@mantine/core';
import type { PackPreview, PreviewEntity, PreviewReview } from '#shared/contract/pack-preview.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { certaintyWord, kindWords } from '../pack-words.ts';
import { useRecordPeople } from '../use-packs.ts';
import classes from './PanelLists.module.css';
import { placesOf } from './queue.ts';
import { type Actions, mentionKind } from './use-actions.ts';
import type { Looking } from './use-looking.ts';

/** Everybody and everything found for one child, doubtful first. Choosing one leads to its first place. */
export function FoundList({
  preview,
  review,
  looking,
  actions,
}: {
  preview: PackPreview;
  review: PreviewReview;
  looking: Looking;
  actions: Actions;
}) {
  const found = preview.entities.filter(({ caseId }) => caseId === review.caseId);
  const doubtful = found.filter(({ certainty, isConfirmed }) => certainty === 'doubtful' && !isConfirmed);
  return (
    <>
      {doubtful.length > 1 && (
        <Button size="xs" variant="default" onClick={() => actions.confirmAll(doubtful)}>
          All {doubtful.length} doubtful ones stay replaced
        </Button>
      )}
      <EntityList entities={found} preview={preview} review={review} looking={looking} />
    </>
  );
}

/** People and places of the texts that the case does not hold: once added, every form of them is found with certainty. */
export function NotInRecordList({
  preview,
  review,
  actions,
}: {
  preview: PackPreview;
  review: PreviewReview;
  actions: Actions;
}) {
  const strangers = preview.mentioned.filter(({ caseId }) => caseId === review.caseId);
  const { data: known = [] } = useRecordPeople(review.caseId);
  if (strangers.length === 0)
    return (
      <p className={classes.none}>
        Everybody and every place found in this review is in the case’s record, or still doubtful.
      </p>
    );
  return (
    <>
      <p className={classes.none}>
        Found in the texts, not in the record. Add whom and what the case should know: then every form of the
        name is found, in this pack and the next. Where it is another name of somebody whom the record has,
        say whose: both then have one alias.
      </p>
      <ul className={classes.list}>
        {strangers.map(({ caseId, text, kind, mentions, role }) => (
          <li key={text} className={classes.stranger}>
            <span>
              <span className={classes.names}>{text}</span>
              <span className={classes.alias}>
                {role ?? kindWords(kind)}, {countWords(mentions, 'place')}
              </span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Add ${text} to the case`}
              onClick={() => actions.deciding.addMention.mutate({ caseId, kind: mentionKind(kind), text })}
            >
              Add to the case
            </Button>
            {kind === 'person' && known.length > 0 && (
              <NativeSelect
                size="xs"
                aria-label={`${text} is another name of`}
                value=""
                onChange={({ currentTarget }) =>
                  currentTarget.value !== '' &&
                  actions.deciding.addOtherName.mutate({
                    caseId,
                    personId: currentTarget.value,
                    name: text,
                  })
                }
                data={[
                  { value: '', label: 'Another name of…' },
                  ...known.map(({ id, name, who }) => ({ value: id, label: `${name}, ${who}` })),
                ]}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function EntityList({
  entities,
  preview,
  review,
  looking,
}: {
  entities: readonly PreviewEntity[];
  preview: PackPreview;
  review: PreviewReview;
  looking: Looking;
}) {
  const texts = preview.texts.filter(({ reviewId }) => reviewId === review.reviewId);
  return (
    <ul className={classes.list}>
      {entities.map((entity) => (
        <li key={entity.entity}>
          <button
            type="button"
            className={classes.entity}
            aria-current={looking.selected.entity?.entity === entity.entity || undefined}
            onClick={() => {
              const [place] = placesOf(texts, entity.entity);
              if (place) looking.select(place);
            }}
          >
            <span className={classes.names}>{entity.variants.join(', ')}</span>
            <span className={classes.alias}>
              {entity.replacement}, {countWords(entity.places, 'place')}
            </span>
            {entity.certainty !== 'certain' && (
              <span
                className={classes.certainty}
                data-certainty={entity.isConfirmed ? 'seen' : entity.certainty}
              >
                {entity.isConfirmed ? 'Looked at' : certaintyWord(entity.certainty)}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
