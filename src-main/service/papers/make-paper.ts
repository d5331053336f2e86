import type { z } from 'zod';
import type { PaperAsked, PaperDetail, PaperStop } from '#shared/contract/papers.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { Block, Document, Marking } from '#shared/domain/documents/document.ts';
import { markingWords } from '#shared/domain/documents/words.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import {
  type EditedWords,
  editedWords,
  type Paper,
  type PaperPart,
  paperWordsOf,
} from '#shared/domain/papers/paper.ts';
import {
  bodyBlocks,
  type PaperAppendix,
  paperDocument,
  textsOfBlock,
} from '#shared/domain/papers/paper-document.ts';
import { paperOf } from '#shared/domain/papers/papers.ts';
import { markingOf } from '#shared/domain/papers/schedule-12a.ts';
import { sixMonthPaper } from '#shared/domain/papers/six-month-paper.ts';
import { WHOSE_WORDS } from '#shared/domain/papers/whose.ts';
import { allPlans, planById } from '../plans/repository.ts';
import { sixMonthsOf } from '../plans/show-plan.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gatherPeriod } from './gather-period.ts';
import { type Period, periodOf } from './periods.ts';
import { publicScanner } from './public-scan.ts';
import { acceptancesOf, appendicesOf, wordsOver } from './repository.ts';
import { kindOf, shownAppendix, shownPart, shownVersions } from './show-paper.ts';
import { standingOf } from './standing.ts';

type Asked = z.output<typeof PaperAsked>;

/** Papers that are not published may tell of one child or worker. */
const INSIDE: Marking = markingOf(1);

/** A paper with what a person wrote over it, and what would stop it from being public. */
export interface MadePaper {
  readonly paper: Paper;
  readonly key: string;
  readonly period: Period;
  /** Everything that it says, without what is decided on it: two that say the same are the same version. */
  readonly content: string;
  readonly document: Document;
  readonly stops: readonly PaperStop[];
  readonly detail: PaperDetail;
}

/** A paper as it writes itself, and the name under which what is written over it is kept. */
interface Draft extends Pick<MadePaper, 'paper' | 'key' | 'period'> {
  readonly planId: PlanId | null;
}

/** A paper before it is scanned; public and not, each has words of its own. @throws Problem where the period or plan is none */
export function draftPaper(workspace: OpenWorkspace, { kind, period: name, isPublic, planId }: Asked): Draft {
  const end = isPublic ? ' public' : '';
  if (kind !== 'six-month-review') {
    const period = periodOf(workspace, { kind, period: name });
    const paper = paperOf(kind, gatherPeriod(workspace, period, isPublic), isPublic);
    return { paper, key: `${kind} ${period.name}${end}`, period, planId: null };
  }
  const plan = planId ?? newestPlan(workspace);
  const period = sixMonthsFor(workspace, plan, name);
  const paper = sixMonthPaper(sixMonthsOf(workspace, plan, period.to));
  return { paper, key: `${kind} ${plan} ${period.to}${end}`, period, planId: plan };
}

/** The six months that are asked for; of a plan that is younger than the last quarter end, those up to today. */
function sixMonthsFor(workspace: OpenWorkspace, plan: PlanId, name: string | null): Period {
  const period = periodOf(workspace, { kind: 'six-month-review', period: name });
  const made = localDayOf(planById(workspace.store, plan).createdAt);
  return name === null && made > period.to
    ? periodOf(workspace, { kind: 'six-month-review', period: workspace.today() })
    : period;
}

function newestPlan({ store }: OpenWorkspace): PlanId {
  const [plan] = allPlans(store);
  if (plan) return plan.id;
  throw new Problem('There is no plan yet, so there is nothing to review.', {
    kept: 'Nothing was written.',
    next: 'Make a plan, or bring one in.',
  });
}

/** What stands in each part of words. */
function editedParts({ store }: OpenWorkspace, paper: Paper, key: string): Map<string, EditedWords> {
  const over = wordsOver(store, key);
  return new Map(
    paperWordsOf(paper).map((part) => [part.key, editedWords(part.text, over.get(part.key))] as const),
  );
}

const textsIn = (edited: ReadonlyMap<string, EditedWords>): Map<string, string> =>
  new Map([...edited].map(([part, { text }]) => [part, text]));

/** Makes a paper. @throws Problem where the period is none */
export function makePaper(workspace: OpenWorkspace, asked: Asked): MadePaper {
  const { store } = workspace;
  const { paper: written, key, period, planId } = draftPaper(workspace, asked);
  const appendices = gatherAppendices(workspace, asked, period, key);
  // Once appendices are kept they are listed by themselves, each with its marking.
  const paper: Paper =
    appendices.length === 0
      ? written
      : { ...written, parts: written.parts.filter((part) => !/^(?:heading-)?appendices$/u.test(part.key)) };
  const edited = editedParts(workspace, paper, key);
  const texts = textsIn(edited);
  const marking: Marking = asked.isPublic ? { kind: 'public' } : INSIDE;
  const document = paperDocument(paper, texts, {
    council: workspace.settings.council,
    marking,
    facts: factsOf(workspace, asked, period),
    appendices,
  });
  const content = JSON.stringify([paper.title, bodyBlocks(paper, texts), appendices]);
  const stops = asked.isPublic ? stopsOf(workspace, key, textsToScan(paper, texts, appendices)) : [];
  return {
    paper,
    key,
    period,
    content,
    document,
    stops,
    detail: {
      kind: asked.kind,
      paper: key,
      title: paper.title,
      period: period.name,
      from: period.from,
      to: period.to,
      isPublic: asked.isPublic,
      marking: markingWords(marking),
      planId,
      parts: paper.parts.map((part) => shownPart(part, edited)),
      stops: [...stops],
      appendices: appendicesOf(store, key).map(shownAppendix),
      versions: shownVersions(store, key),
      standing: standingOf(store, { key, content }).words,
      areas: (paper.areas ?? []).map((area) => ({ ...area })),
    },
  };
}

/** The appendices of a paper with what is in them; one that holds another paper holds it as it stands now. */
function gatherAppendices(
  workspace: OpenWorkspace,
  asked: Asked,
  period: Period,
  key: string,
): PaperAppendix[] {
  return appendicesOf(workspace.store, key).map(({ title, text, source, paragraph }) => {
    const own: Block[] = text.trim() === '' ? [] : [{ kind: 'paragraph', text }];
    const kind = kindOf(source);
    if (kind === null || kind === asked.kind) return { title, paragraph, blocks: own, isLandscape: false };
    const other = { kind, period: period.name, isPublic: paragraph === null, planId: null };
    const { paper, key: otherKey } = draftPaper(workspace, other);
    const blocks = bodyBlocks(paper, textsIn(editedParts(workspace, paper, otherKey)));
    return { title, paragraph, blocks: [...own, ...blocks], isLandscape: paper.isLandscape };
  });
}

/** All that a public paper would say: its parts, its public appendices, and what the list of appendices calls the others. */
function textsToScan(
  paper: Paper,
  texts: ReadonlyMap<string, string>,
  appendices: readonly PaperAppendix[],
): { readonly part: string; readonly text: string }[] {
  const ofPart = (part: Exclude<PaperPart, { kind: 'written-table' }>): string[] => {
    if (part.kind === 'words') return [texts.get(part.key) ?? part.text];
    return part.kind === 'heading' ? [part.text] : textsOfBlock(part.block);
  };
  const cellsOf = (part: PaperPart) =>
    part.kind === 'written-table'
      ? part.rows.flatMap(({ about, cells }) => [
          { part: part.key, text: about },
          ...cells.map(({ key, text }) => ({ part: key, text: texts.get(key) ?? text })),
        ])
      : ofPart(part).map((text) => ({ part: part.key, text }));
  return [
    ...paper.parts.flatMap(cellsOf),
    ...appendices.flatMap(({ title, paragraph, blocks }, at) =>
      [title, ...(paragraph === null ? blocks.flatMap(textsOfBlock) : [])].map((text) => ({
        part: `appendix-${at + 1}`,
        text,
      })),
    ),
  ];
}

function factsOf(
  workspace: OpenWorkspace,
  { kind, isPublic }: Asked,
  period: Period,
): (readonly [string, string])[] {
  const days = `${dateWords(period.from)} to ${dateWords(period.to)}`;
  if (kind !== 'committee-cover') return [['Period', days]];
  return [
    ['Date', dateWords(workspace.today())],
    [
      'Subject',
      `Quality assurance of work with ${WHOSE_WORDS[workspace.settings.service ?? 'children']}, ${days}`,
    ],
    ['Public or non-public', isPublic ? 'Public' : 'Non-public'],
    ['Report author', workspace.actor],
  ];
}

function stopsOf(
  workspace: OpenWorkspace,
  paper: string,
  texts: readonly { readonly part: string; readonly text: string }[],
): PaperStop[] {
  const accepted = new Map(acceptancesOf(workspace.store, paper).map((one) => [one.stop, one]));
  return publicScanner(
    workspace,
    workspace.today(),
  )(texts).map((stop) => {
    const key = `${stop.kind}\n${stop.part}\n${stop.words}\n${stop.sentence}`;
    const one = accepted.get(key);
    return { ...stop, key, accepted: one ? { reason: one.reason, by: one.by, at: one.at } : null };
  });
}
