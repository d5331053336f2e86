import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useMayGo } from '../../base/feature.ts';
import type { OpenWorkspace } from '../../base/open-workspace.ts';
import { MovedBar } from '../../features/moving/MovedBar.tsx';
import { MovedFields } from '../../features/moving/MovedFields.tsx';
import { Finder } from '../../features/search/Finder.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { SpellingMenu } from '../../ui/spelling/SpellingMenu.tsx';
import { SpellingProvider, useSpellingOf } from '../../ui/spelling/use-spelling.ts';
import { findRoute, routes } from '../find-route.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import classes from './Frame.module.css';
import { Header } from './Header.tsx';
import { LockWarning } from './LockWarning.tsx';
import { Rail } from './Rail.tsx';
import { useFrameCommands } from './use-frame-commands.ts';

/** What surrounds every page of an open workspace. */
export function Frame({ workspace, banner }: { workspace: OpenWorkspace; banner: ReactNode }) {
  const [path] = useLocation();
  const route = findRoute(path);
  const isNarrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false });
  const [isCollapsed, setCollapsed] = useLocalStorage({
    key: 'plumbline-rail-collapsed',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const main = useFocusOnArrival(path);
  const mayGo = useMayGo();
  useFrameCommands();
  const spelling = useSpellingOf(null, true);
  useEffect(() => {
    document.title = route ? `${route.title} - Plumbline` : 'Plumbline';
  }, [route]);
  return (
    <SpellingProvider value={spelling}>
      <div className={classes.frame}>
        <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
          Skip to the page
        </button>
        <Rail
          current={route?.under}
          isCollapsed={isNarrow || isCollapsed}
          onToggle={isNarrow ? undefined : () => setCollapsed(!isCollapsed)}
        />
        <div className={classes.column}>
          <Header workspace={workspace} />
          {banner}
          <MovedBar />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <main ref={main} className={classes.main} tabIndex={0} aria-label={route?.title ?? 'Page'}>
            <ErrorBoundary key={path}>
              <MovedFields>
                <Suspense fallback={<PageLoading />}>
                  <Switch>
                    {routes.map(({ path: pattern, target, Page: RoutePage }) => (
                      <Route key={pattern} path={pattern}>
                        {mayGo(target) ? <RoutePage /> : <NotForThisRole />}
                      </Route>
                    ))}
                    <Route>
                      <NoSuchPage />
                    </Route>
                  </Switch>
                </Suspense>
              </MovedFields>
            </ErrorBoundary>
          </main>
        </div>
        <Finder />
        <LockWarning />
        {spelling && <SpellingMenu spelling={spelling} />}
      </div>
    </SpellingProvider>
  );
}

/** Begins each page at its top, with the keyboard in it, unless the page has put it somewhere itself. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what one arrives at
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    const isInside = main.current?.contains(document.activeElement);
    if (!isFirst.current && !isInside) main.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [path]);
  return main;
}

function PageLoading() {
  return (
    <Page>
      <Loading what="Opening the page…" />
    </Page>
  );
}

function NotForThisRole() {
  return (
    <Page width="reading">
      <EmptyState
        title="This page is not for your role"
        order={1}
        actions={<LinkButton to={{ to: 'today' }}>Go to Today</LinkButton>}
      >
        Nothing was changed. If you should be able to do this here, change your role in Settings; the audit
        trail records it.
      </EmptyState>
    </Page>
  );
}

function NoSuchPage() {
  return (
    <Page width="reading">
      <EmptyState
        title="There is no such page"
        actions={<LinkButton to={{ to: 'today' }}>Go to Today</LinkButton>}
      >
        What this link led to is not in this version of Plumbline, or no longer in the workspace.
      </EmptyState>
    </Page>
  );
}
