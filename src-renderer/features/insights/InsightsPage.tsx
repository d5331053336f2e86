import { useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { BesidePicture } from './BesidePicture.tsx';
import { CoveragePicture } from './CoveragePicture.tsx';
import { GradesPicture } from './GradesPicture.tsx';
import { MonthsPicture } from './MonthsPicture.tsx';
import { OverRoundsPicture } from './OverRoundsPicture.tsx';
import { TimesPicture } from './TimesPicture.tsx';

/** Is practice getting better for children? Few pictures, each a table whose bars show its numbers. */
export function InsightsPage() {
  const grades = useQuery(api.insights.grades.queryOptions({ input: {} }));
  const times = useQuery(api.insights.times.queryOptions({ input: {} }));
  const months = useQuery(api.insights.months.queryOptions({ input: {} }));
  const coverage = useQuery(api.insights.coverage.queryOptions({ input: {} }));
  const over = useQuery(api.insights.overRounds.queryOptions({ input: {} }));
  const error = over.error ?? grades.error ?? times.error ?? months.error ?? coverage.error;
  return (
    <Page width="wide">
      <PageHeader
        title="Insights"
        description="Is practice getting better for children? Every number says how many it rests on, and leads to what lies behind it."
      />
      <ProblemNotice error={error} />
      {!error && !(grades.data && times.data && months.data) && <Loading what="Counting…" />}
      {grades.data && <GradesPicture rounds={grades.data} />}
      {grades.data && <BesidePicture rounds={grades.data} />}
      {over.data && <OverRoundsPicture over={over.data} />}
      {times.data && <TimesPicture times={times.data} />}
      {months.data && <MonthsPicture months={months.data} />}
      {coverage.data && <CoveragePicture coverage={coverage.data} />}
    </Page>
  );
}
