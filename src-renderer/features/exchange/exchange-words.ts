import type { BoardRow } from '#shared/contract/handed-out.ts';
import type { SenderStanding } from '#shared/contract/opened-packs.ts';
import type { CaseField } from '#shared/domain/exchange/assignment.ts';

/** What is known of who signed a pack, in words. */
export const STANDING_WORDS: Readonly<Record<SenderStanding, string>> = {
  verified: 'checked by telephone',
  'not-compared': 'not checked yet',
  unknown: 'not known here',
};

/** How an assignment stands, in a word. */
export const STATE_WORDS: Readonly<Record<BoardRow['state'], string>> = {
  issued: 'Nothing back',
  'part-returned': 'Part back',
  returned: 'All back',
  late: 'Late',
  recalled: 'Recalled',
  superseded: 'Superseded',
  wiped: 'Wiped',
};

/** What of a case can go along, in words, in the order in which it is offered. */
export const FIELD_WORDS: readonly (readonly [CaseField, string])[] = [
  ['name', 'Name'],
  ['initials', 'Initials instead of the name'],
  ['aliases', 'Other names'],
  ['dateOfBirth', 'Date of birth'],
  ['statuses', 'Statuses'],
  ['team', 'Team'],
  ['worker', 'Social worker'],
  ['openedOn', 'Open since'],
  ['gender', 'Gender'],
  ['ethnicity', 'Ethnic group'],
  ['language', 'Language'],
  ['disability', 'Disability'],
  ['school', 'School'],
  ['address', 'Address'],
  ['phones', 'Telephone numbers'],
  ['nhsNumber', 'NHS number'],
  ['related', 'People around the child'],
];
