import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { countWords } from '#shared/domain/text/count-words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useUndoOffer } from '../../ui/use-undo-offer.ts';
import { useOpenRounds, useTakeReaudit } from './use-impact-checks.ts';

/** Puts the children of the sample that is shown into an open round; each review says which claim it looks at again. */
export function ReauditRound({ size, seed }: { size: number; seed: string }) {
  const { data: rounds = [] } = useOpenRounds();
  const take = useTakeReaudit();
  const offer = useUndoOffer();
  const [roundId, setRoundId] = useState<string | null>(null);
  const name = rounds.find(({ id }) => id === roundId)?.name ?? '';
  if (rounds.length === 0) return <p>To have them reviewed again, begin a round first: none is open.</p>;
  return (
    <>
      <Group align="end" mt="sm">
        <Select
          w="20rem"
          label="Have them reviewed again in"
          placeholder="An open round"
          data={rounds.map((round) => ({ value: round.id, label: round.name }))}
          value={roundId}
          onChange={setRoundId}
        />
        <Button
          variant="default"
          loading={take.isPending}
          disabled={roundId === null || seed.trim() === ''}
          onClick={() => {
            if (roundId !== null)
              take.mutate({ size, seed, roundId }, { onSuccess: ({ undo }) => offer(undo) });
          }}
        >
          Put them into this round
        </Button>
      </Group>
      <ProblemNotice error={take.error} />
      {take.data && (
        <Notice kind="well" isLive>
          <p>
            {countWords(take.data.added, 'child', 'children')} put into {name}
            {take.data.alreadyThere > 0 && `; ${take.data.alreadyThere} in it already`}. Give them to
            reviewers on the page of the round.
          </p>
        </Notice>
      )}
    </>
  );
}
