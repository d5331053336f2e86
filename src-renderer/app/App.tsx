import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { FeatureSumsProvider } from '../base/feature.ts';
import { useOpenedFiles } from '../base/opened-packs.ts';
import { isSecondScreen, useWrittenElsewhere } from '../base/other-window.ts';
import { useHashLocation } from '../base/place.ts';
import { createQueryClient } from '../base/query-client.ts';
import { useServiceFollowing } from '../base/use-service-following.ts';
import { WorkspaceGate } from '../features/start/WorkspaceGate.tsx';
import { featureSums } from './features.ts';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { HelpDialog } from './frame/HelpDialog.tsx';
import { ServiceBanner } from './frame/ServiceBanner.tsx';
import { useFirstErrorInSight } from './frame/use-first-error.ts';
import { useShortcuts } from './frame/use-shortcuts.ts';
import { cssVariables, theme } from './theme.ts';

const loadFrame = () => import('./frame/Frame.tsx');
/** The start screen shows before what surrounds the pages of an open workspace is read. */
const Frame = lazy(async () => ({ default: (await loadFrame()).Frame }));
/** Most people never open it. */
const SecondScreen = lazy(async () => ({
  default: (await import('../features/reviews/second-screen/SecondScreen.tsx')).SecondScreen,
}));

/** The whole screen of either window. */
export function App({ styleNonce }: { styleNonce: string }) {
  const [queryClient] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Router hook={useHashLocation}>
          <ErrorBoundary>
            <FeatureSumsProvider value={featureSums}>
              {isSecondScreen() ? <SecondWindow /> : <FirstWindow />}
            </FeatureSumsProvider>
          </ErrorBoundary>
          <Notifications position="bottom-left" />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function SecondWindow() {
  useServiceFollowing();
  useWrittenElsewhere(useQueryClient());
  return (
    <Suspense>
      <SecondScreen />
    </Suspense>
  );
}

function FirstWindow() {
  const service = useServiceFollowing();
  useWrittenElsewhere(useQueryClient());
  useShortcuts();
  useOpenedFiles();
  useFirstErrorInSight();
  useEffect(() => {
    const whenIdle = requestIdleCallback(() => void loadFrame());
    return () => cancelIdleCallback(whenIdle);
  }, []);
  return (
    <>
      <WorkspaceGate
        service={service}
        banner={<ServiceBanner service={service} />}
        frame={(workspace, banner) => (
          <Suspense>
            <Frame workspace={workspace} banner={banner} />
          </Suspense>
        )}
      />
      <HelpDialog />
    </>
  );
}
