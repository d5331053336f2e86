import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { checkMapping } from '#shared/domain/cases/case-fields.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { UnderWay } from '../../../ui/UnderWay.tsx';
import { DateChoices } from './DateChoices.tsx';
import classes from './import.module.css';
import { delimiterChoices, encodingChoices, type ImportSource } from './import-state.ts';
import { MappingTable } from './MappingTable.tsx';
import type { CaseImport } from './use-case-import.ts';

/** The second step: what each column means. */
export function ColumnsStep({ way, source }: { way: CaseImport; source: ImportSource }) {
  const { state, read, preview } = way;
  const missing = checkMapping(state.mapping);
  return (
    <>
      <ReadingChoices way={way} source={source} />
      {source.isRemembered && (
        <p>The columns are taken as in your last import of such a file. Look whether that still holds.</p>
      )}
      {source.notes.length > 0 && (
        <ul className={classes.notes} aria-label="What was noticed in the file">
          {source.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <ProblemNotice
        error={read.error ?? preview.error}
        actions={
          <Button size="sm" variant="default" onClick={() => void way.chooseFile()}>
            Choose the file again…
          </Button>
        }
      />
      {read.isPending ? (
        <Loading what="Reading the file again…" />
      ) : (
        <>
          <DateChoices way={way} source={source} />
          <MappingTable source={source} mapping={state.mapping} onChoose={way.chooseColumn} />
        </>
      )}
      <div className={classes.foot}>
        <div className={classes.footWords}>
          {missing.length > 0 && (
            <Notice kind="caution" isLive>
              {missing.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          )}
          <UnderWay work={preview} />
        </div>
        <Button variant="default" onClick={() => way.goTo('choose')}>
          Back
        </Button>
        <Button
          disabled={missing.length > 0 || read.isPending}
          loading={preview.isPending}
          onClick={way.look}
        >
          Look at what changes
        </Button>
      </div>
    </>
  );
}

function ReadingChoices({ way, source }: { way: CaseImport; source: ImportSource }) {
  return (
    <div className={classes.reading}>
      {source.sheets.length > 1 && (
        <NativeSelect
          label="Sheet"
          data={[...source.sheets]}
          value={source.sheet ?? ''}
          onChange={({ currentTarget }) => way.readAgain({ sheet: currentTarget.value })}
        />
      )}
      {source.hiddenRows > 0 && (
        <Checkbox
          label={`Leave out the ${source.hiddenRows === 1 ? 'hidden row' : `${source.hiddenRows.toLocaleString('en-GB')} hidden rows`}`}
          checked={source.leavesOutHidden}
          onChange={({ currentTarget }) =>
            way.readAgain({ sheet: source.sheet ?? undefined, leavesOutHidden: currentTarget.checked })
          }
        />
      )}
      {source.kind === 'csv' && (
        <>
          <NativeSelect
            label="Separator"
            data={delimiterChoices(source.delimiter)}
            value={source.delimiter ?? ','}
            onChange={({ currentTarget }) =>
              way.readAgain({ delimiter: currentTarget.value, encoding: source.encoding ?? undefined })
            }
          />
          <NativeSelect
            label="Encoding"
            data={encodingChoices(source.encoding)}
            value={source.encoding ?? 'UTF-8'}
            onChange={({ currentTarget }) =>
              way.readAgain({ encoding: currentTarget.value, delimiter: source.delimiter ?? undefined })
            }
          />
        </>
      )}
      <span className={classes.quiet}>
        {source.rowCount.toLocaleString('en-GB')} {source.rowCount === 1 ? 'row' : 'rows'},{' '}
        {source.headers.length} columns
      </span>
    </div>
  );
}
