import { WorkspaceSettings } from '#shared/contract/workspace.ts';
import type { Service } from '#shared/domain/activities/activity.ts';

/** Settings as they stand in the form: a number that was rubbed out is an empty string for the moment. */
export interface SettingsDraft {
  readonly council: string;
  readonly myName: string;
  readonly role: WorkspaceSettings['me']['role'];
  readonly idleMinutes: number | string;
  readonly escalation: WorkspaceSettings['escalation'];
  readonly blockUnder: number | string;
  readonly warnUnder: number | string;
  readonly service: Service;
}

const minutesWords = 'Choose from 1 to 120 minutes.';
const limitWords = 'Choose a whole number of 1 or more.';

/** What is wrong with a draft, a sentence a field. */
export function problemsOf(draft: SettingsDraft): Partial<Record<keyof SettingsDraft, string>> {
  const isWhole = (value: number | string, least: number, most: number) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  const { council, myName, idleMinutes, blockUnder, warnUnder } = draft;
  const limits = [blockUnder, warnUnder].map((value) => isWhole(value, 1, 1000));
  return {
    ...(council.trim() === '' && {
      council: 'The council’s name stands on every document, so it cannot be empty.',
    }),
    ...(myName.trim() === '' && { myName: 'Every change says who made it, so your name cannot be empty.' }),
    ...(!isWhole(idleMinutes, 1, 120) && { idleMinutes: minutesWords }),
    ...(!limits[0] && { blockUnder: limitWords }),
    ...(!limits[1] && { warnUnder: limitWords }),
    ...(limits[0] &&
      limits[1] &&
      Number(warnUnder) < Number(blockUnder) && {
        warnUnder: 'A warning comes before the stop, so this cannot be the smaller of the two.',
      }),
  };
}

/** The draft that settings begin as. */
export const draftOf = ({
  council,
  me,
  idleMinutes,
  escalation,
  smallCells,
  service = 'both',
}: WorkspaceSettings): SettingsDraft => ({
  council,
  myName: me.name,
  role: me.role,
  idleMinutes,
  escalation,
  blockUnder: smallCells.block,
  warnUnder: smallCells.warn,
  service,
});

/** The settings that a draft without problems stands for. */
export function settingsOf(draft: SettingsDraft, before: WorkspaceSettings): WorkspaceSettings {
  return WorkspaceSettings.parse({
    council: draft.council.trim(),
    // Another name is another person: the old one's entry among the people is not theirs.
    me: {
      personId: draft.myName.trim() === before.me.name ? before.me.personId : null,
      name: draft.myName.trim(),
      role: draft.role,
    },
    idleMinutes: draft.idleMinutes,
    escalation: draft.escalation,
    smallCells: { block: draft.blockUnder, warn: draft.warnUnder },
    service: draft.service,
  });
}
