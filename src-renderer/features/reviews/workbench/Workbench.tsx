import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { mayWrite } from '#shared/domain/reviews/whose-review.ts';
import { useFragment } from '../../../base/place.ts';
import { SpellingMenu } from '../../../ui/spelling/SpellingMenu.tsx';
import { SpellingProvider, useSpellingOf } from '../../../ui/spelling/use-spelling.ts';
import { focusField } from '../focus-field.ts';
import { ConcernBar } from '../safeguarding/ConcernBar.tsx';
import { useShowOnSecondScreen } from '../second-screen/use-show-on-second-screen.ts';
import { sectionsOf } from '../section-progress.ts';
import { ReviewWritingProvider, useReviewDraft } from '../writing/use-review-draft.ts';
import { ContextPane } from './ContextPane.tsx';
import { FootBar } from './FootBar.tsx';
import { Outline } from './Outline.tsx';
import { useCurrentSection } from './use-current-section.ts';
import { usePanes } from './use-panes.ts';
import { useWorkbenchKeys } from './use-workbench-keys.ts';
import { WhoWrites } from './WhoWrites.tsx';
import { WorkbenchHead } from './WorkbenchHead.tsx';
import { Writing } from './Writing.tsx';
import classes from './workbench.module.css';

/** The review workbench: outline, writing, context, and the foot bar. */
export function Workbench({ detail }: { detail: ReviewDetail }) {
  const draft = useReviewDraft(detail);
  const writing = useMemo(() => ({ draft, detail }), [draft, detail]);
  const spelling = useSpellingOf(detail.row.id, mayWrite(detail.writingAs));
  return (
    <ReviewWritingProvider value={writing}>
      <SpellingProvider value={spelling}>
        <Desk detail={detail} />
        {spelling && <SpellingMenu spelling={spelling} />}
      </SpellingProvider>
    </ReviewWritingProvider>
  );
}

function Desk({ detail }: { detail: ReviewDetail }) {
  const panes = usePanes();
  const pane = useRef<HTMLDivElement>(null);
  const current = useCurrentSection(pane);
  const sections = useMemo(() => sectionsOf(detail.template), [detail.template]);
  const [isMissingShown, setMissingShown] = useState(false);
  useWorkbenchKeys({ sections, current, panes, onMissing: () => setMissingShown(!isMissingShown) });
  useShowOnSecondScreen(detail.row.id, current);
  const fragment = useFragment();
  useEffect(() => {
    if (fragment) focusField(fragment);
  }, [fragment]);
  return (
    <div className={classes.desk} data-focused={panes.isFocused || undefined}>
      <WorkbenchHead detail={detail} panes={panes} />
      <div className={classes.notices}>
        <ConcernBar detail={detail} />
        <WhoWrites detail={detail} />
      </div>
      <div className={classes.panes}>
        {panes.isOutlineShown && !panes.isFocused && <Outline sections={sections} current={current} />}
        <div ref={pane} className={classes.writing}>
          <Writing detail={detail} />
        </div>
        {panes.isContextShown && !panes.isFocused && <ContextPane detail={detail} />}
      </div>
      <FootBar
        detail={detail}
        isMissingShown={isMissingShown}
        onMissingShown={setMissingShown}
        isFocused={panes.isFocused}
      />
    </div>
  );
}
