import { Button } from '@mantine/core';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Term } from '../../ui/Term.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useVerify } from './use-settings.ts';

/** Checks the whole workspace and says in plain words what was found. */
export function VerifySettings() {
  const verify = useVerify();
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
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate({})}>
          Check the workspace
        </Button>
      }
    >
      <ProblemNotice error={verify.error} />
      {result?.isWhole && (
        <Notice kind="well" isLive>
          <p>
            <strong>Everything is whole.</strong> {trailWords(result.entries)} {sealWords(result.seals)}
          </p>
        </Notice>
      )}
      {result && !result.isWhole && (
        <Notice kind="caution" isLive>
          <p>
            <strong>Something was changed behind Plumbline’s back.</strong> Make a copy of the whole folder
            before you go on, and tell who looks after Plumbline for you.
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
