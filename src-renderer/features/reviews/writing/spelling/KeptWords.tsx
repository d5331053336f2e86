import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { api } from '../../../../base/client.ts';
import { Spellings } from '../../../../ui/spelling/use-spelling.ts';
import writing from '../writing.module.css';

/** The words that were kept as spelt right, for this case and by whoever works here, each with a way to forget it. */
export function KeptWords({ reviewId }: { reviewId: string }) {
  const spelling = useContext(Spellings);
  const { data } = useQuery(api.writing.words.queryOptions({ input: { reviewId } }));
  const forget = useMutation(
    api.writing.removeWord.mutationOptions({ onSuccess: () => spelling?.askAllAgain() }),
  );
  if (!data) return null;
  if (data.length === 0)
    return <p>None yet. Right-click a word that is underlined, or press F7, to keep it as right.</p>;
  return (
    <ul className={writing.toolsList}>
      {data.map(({ id, word, whose }) => (
        <li key={id}>
          <span>
            {word} ({whose === 'case' ? 'in this case' : 'mine'})
          </span>
          <span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Forget the word: ${word}`}
              onClick={() => forget.mutate({ id })}
            >
              Forget
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
