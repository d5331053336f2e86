import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PaperAsked, PaperStop } from '#shared/contract/papers.ts';
import { STOP_WORDS } from '#shared/domain/papers/public-stops.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './papers.module.css';
import { useAcceptStop } from './use-papers.ts';

/** What stops a paper from being public: each is reworded, or accepted with a reason. */
export function Stops({ asked, stops }: { asked: PaperAsked; stops: readonly PaperStop[] }) {
  return (
    <Section
      title="Before it is public"
      description="Reword each place in the text below, or let it stand with a reason, which stays in the release log."
    >
      <ul className={classes.stops}>
        {stops.map((stop) => (
          <li key={stop.key}>
            <strong>{STOP_WORDS[stop.kind]}:</strong> “{stop.words}” in “{stop.sentence}”
            {stop.accepted ? (
              <span className={classes.sub}>
                Accepted by {stop.accepted.by}: {stop.accepted.reason}
              </span>
            ) : (
              <Accept asked={asked} stop={stop} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Accept({ asked, stop }: { asked: PaperAsked; stop: PaperStop }) {
  const accept = useAcceptStop();
  const [reason, setReason] = useState('');
  return (
    <>
      <Group gap="xs" mt={4}>
        <TextInput
          aria-label={`Why “${stop.words}” may stand`}
          placeholder="Why it may stand"
          w="20rem"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant="default"
          size="compact-sm"
          disabled={reason.trim() === ''}
          loading={accept.isPending}
          onClick={() => accept.mutate({ ...asked, stop: stop.key, reason })}
        >
          Accept with this reason
        </Button>
      </Group>
      <ProblemNotice error={accept.error} />
    </>
  );
}
