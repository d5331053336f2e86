import { Button, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { TemplateProposal } from '#shared/contract/templates.ts';
import { kindOf, QuestionKind, type TemplatePrompt } from '#shared/domain/templates/template.ts';
import { QUESTION_KIND_WORDS } from '#shared/domain/templates/template-words.ts';
import { ProseArea } from '../../ui/ProseArea.tsx';
import classes from './templates.module.css';

const kinds = QuestionKind.options.map((value) => ({ value, label: QUESTION_KIND_WORDS[value] }));

/** One question, with what moderators proposed about it. */
export function QuestionEditor({
  prompt,
  number,
  proposals,
  onChange,
}: {
  prompt: TemplatePrompt;
  number: number;
  proposals: readonly TemplateProposal[];
  onChange: (prompt: TemplatePrompt) => void;
}) {
  const change = (part: Partial<TemplatePrompt>) => onChange({ ...prompt, ...part });
  const kind = kindOf(prompt);
  return (
    <>
      <ProseArea
        label={`Question ${number}`}
        value={prompt.question}
        onChange={({ currentTarget }) => change({ question: currentTarget.value })}
      />
      <div className={classes.two}>
        <Select
          label="Answered by"
          allowDeselect={false}
          data={kinds}
          value={kind}
          onChange={(value) => {
            const next = QuestionKind.safeParse(value);
            if (next.success) change({ kind: next.data });
          }}
        />
        <ProseArea
          label="Guidance"
          description="Folds away beneath the question."
          value={prompt.guidance}
          onChange={({ currentTarget }) => change({ guidance: currentTarget.value })}
        />
      </div>
      {kind === 'choice' && (
        <Textarea
          label="Answers to choose from"
          description="Each on a line of its own."
          autosize
          minRows={2}
          value={(prompt.options ?? []).join('\n')}
          onChange={({ currentTarget }) => change({ options: currentTarget.value.split('\n') })}
        />
      )}
      {proposals.map((proposal) => (
        <Proposal
          key={`${proposal.by} ${proposal.wording} ${proposal.why}`}
          proposal={proposal}
          question={prompt.question}
          onTake={(question) => change({ question })}
        />
      ))}
    </>
  );
}

/** What a moderation would change; a wording can be taken over, and the one before put back. */
function Proposal({
  proposal: { by, why, wording },
  question,
  onTake,
}: {
  proposal: TemplateProposal;
  question: string;
  onTake: (question: string) => void;
}) {
  const [before, setBefore] = useState<string | null>(null);
  if (wording === null)
    return (
      <p className={classes.proposal}>
        <strong>{by} would change this:</strong> {why}
      </p>
    );
  const isTaken = question === wording;
  return (
    <div className={classes.proposal}>
      <p>
        <strong>{by} proposes:</strong> {wording}
      </p>
      {why && <p>{why}</p>}
      {!isTaken && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            setBefore(question);
            onTake(wording);
          }}
        >
          Take this wording
        </Button>
      )}
      {isTaken && before === null && <p>The question reads so now.</p>}
      {isTaken && before !== null && (
        <Button size="compact-sm" variant="subtle" onClick={() => onTake(before)}>
          Put back “{before.length > 60 ? `${before.slice(0, 60)}…` : before}”
        </Button>
      )}
    </div>
  );
}
