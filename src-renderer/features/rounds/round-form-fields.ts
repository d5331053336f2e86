import type { RoundDraft } from '#shared/contract/rounds.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { OFSTED_SCALE } from '#shared/domain/grades/scale.ts';

/** A round as it is typed. */
export interface RoundFields {
  readonly name: string;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly theme: string;
  readonly scaleId: string | null;
  readonly templateId: string | null;
  /** A number, or what was typed instead. */
  readonly targetSize: number | string;
}

/** A round's usual length and size in the field's own practice: two weeks, up to 15 children. */
const usualDays = 11;
const usualSize = 15;

/** A new round that opens today. */
export const newRoundFields = (today: string): RoundFields => ({
  name: '',
  opensOn: today,
  closesOn: addDays(today, usualDays),
  theme: '',
  scaleId: null,
  templateId: null,
  targetSize: usualSize,
});

/** The scale that a round is graded on unless another is chosen: the one that inspectors use. */
export const usualScale = <Scale extends { readonly key: string }>(
  scales: readonly Scale[],
): Scale | undefined => scales.find(({ key }) => key === OFSTED_SCALE.key) ?? scales[0];

/** The template that a round is reviewed with unless another is chosen: the newest version of the first. */
export const newestTemplate = <Template extends { readonly key: string; readonly version: number }>(
  templates: readonly Template[],
): Template | undefined =>
  templates
    .filter(({ key }) => key === templates[0]?.key)
    .reduce<Template | undefined>(
      (newest, one) => (newest && newest.version > one.version ? newest : one),
      undefined,
    );

/** What a round still lacks, by field; empty when it can be saved. */
export function missingOfRound(fields: RoundFields): Partial<Record<keyof RoundFields, string>> {
  const { opensOn, closesOn, targetSize } = fields;
  const isSize =
    typeof targetSize === 'number' && Number.isInteger(targetSize) && targetSize >= 1 && targetSize <= 500;
  return {
    ...(fields.name.trim() === '' ? { name: 'A round needs a name, such as "Spring 2026".' } : {}),
    ...(opensOn === null ? { opensOn: 'Say when the round opens.' } : {}),
    ...(closesOn === null ? { closesOn: 'Say by when reviews are due.' } : {}),
    ...(opensOn !== null && closesOn !== null && closesOn < opensOn
      ? { closesOn: 'The round would close before it opens.' }
      : {}),
    ...(fields.scaleId === null ? { scaleId: 'Choose the scale that reviews are graded on.' } : {}),
    ...(fields.templateId === null ? { templateId: 'Choose the template that reviewers work with.' } : {}),
    ...(isSize ? {} : { targetSize: 'Say how many cases the round aims at, from 1 to 500.' }),
  };
}

/** The round that the fields describe; null while something is missing. */
export function draftOfRound(fields: RoundFields): RoundDraft | null {
  const { name, opensOn, closesOn, theme, scaleId, templateId, targetSize } = fields;
  if (Object.keys(missingOfRound(fields)).length > 0) return null;
  if (opensOn === null || closesOn === null || scaleId === null || templateId === null) return null;
  return {
    name: name.trim(),
    opensOn,
    closesOn,
    theme: theme.trim(),
    scaleId,
    templateId,
    targetSize: Number(targetSize),
  };
}
