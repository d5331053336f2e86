import { readFileSync, statSync } from 'node:fs';
import type { OpenedSeal } from '#shared/contract/moderator-desk.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import { OpenedSeals } from '#shared/domain/moderation/opened-seals.ts';
import { OVERALL, type SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { formOf, type PackedReview } from '#shared/domain/packs/moderation-pack.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { checkSeals } from '../moderation/check-seals.ts';
import { Problem } from '../problem.ts';
import { jsonOrNull } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { insertSeals, type PackToGrade, packToGrade, returnsOfPack, sealsOf } from './repository.ts';

const LARGEST_BYTES = 10 * 2 ** 20;

/**
 * Takes in the opened seals of a pack: each is checked against the commitment that came with the pack, and kept.
 * @returns how many are new
 * @throws Problem where the file is none, is of another pack, comes before the return, or one does not open
 */
export function takeSeals(workspace: OpenWorkspace, packId: string, path: string): number {
  const here = packToGrade(workspace.store, packId);
  const parsed = OpenedSeals.safeParse(
    statSync(path).size > LARGEST_BYTES ? null : jsonOrNull(readFileSync(path, 'utf8')),
  );
  if (!parsed.success)
    throw notTaken(
      'This is no file of opened seals.',
      'Choose the file that came back to you after your return.',
    );
  const opened = parsed.data;
  if (opened.packId !== packId)
    throw notTaken('These seals are of another pack.', 'Take them in at the pack that they belong to.');
  const handedBack = new Set(
    returnsOfPack(workspace.store, packId).flatMap(({ said }) => said.reviews.map(({ alias }) => alias)),
  );
  const early = opened.reviews.filter(({ alias }) => !handedBack.has(alias));
  if (early.length > 0)
    throw notTaken(
      'This would show first grades of reviews that you have not handed back.',
      'Hand those back first, or ask the sender for the seals of the others alone.',
      early.map(({ alias }) => alias),
    );
  const broken = checkSeals(here.pack, opened).filter(({ why }) => why !== undefined);
  if (broken.length > 0)
    throw notTaken(
      'A seal does not open: these are not the first grades that the pack committed to.',
      'Ask the sender which file is the right one. If there is no other, first grades were changed after the pack was made.',
      broken.map(({ alias, why }) => `${alias}: ${why}`),
    );
  const known = sealsOf(workspace.store, packId);
  const fresh = opened.reviews.filter(
    ({ alias }, i, all) => !known.has(alias) && all.findIndex((one) => one.alias === alias) === i,
  );
  if (fresh.length > 0)
    workspace.write(({ tx, at, record }) => {
      insertSeals(
        tx,
        fresh.map(({ alias, nonce, grades }) => ({ packId, alias, nonce, grades, at })),
      );
      record({
        action: 'open-seal',
        entity: 'exchange-pack',
        entityId: packId,
        after: { reviews: fresh.map(({ alias }) => alias) },
      });
    });
  return fresh.length;
}

function notTaken(happened: string, next: string, details: readonly string[] = []): Problem {
  return new Problem(happened, {
    kept: 'Nothing was taken in; your grades are as they were.',
    next,
    details: [...details],
  });
}

/** First grades of a review beside one's own, section by section. */
export function openedOf(
  { pack }: PackToGrade,
  review: PackedReview,
  grades: readonly (readonly [string, string])[],
  own: SecondGrade | undefined,
): OpenedSeal[] {
  const { template, scale } = formOf(pack, review);
  const first = new Map(grades);
  const word = (key: string | null | undefined) => findPoint(scale, key)?.word ?? '';
  return [
    ...gradedDomains(template).map(({ key, title }) => ({ key, title, field: domainGradeField(key) })),
    { key: OVERALL, title: 'Overall', field: OVERALL_GRADE_FIELD },
  ].map(({ key, title, field }) => ({
    title,
    first: word(first.get(field)),
    own: word((key === OVERALL ? own?.overall : own?.domains[key])?.grade),
  }));
}
