import type { MeetingDetail } from '#shared/contract/meetings.ts';
import type { LeaveOut } from '#shared/domain/meetings/minutes-document.ts';
import { createRedactor } from '#shared/domain/redaction/engine.ts';
import { createProposer } from '#shared/domain/redaction/proposer/propose.ts';
import type { CaseRecord, ExtraKnown, SpanKind } from '#shared/domain/redaction/types.ts';
import { recordOfCase } from '../moderation/gathering-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { casesOf, peopleByName } from './repository.ts';

/** What partners of a meeting are told: when, and which bodies. Who, where and by which number they are not. */
const STAYS: ReadonlySet<SpanKind> = new Set(['date', 'age', 'organisation', 'court', 'health-service']);

/** "Joel Okafor", but no post: "Head of Safeguarding and QA" names nobody, and its words are those of every sentence. */
const PERSON = /^(?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+$/u;
const POST =
  /\b(?:head|lead|leads|manager|managers|director|officer|officers|team|teams|service|services|school|board|chair|worker|workers|nurse|police|health|council|commissioning|inclusion|principal|partner|adviser|coordinator|support|duty|systems|safeguarding)\b/iu;

/**
 * Leaves names out of minutes as they are left out of a pack: those of each child's own record with its relatives and places,
 * everybody of the workspace and the meeting, and those that the finder of unknown names finds.
 */
export function leaveNamesOut({ store }: OpenWorkspace, meeting: MeetingDetail): LeaveOut {
  const { propose } = createProposer();
  const redactor = createRedactor({ propose });
  const references = meeting.agenda.flatMap(({ item }) => item.reference ?? []);
  const records = new Map<string, CaseRecord>(
    [...casesOf(store, references)].map(([reference, id]) => [reference, recordOfCase(store, id)]),
  );
  const extra: ExtraKnown[] = [...namesIn(meeting), ...peopleByName(store)]
    .filter((name, at, all) => all.indexOf(name) === at)
    .map((text) => ({ text, kind: 'person' }));
  return (text, reference) => {
    const record = records.get(reference ?? '') ?? null;
    const spans = redactor
      .redact({ text, record, extra })
      .spans.filter(({ kind, source }) => source === 'record' || !STAYS.has(kind));
    let rest = text;
    for (const { start, end, kind } of spans.toReversed())
      rest = `${rest.slice(0, start)}${kind === 'person' ? '[name]' : '[left out]'}${rest.slice(end)}`;
    return { text: rest, leftOut: spans.length };
  };
}

function namesIn({ agenda, attendance, chair, approvedBy, laterNotes }: MeetingDetail): string[] {
  const names = [
    ...agenda.flatMap(({ item, decisions, lastSaid }) => [
      item.childName,
      ...item.owners,
      ...decisions.map(({ by }) => by),
      lastSaid?.by,
    ]),
    ...laterNotes.map(({ by }) => by),
    ...attendance.present,
    ...attendance.apologies,
    chair,
    approvedBy,
  ];
  return names.filter(
    (name): name is string => typeof name === 'string' && PERSON.test(name) && !POST.test(name),
  );
}
