import type { TableRow } from '../tables/table.ts';
import type { RowResult } from '../tables/table-spec.ts';
import { tidy } from '../text/tidy.ts';
import { CaseCells, type NormaliseContext } from './case-cells.ts';
import { CaseDraft } from './case-draft.ts';
import type { CaseField, CaseMapping } from './case-fields.ts';
import { damageOf, isLikeDay } from './likeness.ts';
import { composeNames, splitAliases } from './parse-names.ts';
import { saysClosed } from './statuses.ts';

const splitPhones = (text: string): readonly string[] =>
  text
    .split(/[;,|/\n]+|\s+or\s+/iu)
    .map(tidy)
    .filter((part) => /\d/u.test(part));

const given = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: string };

/**
 * Makes a case draft of one row.
 * A row without reference or name, or with a date that cannot be, is refused with every reason at once;
 * an unknown status, an odd NHS number or an unlikely date only warns, and the value is kept.
 */
export function normaliseRow(
  row: TableRow,
  mapping: CaseMapping,
  context: NormaliseContext,
): RowResult<CaseField, CaseDraft> {
  const reader = new CaseCells(row, mapping, context);
  const referenceCell = reader.all('reference')[0];
  const reference = (referenceCell?.value ?? '').replace(/^(\d+)\.0$/u, '$1');
  if (referenceCell && reference !== referenceCell.value)
    reader.warn(
      referenceCell,
      'reference',
      `a program made a decimal number of it; it was read as ${reference}`,
    );
  if (reference === '')
    reader.refuse(null, 'reference', 'it has no local reference, so a later import could not find it');
  const damage = damageOf(reference);
  if (damage !== undefined && referenceCell) reader.refuse(referenceCell, 'reference', damage);
  else if (referenceCell && isLikeDay(reference))
    reader.warn(referenceCell, 'reference', 'it looks like a day that a spreadsheet has made of a reference');
  const forename = reader.text('forename');
  const surname = reader.text('surname');
  const isSurnameNull = surname !== undefined && /^null$/iu.test(surname) && forename === undefined;
  const names = composeNames({
    fullName: reader.text('fullName'),
    forename,
    middleNames: reader.text('middleNames'),
    surname: isSurnameNull ? undefined : surname,
    aliases: reader.all('aliases').flatMap(({ value }) => splitAliases(value)),
  });
  const listHasNames = mapping.some(
    (field) => field === 'fullName' || field === 'forename' || field === 'surname',
  );
  if (!names && listHasNames)
    reader.refuse(null, 'fullName', 'it has no name, so anonymisation could not mask it');
  const dateOfBirth = reader.date('dateOfBirth');
  const openedOn = mapping.includes('openedOn')
    ? reader.date('openedOn', dateOfBirth)
    : reader.begunOn(dateOfBirth);
  const statuses = reader.statuses();
  const [worker, ...otherWorkers] = reader.staff('worker');
  const [teamManager] = reader.staff('teamManager');
  if (row.section !== undefined && saysClosed(row.section)) reader.isClosed = true;
  const written = reader.date('closedOn', dateOfBirth);
  const closedOn = written ?? (reader.isClosed ? context.today : undefined);
  if (written === undefined && reader.isClosed)
    reader.warn(
      reader.all('statuses')[0] ?? null,
      'closedOn',
      'the list says that the case is closed and not since when; it is taken as closed from today',
    );
  const draft: CaseDraft = {
    reference,
    names: names ?? { full: reference, aliases: [] },
    ...given('dateOfBirth', dateOfBirth),
    statuses,
    ...given('worker', worker),
    ...(otherWorkers.length === 0 ? {} : { otherWorkers }),
    ...given('teamManager', teamManager),
    ...given('team', reader.text('team')),
    ...given('openedOn', openedOn),
    ...given('closedOn', closedOn),
    ...given('gender', reader.coded('gender')),
    ...given('ethnicity', reader.coded('ethnicity')),
    ...given('language', reader.text('language')),
    ...given('disability', reader.coded('disability')),
    ...given('school', reader.text('school')),
    ...given('address', reader.address()),
    ...reader.formerAddresses(),
    phones: [...new Set(reader.all('phone').flatMap(({ value }) => splitPhones(value)))],
    ...given('nhsNumber', reader.nhsNumber()),
    related: reader.related(),
  };
  if (reader.problems.length > 0) return { ok: false, identity: reference, problems: reader.problems };
  return { ok: true, draft: CaseDraft.parse(draft), warnings: reader.warnings };
}
