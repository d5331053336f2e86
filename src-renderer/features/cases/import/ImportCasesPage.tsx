import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { LookStep } from './LookStep.tsx';
import { useCaseImport } from './use-case-import.ts';

/** The way from a file of open cases into the workspace. */
export function ImportCasesPage() {
  const way = useCaseImport();
  const { step, source } = way.state;
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'cases' }}>Cases</TextLink>}
        title="Import cases"
        description={source ? source.fileName : 'Nothing goes in before you have seen what would.'}
      />
      <ImportSteps state={way.state} onGo={way.goTo} />
      {(step === 'choose' || !source) && <ChooseStep way={way} />}
      {step === 'columns' && source && <ColumnsStep way={way} source={source} />}
      {step === 'look' && source && <LookStep way={way} />}
      {step === 'done' && <DoneStep way={way} />}
    </Page>
  );
}
