import { actionsOf, planOf, tsv } from '../fixtures/plans/plan-of.ts';
import { type Measured, measure } from './timing.ts';

const HEAD = ['Ref', 'Action', 'Lead', 'End', 'Comments', 'BRAG'];
const ROWS = 15_000;

const fileOf = (rows: number, row: (at: number) => string[]): string =>
  tsv([
    HEAD,
    ['1', 'Visit weekly', 'AB', 'Jun-25', '', 'Green'],
    ...Array.from({ length: rows }, (_, at) => row(at)),
  ]);

const SHAPES: Readonly<Record<string, (at: number) => string[]>> = {
  actions: (at) => [`1.${at}`, `Visit child ${at}`, 'AB/CD', 'Jun-25', 'August: seen', 'Green'],
  headings: (at) => [`Theme ${at}`],
  'wrapped rows': (at) => ['', `and line ${at}`, '', '', '', ''],
};

/** Plans of 15,000 rows, each beside one of a tenth: work that grows with the square of the rows shows as a ratio far over ten. */
export async function measurePlanFile(_folder: string, say: (line: string) => void): Promise<Measured[]> {
  say(`Reading plans of ${ROWS} rows`);
  const measured: Measured[] = [];
  for (const [name, row] of Object.entries(SHAPES)) {
    const read = async (rows: number) => actionsOf(await planOf(fileOf(rows, row))).length;
    measured.push(
      await measure(
        `plan file: ${ROWS} rows of ${name}`,
        () => read(ROWS),
        'a tenth of it',
        () => read(ROWS / 10),
        3,
      ),
    );
  }
  return measured;
}
