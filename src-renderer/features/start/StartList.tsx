import { Button, Title } from '@mantine/core';
import { IconBuildingCommunity, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Brand } from './Brand.tsx';
import { RecentList } from './RecentList.tsx';
import classes from './StartScreen.module.css';
import type { useSentPack } from './use-sent-pack.ts';
import { useOpenDemo, useRecentWorkspaces } from './use-workspace.ts';
import type { Where } from './where.ts';

/** The workspaces of this computer and the ways to another one: a new one, one elsewhere, a pack, a back-up, the demo. */
export function StartList({
  sent,
  onNew,
  onOpen,
  onOpenOther,
  onRestore,
}: {
  readonly sent: ReturnType<typeof useSentPack>;
  readonly onNew: () => void;
  readonly onOpen: (name: string, where: Where) => void;
  readonly onOpenOther: () => void;
  readonly onRestore: () => void;
}) {
  const recent = useRecentWorkspaces();
  const demo = useOpenDemo();
  const isFirstTime = recent.data?.length === 0;
  return (
    <>
      <Brand />
      <Title order={1}>{isFirstTime ? 'Welcome' : 'Your workspaces'}</Title>
      <p className={classes.words}>
        {isFirstTime
          ? 'Practice reviews of children’s cases: graded, moderated and followed to what changed for the child. Everything stays on this computer, encrypted, and works without a network.'
          : 'Each is an encrypted folder on this computer.'}
      </p>
      <ProblemNotice error={sent.error} />
      <RecentList
        recent={recent}
        onOpen={({ id, name, isDemo }) => (isDemo ? demo.mutate({}) : onOpen(name, { recentId: id }))}
      />
      <ProblemNotice error={demo.error} />
      <div className={classes.actions}>
        <Button
          variant={isFirstTime ? 'filled' : 'default'}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={onNew}
        >
          New workspace
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={onOpenOther}
        >
          {isFirstTime ? 'Open an existing workspace…' : 'Open another workspace…'}
        </Button>
        {isFirstTime && (
          <Button
            variant="default"
            leftSection={<IconBuildingCommunity size={18} aria-hidden />}
            loading={demo.isPending}
            onClick={() => demo.mutate({})}
          >
            Look around: demo council
          </Button>
        )}
      </div>
      {isFirstTime && (
        <p className={classes.hint}>The demo opens at once, without a passphrase: nobody in it exists.</p>
      )}
      <div className={classes.demo}>
        <p>
          Were you sent work, reviews to grade, or a workspace from another laptop?{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => (sent.file ? sent.show() : void sent.choose())}
          >
            {sent.file ? `Open ${sent.file.name}` : 'Open the pack'}
          </button>
        </p>
        <p>
          Something is lost or damaged?{' '}
          <button type="button" className={classes.link} onClick={onRestore}>
            Restore a back-up
          </button>
        </p>
        {!isFirstTime && (
          <p>
            New here?{' '}
            <button
              type="button"
              className={classes.link}
              disabled={demo.isPending}
              onClick={() => demo.mutate({})}
            >
              {demo.isPending ? 'Opening the demo council…' : 'Look around: demo council'}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
