import { Button, Title } from '@mantine/core';
import { IconBuildingCommunity, IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { putForward } from '../../base/opened-packs.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useMenuCommand } from '../../ui/use-menu-command.ts';
import { ArriveForm } from './ArriveForm.tsx';
import { BeginForm } from './BeginForm.tsx';
import { BeginModerationForm } from './BeginModerationForm.tsx';
import { Brand } from './Brand.tsx';
import type { FreshCode } from './fresh-code.ts';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { OpenForm } from './OpenForm.tsx';
import { RecentList } from './RecentList.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { Sheet } from './Sheet.tsx';
import classes from './StartScreen.module.css';
import { useSentPack } from './use-sent-pack.ts';
import { useForgetFetched, useOpenDemo, useRecentWorkspaces } from './use-workspace.ts';
import type { Where } from './where.ts';

type View =
  | { readonly kind: 'list' | 'new' }
  | { readonly kind: 'open'; readonly name: string; readonly where: Where }
  | { readonly kind: 'restore'; readonly where: Where | null };

function viewAsked(search: string): View {
  const start = new URLSearchParams(search).get('start');
  return { kind: start === 'new' ? start : 'list' };
}

/** What one sees without a workspace: the recent ones, a new one, or the demo. */
export function StartScreen({
  banner,
  onFreshCode,
}: {
  banner: ReactNode;
  onFreshCode: (code: FreshCode) => void;
}) {
  useForgetFetched();
  const search = useSearch();
  const [view, setView] = useState<View>(() => viewAsked(search));
  const recent = useRecentWorkspaces();
  const sent = useSentPack();
  const demo = useOpenDemo();
  const toList = () => setView({ kind: 'list' });
  const openOther = async () => {
    const chosen = await window.plumbline.chooseFile('open-workspace');
    if (chosen)
      setView({
        kind: 'open',
        name: chosen.name.replace(/\.plumbline$/, ''),
        where: { fileToken: chosen.token },
      });
  };
  useMenuCommand('new-workspace', () => setView({ kind: 'new' }));
  useMenuCommand('open-workspace', () => void openOther());
  useMenuCommand('import-pack', () => void sent.choose());

  if (view.kind === 'new')
    return (
      <Sheet key="new" width="wide">
        {banner}
        <NewWorkspaceForm onCreated={onFreshCode} onBack={toList} />
      </Sheet>
    );
  if (view.kind === 'open')
    return (
      <Sheet key="open">
        {banner}
        <Brand />
        <OpenForm
          key={'fileToken' in view.where ? view.where.fileToken : view.where.recentId}
          name={view.name}
          where={view.where}
          onRecovered={onFreshCode}
          onBack={toList}
          onRestore={() => setView({ kind: 'restore', where: view.where })}
        />
      </Sheet>
    );
  if (view.kind === 'restore')
    return (
      <Sheet key="restore">
        {banner}
        <Brand />
        <RestoreForm
          where={view.where}
          onRestored={({ id, name }) => setView({ kind: 'open', name, where: { recentId: id } })}
          onBack={toList}
        />
      </Sheet>
    );
  if (sent.file && sent.isShown)
    return (
      <Sheet key="begin" width="wide">
        {banner}
        <Brand />
        {sent.isWorkspace ? (
          <ArriveForm
            key={sent.file.token}
            file={sent.file}
            hasWorkspace={false}
            onDone={({ id, name }) => {
              putForward(null);
              setView({ kind: 'open', name, where: { recentId: id } });
            }}
            onBack={sent.hide}
          />
        ) : sent.isModeration ? (
          <BeginModerationForm
            key={sent.file.token}
            file={sent.file}
            onCreated={onFreshCode}
            onBack={sent.hide}
          />
        ) : (
          <BeginForm key={sent.file.token} file={sent.file} onCreated={onFreshCode} onBack={sent.hide} />
        )}
      </Sheet>
    );
  const isFirstTime = recent.data?.length === 0;
  return (
    <Sheet key="list">
      {banner}
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
        onOpen={({ id, name, isDemo }) =>
          isDemo ? demo.mutate({}) : setView({ kind: 'open', name, where: { recentId: id } })
        }
      />
      <ProblemNotice error={demo.error} />
      <div className={classes.actions}>
        <Button
          variant={isFirstTime ? 'filled' : 'default'}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setView({ kind: 'new' })}
        >
          New workspace
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void openOther()}
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
          <button
            type="button"
            className={classes.link}
            onClick={() => setView({ kind: 'restore', where: null })}
          >
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
    </Sheet>
  );
}
