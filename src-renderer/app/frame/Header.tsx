import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHelp, IconLock, IconSearch } from '@tabler/icons-react';
import { type OpenWorkspace, roleWords } from '../../base/open-workspace.ts';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { runCommand } from '../../ui/use-menu-command.ts';
import { AppearanceMenu } from './AppearanceMenu.tsx';
import classes from './Header.module.css';

/** The head of the frame: which workspace, as whom, search, and the lock. */
export function Header({ workspace }: { workspace: OpenWorkspace }) {
  const { me } = workspace.settings;
  return (
    <header className={classes.header}>
      <div className={classes.workspace}>
        <span className={classes.name}>{workspace.name}</span>
        {workspace.isDemo && (
          <span className={classes.demo}>
            Demo<span className={classes.demoMeaning}>: fictitious council</span>
          </span>
        )}
        <span className={classes.role}>
          {roleWords[me.role]}
          <span className={classes.person}> · {me.name}</span>
        </span>
      </div>
      <button
        type="button"
        aria-label="Find anything"
        className={classes.search}
        onClick={() => runCommand('find')}
      >
        <IconSearch size={17} aria-hidden />
        <span className={classes.searchWords}>Find anything</span>
        <KeyHint keys="mod+K" />
      </button>
      <div className={classes.tools}>
        <AppearanceMenu />
        <Tooltip label="Shortcuts and words">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label="Shortcuts and words"
            onClick={() => runCommand('keyboard-shortcuts')}
          >
            <IconHelp size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconLock size={17} aria-hidden />}
          onClick={() => runCommand('lock-workspace')}
        >
          Lock
        </Button>
      </div>
    </header>
  );
}
