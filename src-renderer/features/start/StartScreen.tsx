import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { putForward } from '../../base/opened-packs.ts';
import { useMenuCommand } from '../../ui/use-menu-command.ts';
import { ArriveForm } from './ArriveForm.tsx';
import { BeginForm } from './BeginForm.tsx';
import { BeginModerationForm } from './BeginModerationForm.tsx';
import { Brand } from './Brand.tsx';
import type { FreshCode } from './fresh-code.ts';
import { NewWorkspaceForm } from './NewWorkspaceForm.tsx';
import { OpenForm } from './OpenForm.tsx';
import { RestoreForm } from './RestoreForm.tsx';
import { Sheet } from './Sheet.tsx';
import { StartList } from './StartList.tsx';
import { useSentPack } from './use-sent-pack.ts';
import { useForgetFetched } from './use-workspace.ts';
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
  const sent = useSentPack();
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
  return (
    <Sheet key="list">
      {banner}
      <StartList
        sent={sent}
        onNew={() => setView({ kind: 'new' })}
        onOpen={(name, where) => setView({ kind: 'open', name, where })}
        onOpenOther={() => void openOther()}
        onRestore={() => setView({ kind: 'restore', where: null })}
      />
    </Sheet>
  );
}
