import { and, asc, count, desc, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { CaseRow as CaseListRow } from '#shared/contract/cases.ts';
import { ageOn, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { foldForSearch, searchWords } from '#shared/domain/text/fold-for-search.ts';
import { readQuery } from '#shared/domain/text/search-query.ts';
import { notThere } from '../problem.ts';
import { askedOf, isAmongMatching } from '../search/repository.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { cases } from '../store/schema/cases.ts';

// The names are written out: in a select from one table drizzle leaves the table off a column, which would then be
// taken for one of the inner table.
const LAST_REVIEWED = sql<
  string | null
>`(SELECT max(theirs.submitted_at) FROM reviews AS theirs WHERE theirs.case_id = cases.id)`;
const STATUSES = sql<
  string | null
>`(SELECT group_concat(theirs.status, char(31)) FROM case_statuses AS theirs WHERE theirs.case_id = cases.id)`;
const WORKER = sql<
  string | null
>`(SELECT theirs.name FROM people AS theirs WHERE theirs.id = cases.worker_id)`;
const MANAGER = sql<
  string | null
>`(SELECT theirs.name FROM people AS theirs WHERE theirs.id = cases.team_manager_id)`;

const LIST_COLUMNS = {
  id: cases.id,
  reference: cases.reference,
  name: cases.name,
  dateOfBirth: cases.dateOfBirth,
  team: cases.team,
  openedOn: cases.openedOn,
  closedOn: cases.closedOn,
  statuses: STATUSES,
  worker: WORKER,
  teamManager: MANAGER,
  lastReviewedOn: LAST_REVIEWED,
};

const splitStatuses = (joined: string | null): string[] => (joined ? joined.split('\u001f').sort() : []);

export interface CaseFilter {
  readonly search: string;
  readonly statuses: readonly string[];
  readonly team: string | null;
  readonly state: 'open' | 'closed' | 'all';
  readonly limit: number;
  readonly offset: number;
  readonly sort: 'name' | 'reference' | 'worker' | 'openedOn' | 'lastReviewedOn';
}

/** How the search of a list looks: for words from their beginning, or else for any part of a name or reference. */
type Looking = { readonly how: 'words' } | { readonly how: 'parts'; readonly parts: number };

function conditionsOf(filter: CaseFilter, looking: Looking): SQL | undefined {
  const { placeholder } = sql;
  const parts = looking.how === 'words' ? 0 : looking.parts;
  const today = placeholder('today');
  return and(
    looking.how === 'words' ? isAmongMatching(cases.id, 'case', placeholder('asked')) : undefined,
    ...Array.from({ length: parts }, (_, place) => {
      const part = placeholder(`part${place}`);
      return sql`(instr(folded(${cases.name}), ${part}) > 0 OR instr(folded(${cases.reference}), ${part}) > 0)`;
    }),
    filter.team ? eq(cases.team, placeholder('team')) : undefined,
    // The plus keeps SQLite from gathering all open cases by their closing day: it walks the names in order instead.
    filter.state === 'open' ? sql`(+${cases.closedOn} IS NULL OR +${cases.closedOn} > ${today})` : undefined,
    filter.state === 'closed' ? lte(cases.closedOn, today) : undefined,
    filter.statuses.length > 0
      ? sql`${cases.id} IN (SELECT theirs.case_id FROM case_statuses AS theirs
          WHERE theirs.status IN (SELECT value FROM json_each(${placeholder('statuses')})))`
      : undefined,
  );
}

const orderOf = (sort: CaseFilter['sort']): SQL =>
  ({
    name: asc(cases.sortName),
    reference: asc(sql`sort_key(${cases.reference})`),
    worker: asc(sql`sort_key(${WORKER})`),
    openedOn: desc(cases.openedOn),
    lastReviewedOn: desc(LAST_REVIEWED),
  })[sort];

/** Both queries of one kind of filter, compiled once: how many fit, and which stand on a page. */
function queriesOf(store: Reader, filter: CaseFilter, looking: Looking) {
  const hasStatuses = filter.statuses.length > 0;
  const parts = looking.how === 'words' ? 'words' : looking.parts;
  const name = `cases ${parts} ${filter.team !== null} ${filter.state} ${hasStatuses}`;
  const where = conditionsOf(filter, looking);
  return {
    count: prepared(store, `count ${name}`, () =>
      store.select({ n: count() }).from(cases).where(where).prepare(),
    ),
    // First which, then what of them: SQLite would gather statuses, worker and last review of every row that it sorts.
    page: prepared(store, `${name} ${filter.sort}`, () =>
      store
        .select({ id: cases.id })
        .from(cases)
        .where(where)
        .orderBy(orderOf(filter.sort), asc(cases.referenceKey))
        .limit(sql.placeholder('limit'))
        .offset(sql.placeholder('offset'))
        .prepare(),
    ),
  };
}

const listedCases = (store: Reader) =>
  prepared(store, 'listed cases', () =>
    store
      .select(LIST_COLUMNS)
      .from(cases)
      .where(sql`${cases.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
      .prepare(),
  );

/** One page of cases, and how many fit the filter in all. */
export function listCases(
  store: Reader,
  filter: CaseFilter,
  today: string,
): { total: number; rows: CaseListRow[] } {
  const pieces = foldForSearch(filter.search).trim().split(/\s+/).filter(Boolean).slice(0, MOST_PARTS);
  const values = {
    today,
    team: filter.team,
    statuses: JSON.stringify(filter.statuses),
    asked: searchWords(filter.search).length > 0 ? (askedOf(readQuery(filter.search, today)) ?? null) : null,
    ...Object.fromEntries(pieces.map((piece, place) => [`part${place}`, piece])),
  };
  const inParts = { how: 'parts', parts: pieces.length } as const;
  let queries = queriesOf(store, filter, values.asked === null ? inParts : { how: 'words' });
  let total = queries.count.get(values)?.n ?? 0;
  if (total === 0 && values.asked !== null) {
    queries = queriesOf(store, filter, inParts);
    total = queries.count.get(values)?.n ?? 0;
  }
  if (total === 0) return { total, rows: [] };
  const ids = queries.page.all({ ...values, limit: filter.limit, offset: filter.offset }).map(({ id }) => id);
  const rows = new Map(
    listedCases(store)
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.id, listRow(row, today)]),
  );
  return { total, rows: ids.flatMap((id) => rows.get(id) ?? []) };
}

/** How many pieces of a search are looked for; whoever pastes a page is not served by more. */
const MOST_PARTS = 12;

/** The list row of one case. @throws Problem when it is not there. */
export function caseRow(store: Reader, id: CaseId, today: string): CaseListRow {
  const row = store.select(LIST_COLUMNS).from(cases).where(eq(cases.id, id)).get();
  if (!row) throw notThere('case');
  return listRow(row, today);
}

/** A row as the list shows it: the last review by the day on this computer's calendar. */
function listRow(
  row: Omit<CaseListRow, 'statuses' | 'age'> & { readonly statuses: string | null },
  today: string,
): CaseListRow {
  return {
    ...row,
    statuses: splitStatuses(row.statuses),
    age: ageOn(row.dateOfBirth, today),
    lastReviewedOn: row.lastReviewedOn === null ? null : localDayOf(row.lastReviewedOn),
  };
}
