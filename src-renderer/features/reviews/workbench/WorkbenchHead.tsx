import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconDeviceDesktopPlus,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
} from '@tabler/icons-react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { dateWords } from '../../../ui/date-words.ts';
import { KeyHint } from '../../../ui/KeyHint.tsx';
import { StatusTags } from '../../../ui/StatusTag.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { RiskButton } from '../safeguarding/RiskButton.tsx';
import { scrollTo } from '../scroll-to.ts';
import { openSecondScreen } from '../second-screen/use-show-on-second-screen.ts';
import type { Panes } from './use-panes.ts';
import classes from './workbench.module.css';
import { SECOND_SCREEN_KEYS } from './workbench-keys.ts';

/** Whose review it is, the safeguarding interrupt, and the panes. */
export function WorkbenchHead({ detail, panes }: { detail: ReviewDetail; panes: Panes }) {
  const { row, context } = detail;
  return (
    <header className={classes.head}>
      <div className={classes.whose}>
        <h1 className={classes.child}>{row.childName}</h1>
        <StatusTags codes={context.case.statuses} />
        <span className={classes.round}>
          <TextLink to={{ to: 'round', id: row.roundId }}>{row.round}</TextLink>
          {row.reviewer ? `, ${row.reviewer}` : ', not allocated'}, due {dateWords(row.dueOn)}
        </span>
      </div>
      <div className={classes.headTools}>
        <RiskButton detail={detail} onRaised={() => requestAnimationFrame(showConcern)} />
        {!panes.isFocused && (
          <PaneButton
            words="Outline"
            isShown={panes.isOutlineShown}
            onToggle={panes.toggleOutline}
            Icon={IconLayoutSidebar}
          />
        )}
        {!panes.isFocused && (
          <PaneButton
            words="Context"
            isShown={panes.isContextShown}
            onToggle={panes.toggleContext}
            Icon={IconLayoutSidebarRight}
          />
        )}
        <Tooltip label={<KeyHint keys={SECOND_SCREEN_KEYS} />}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Case on a second screen"
            onClick={openSecondScreen}
          >
            <IconDeviceDesktopPlus size={19} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <PaneButton
          words="Focus on the writing"
          keys="mod+shift+F"
          isShown={panes.isFocused}
          onToggle={panes.toggleFocus}
          Icon={panes.isFocused ? IconArrowsMinimize : IconArrowsMaximize}
        />
      </div>
    </header>
  );
}

function showConcern(): void {
  const banner = document.querySelector<HTMLElement>('[aria-label="Immediate concern"]');
  if (banner) scrollTo(banner, 'start');
}

function PaneButton({
  words,
  keys,
  isShown,
  onToggle,
  Icon,
}: {
  words: string;
  keys?: string;
  isShown: boolean;
  onToggle: () => void;
  Icon: typeof IconLayoutSidebar;
}) {
  return (
    <Tooltip
      label={
        <>
          {words} {keys && <KeyHint keys={keys} />}
        </>
      }
    >
      <ActionIcon
        size="lg"
        variant={isShown ? 'light' : 'subtle'}
        color={isShown ? undefined : 'gray'}
        aria-label={words}
        aria-pressed={isShown}
        onClick={onToggle}
      >
        <Icon size={20} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
