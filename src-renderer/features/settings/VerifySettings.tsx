import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Term } from '../../ui/Term.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useVerify } from './use-settings.ts';

/** Checks the whole workspace and says in plain words what was found. */
export function VerifySettings() {
  const verify = useVerify();
  const [noted, setNoted] = useState('');
  const result = verify.data;
  return (
    <Section
      title="Check the workspace"
      description={
        <>
          Walks the audit trail from its first entry, works out the <Term>seal</Term> of every submitted
          review again, and has the database check itself.
        </>
      }
      actions={
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({ noted })}>
          Check the workspace
        </Button>
      }
    >
      <TextInput
        label="A line you noted at an earlier check"
        description="If you have one: it proves that the trail was not replaced by an older copy."
        placeholder="1234 a1b2-c3d4-e5f6-0718"
        value={noted}
        onChange={({ currentTarget }) => setNoted(currentTarget.value)}
        maw="24rem"
      />
      <ProblemNotice error={verify.error} />
      {result?.isWhole && (
        <Notice kind="well" isLive>
          <p>
            <strong>No alteration found.</strong> {trailWords(result.entries)} {sealWords(result.seals)}
          </p>
          {result.toNote && (
            <p>
              To note on paper, away from this laptop: <strong>{result.toNote}</strong>
            </p>
          )}
        </Notice>
      )}
      {result && !result.isWhole && (
        <Notice kind="caution" isLive>
          <p>
            <strong>Something is not as Plumbline wrote it.</strong> Make a copy of the whole folder before
            you go on, and tell who looks after Plumbline for you.
          </p>
          <ul>
            {result.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        Every change is in the <TextLink to={{ to: 'audit-trail' }}>audit trail</TextLink>.
      </p>
    </Section>
  );
}

const trailWords = (entries: number) =>
  entries === 1
    ? 'The one entry of the audit trail is as it was written.'
    : `All ${entries.toLocaleString('en-GB')} entries of the audit trail follow one another unchanged.`;

function sealWords(seals: number): string {
  if (seals === 0) return 'No review has been sealed yet.';
  if (seals === 1) return 'The one sealed review fits its seal.';
  return `All ${seals.toLocaleString('en-GB')} sealed reviews fit their seals.`;
}
