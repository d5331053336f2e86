import { Button, CloseButton } from '@mantine/core';
import { useState } from 'react';
import { lastWrite } from '../../base/query-client.ts';
import type { FollowedService } from '../../base/use-service-following.ts';
import { timeWords } from '../../ui/date-words.ts';
import classes from './ServiceBanner.module.css';

/** Says when the data service stopped, whether it is back, and what was saved. Nothing while all is well. */
export function ServiceBanner({ service: { process, restarts } }: { service: FollowedService }) {
  const [dismissed, setDismissed] = useState(0);
  const isBack = process === 'ready' && restarts > dismissed;
  const words = isBack ? wordsWhenBack() : processWords(process);
  return (
    <div role="status">
      {words && (
        <div className={classes.banner} data-stopped={process === 'stopped' || undefined}>
          <p className={classes.words}>{words}</p>
          {process === 'stopped' && (
            <Button size="xs" variant="default" onClick={() => void window.plumbline.restartService()}>
              Start it again
            </Button>
          )}
          {isBack && <CloseButton aria-label="Close this message" onClick={() => setDismissed(restarts)} />}
        </div>
      )}
    </div>
  );
}

function savedWords(): string {
  const at = lastWrite();
  return at ? `Everything up to ${timeWords(at)} was saved.` : 'What was saved before is safe.';
}

function processWords(process: FollowedService['process']): string | undefined {
  if (process === 'restarting') return `The data service stopped and is being started again. ${savedWords()}`;
  if (process === 'stopped') return `The data service stopped several times in a row. ${savedWords()}`;
  return undefined;
}

const wordsWhenBack = () => `The data service stopped and was started again. ${savedWords()}`;
