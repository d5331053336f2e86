import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readCells } from '#service/tables/read-cells.ts';
import { type Agreement, LEAST_ITEMS, measureAgreement } from '#shared/domain/agreement/measure-agreement.ts';
import { readCountMatrix, readGradeRows } from '#shared/domain/agreement/read-grades.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { type Command, CommandFailed, exitCodes, type Terminal, UsageError } from '../command.ts';
import { parseOptions } from '../options.ts';

/** `plumbline agreement`: how far two or more raters agree. */
export const command: Command = {
  usage: `agreement <file.csv> [--json] [--scale <words>] [--matrix] [--min-n <n>] [--draws <n>] [--seed <word>]

  Reads grades (rows are items, columns raters, a head row; blanks are missing; words or numbers; "-" reads standard
  input) and prints how far the raters agree: counts, coefficients with intervals, and what they mean in words.

  --json    prints {items, raters, ratings, categories, exact: {agree, of}, adjacent: {agree, of},
            coefficients: {<name>: {value, se?, low?, high?} | null}, refused: [{coefficient, why}], reading, notes}
  --scale   the whole scale from lowest to highest, commas between: "Inadequate,Requires improvement,Good,Outstanding"
  --matrix  the file is a square table of counts without a head: rows the first rater, columns the second
  --min-n   below so many items with two grades there is no coefficient; ${LEAST_ITEMS} where left out, 0 for no limit
  --draws   bootstrap draws for the intervals; 2000 where left out, 0 for intervals by formula
  --seed    draws the same bootstrap again; 1 where left out`,
  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      json: { type: 'boolean' },
      matrix: { type: 'boolean' },
      scale: { type: 'string' },
      'min-n': { type: 'string', default: String(LEAST_ITEMS) },
      draws: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
    });
    const [file, ...surplus] = positionals;
    if (file === undefined || surplus.length > 0) throw new UsageError('Name one file.');
    const isTable = values.matrix === true;
    const leastItems = wholeNumber('--min-n', values['min-n'], 1_000_000);
    const draws = wholeNumber('--draws', values.draws, 100_000);
    const bytes = await bytesOf(file, terminal);
    try {
      const scale = values.scale?.split(',').map((word) => word.trim());
      const rows = readCells(bytes, isTable);
      const read = isTable ? readCountMatrix(rows, scale) : readGradeRows(rows, scale);
      const measured = measureAgreement(read.ratings, {
        leastItems,
        draws,
        seed: values.seed,
        isTable,
        isOrdered: read.isOrdered,
      });
      const agreement = { ...measured, notes: [...read.notes, ...measured.notes] };
      await terminal.print(
        values.json ? `${JSON.stringify(printed(agreement), null, 2)}\n` : inWords(agreement),
      );
      return exitCodes.done;
    } catch (error) {
      if (error instanceof TableProblem) throw new CommandFailed(`${error.happened} ${error.next}`);
      throw error;
    }
  },
};

function printed(agreement: Agreement) {
  const { items, raters, ratings, categories, exact, adjacent, coefficients, refused, reading, notes } =
    agreement;
  return { items, raters, ratings, categories, exact, adjacent, coefficients, refused, reading, notes };
}

function inWords(agreement: Agreement): string {
  const { exact, adjacent, coefficients, refused, reading, notes } = agreement;
  const lines = [
    reading,
    '',
    `Items ${agreement.items}, raters ${agreement.raters}, grades ${agreement.ratings}`,
    `The same: ${exact.agree} of ${exact.of}`,
    `Within one grade: ${adjacent.agree} of ${adjacent.of}`,
    '',
  ];
  for (const [name, found] of Object.entries(coefficients))
    if (found) {
      const interval =
        found.low === undefined || found.high === undefined
          ? 'no interval can be worked out'
          : `${found.low.toFixed(3)} to ${found.high.toFixed(3)}`;
      lines.push(`${name.padEnd(22)} ${found.value.toFixed(3).padStart(7)}  (${interval})`);
    }
  for (const { coefficient, why } of refused) lines.push(`${coefficient.padEnd(22)}       -  ${why}`);
  return `${[...lines, '', ...notes].join('\n')}\n`;
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new UsageError(`${option} wants a whole number from 0 to ${most}.`);
  return number;
}

async function bytesOf(file: string, terminal: Terminal): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of terminal.input)
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(resolve(terminal.workingDirectory, file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new CommandFailed(`There is no file "${file}". Check the name and the folder.`);
    if (code === 'EISDIR') throw new CommandFailed(`"${file}" is a folder. Name a file.`);
    if (code === 'EACCES' || code === 'EPERM')
      throw new CommandFailed(`"${file}" may not be read. Check who may open it.`);
    throw error;
  }
}
