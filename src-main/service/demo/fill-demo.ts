import { PersonDraft } from '#shared/contract/people.ts';
import { saveCase } from '../cases/repository.ts';
import { savePerson } from '../people/repository.ts';
import { caseMentions } from '../store/schema/cases.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { readBegunReviews } from './begun-reviews.ts';
import { type DemoContent, readDemoContent } from './demo-content.ts';
import { holdMeetings } from './meetings.ts';
import { moderateRound } from './moderation.ts';
import { enterOutcomes } from './outcomes.ts';
import { instantOn, PastWorkspace } from './past-workspace.ts';
import { bringPlanIn } from './plan.ts';
import { bringProgrammeIn } from './programme.ts';
import { type DemoIds, idIn, roundThatIsOver, roundUnderWay } from './rounds.ts';

const content = readDemoContent();

/** The fictitious council of the demo workspace. */
export const DEMO_COUNCIL = content.council;
/** Who signs in the demo workspace: the fictitious lead. */
export const DEMO_LEAD = leadOf(content);

/** Whom the demo says to ring. The number is of the range kept for fiction. */
const ESCALATION = {
  name: 'Duty manager, Wrenfield front door',
  phone: '01632 960100',
  guidance:
    'Ring before you write anything else; outside office hours the same number reaches the emergency duty team. If a child is in danger this minute, ring 999 first.',
};

/** The third Wednesday of the months in which the demo's meetings were held: a year of twelve over two rounds. */
const MEETINGS: readonly string[] = [
  '2023-07-19',
  '2023-08-16',
  '2023-09-20',
  '2023-10-18',
  '2023-11-15',
  '2023-12-20',
  '2024-03-20',
  '2024-04-17',
  '2024-05-15',
  '2024-06-19',
  '2024-07-17',
  '2024-08-21',
];
const AFTER_LAST = '2024-09-18';
/** After the last meeting: the agendas of the year are those of the reviews. */
const PLAN_BROUGHT_IN = '2024-08-28';
const PROGRAMME_BROUGHT_IN = '2024-08-29';
/** The window of the round that was moderated opened on this day. */
const MODERATED = content.rounds.at(-1)?.round.opensOn;

/** When the round after the one of this day opens. */
const nextOpening = (opensOn: string): string | undefined =>
  content.rounds.map(({ round }) => round.opensOn).find((day) => day > opensOn);

/** How long before its window a round is set up. */
const DAYS_AHEAD = 21;

/**
 * Fills an empty workspace with the fictitious council: people, open cases, two rounds of 14 and 13 submitted reviews,
 * twelve monthly meetings, an improvement plan, the QA calendar of a year of children's and adults' practice with a dozen of its activities, outcomes plans of early help, and a round under way. All of it goes through the rules that people go through; all of it or nothing is there after.
 */
export function fillDemo(workspace: OpenWorkspace): void {
  workspace.database
    .transaction(() => {
      const past = new PastWorkspace(workspace, DEMO_LEAD);
      const setUp = (opensOn: string) => past.goTo(instantOn(opensOn, '09:00', -DAYS_AHEAD));
      const ids: DemoIds = { people: new Map(), cases: new Map() };
      for (const { round, reviews } of content.rounds) {
        setUp(round.opensOn);
        if (ids.people.size === 0) addPeople(past, ids);
        addCases(past, ids, new Set(reviews.map(({ caseReference }) => caseReference)));
        const roundId = roundThatIsOver(past, ids, round, reviews);
        if (round.opensOn === MODERATED) moderateRound(past, ids, roundId, round.closesOn);
        const days = MEETINGS.filter(
          (day) => day > round.closesOn && day < (nextOpening(round.opensOn) ?? '9999'),
        );
        const last = days.at(-1);
        if (last) holdMeetings(past, days, MEETINGS[MEETINGS.indexOf(last) + 1] ?? AFTER_LAST);
      }
      bringPlanIn(past, PLAN_BROUGHT_IN);
      bringProgrammeIn(past, PROGRAMME_BROUGHT_IN);
      setUp(content.nextRound.opensOn);
      addCases(past, ids);
      enterOutcomes(past, ids);
      roundUnderWay(past, ids, content, readBegunReviews());
      workspace.afterChanges(workspace.store, past.changes);
      workspace.updateSettings({
        me: { personId: idIn(ids.people, DEMO_LEAD), name: DEMO_LEAD, role: 'lead' },
        escalation: ESCALATION,
        service: 'both',
      });
      workspace.setFlag('demo', 'true');
    })
    .immediate();
}

function leadOf({ people }: DemoContent): string {
  const lead = people.find(({ jobTitle }) => jobTitle.startsWith('Head of Safeguarding'));
  if (!lead) throw new Error('The demo content has no Head of Safeguarding.');
  return lead.name;
}

function addPeople(past: PastWorkspace, { people }: DemoIds): void {
  for (const person of content.people)
    people.set(person.name, savePerson(past, null, PersonDraft.parse(person)));
}

/** Adds the cases that are not there yet: those with these references, or all. */
function addCases(past: PastWorkspace, { cases }: DemoIds, only?: ReadonlySet<string>): void {
  for (const draft of content.cases) {
    const { reference } = draft;
    if (cases.has(reference) || (only && !only.has(reference))) continue;
    const caseId = saveCase(past, null, draft);
    cases.set(reference, caseId);
    for (const { kind, text } of content.mentions[reference] ?? [])
      past.write(({ tx, record }) => {
        const id = past.newId();
        tx.insert(caseMentions).values({ id, caseId, kind, text }).run();
        record({ action: 'add', entity: 'case-mention', entityId: id, after: { caseId, kind, text } });
      });
  }
}
