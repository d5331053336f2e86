import { Button, Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { GradingPage as Grading } from '#shared/contract/second-grades.ts';
import {
  AUDIT_QUESTIONS,
  AuditVerdict,
  type Judged,
  OVERALL,
  type SecondGrade,
} from '#shared/domain/moderation/second-grade.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { useAutosave } from '../../base/saving/use-autosave.ts';
import { FactList } from '../../ui/FactList.tsx';
import { FormActions } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { JudgedField } from './JudgedField.tsx';
import { WhatWasRead } from './WhatWasRead.tsx';

/** How a second grade is kept and finished: in the lead's workspace, or on a moderator's own desk. */
interface Keeping {
  /** Keeps what is written. @returns when, and what is still missing */
  readonly save: (second: SecondGrade) => Promise<{ savedAt: string; missing: readonly string[] }>;
  /** Finishes it where nothing is missing. @returns what is missing */
  readonly finish: (second: SecondGrade) => Promise<readonly string[]>;
  readonly leave: () => void;
}

/** A second grade: what was found, and the moderator's grades with their reasons. */
export function GradingForm({
  grading,
  above,
  keeping,
}: {
  grading: Grading;
  above: ReactNode;
  keeping: Keeping;
}) {
  const [second, setSecond] = useState<SecondGrade>(grading.second);
  const [missing, setMissing] = useState<readonly string[]>(grading.missing);
  const finishing = useMutation({ mutationFn: keeping.finish });
  const { state, change } = useAutosave<SecondGrade>(async (next) => {
    const saved = await keeping.save(next);
    setMissing(saved.missing);
    return saved.savedAt;
  });
  const put = (next: SecondGrade) => {
    setSecond(next);
    change(next);
  };
  const judge = (field: string, judged: Judged) =>
    put(
      field === OVERALL
        ? { ...second, overall: judged }
        : { ...second, domains: { ...second.domains, [field]: judged } },
    );
  const finish = () =>
    finishing.mutate(second, {
      onSuccess: (left) => {
        setMissing(left);
        if (left.length === 0) keeping.leave();
      },
    });
  return (
    <Page>
      <PageHeader
        isSticky
        above={above}
        title={`${grading.alias}, ${grading.place.at} of ${grading.place.of}`}
        description={
          grading.isBlind
            ? 'The first grade is sealed; you see it after yours is in.'
            : 'The first grade stands beside each domain: agree, or change it with your reason.'
        }
        marks={<SavedMark state={state} />}
      />
      {grading.isHandedIn && (
        <Notice>
          <p>
            This second grade is in. What you finish now is kept as a later version; figures use the first.
          </p>
        </Notice>
      )}
      {grading.facts.length > 0 && (
        <FactList facts={grading.facts.map(({ label, text }): [string, string] => [label, text])} />
      )}
      {gradedDomains(grading.template).map((domain) => (
        <Section key={domain.key} title={domain.title} description={domain.purpose}>
          <WhatWasRead grading={grading} field={domain.key} />
          <JudgedField
            legend={`Your grade: ${domain.title}`}
            scale={grading.scale}
            descriptors={domain.descriptors}
            evidence={grading.evidence}
            judged={second.domains[domain.key] ?? { grade: null, because: '', cites: [] }}
            onChange={(judged) => judge(domain.key, judged)}
          />
        </Section>
      ))}
      <Section title="Overall" description={grading.template.overall.guidance}>
        <WhatWasRead grading={grading} field={OVERALL} />
        <JudgedField
          legend="Your overall grade"
          scale={grading.scale}
          descriptors={grading.template.overall.descriptors}
          evidence={grading.evidence}
          judged={second.overall}
          onChange={(judged) => judge(OVERALL, judged)}
        />
      </Section>
      <Section
        title="The review’s own quality"
        description="A verdict on the audit, apart from that on the practice."
      >
        {AUDIT_QUESTIONS.map(({ key, question }) => (
          <Radio.Group
            key={key}
            mb="sm"
            label={question}
            value={second.audit[key] ?? ''}
            onChange={(value) =>
              put({ ...second, audit: { ...second.audit, [key]: AuditVerdict.parse(value) } })
            }
          >
            <FormActions>
              <Radio value="yes" label="Yes" />
              <Radio value="partly" label="Partly" />
              <Radio value="no" label="No" />
            </FormActions>
          </Radio.Group>
        ))}
        <ProseArea
          label="In words, if the answers need some"
          minRows={2}
          value={second.audit.words}
          onChange={(event) =>
            put({ ...second, audit: { ...second.audit, words: event.currentTarget.value } })
          }
        />
        <ProseArea
          mt="sm"
          label="A word to the reviewer"
          minRows={2}
          value={second.notes}
          onChange={(event) => put({ ...second, notes: event.currentTarget.value })}
        />
        <ProseArea
          mt="sm"
          label="Points to look at again, if it should go back to the reviewer"
          minRows={2}
          value={second.points}
          onChange={(event) => put({ ...second, points: event.currentTarget.value })}
        />
      </Section>
      {missing.length > 0 && (
        <Notice>
          <p>Still missing: {missing.join(' ')}</p>
        </Notice>
      )}
      <ProblemNotice error={finishing.error} />
      <FormActions>
        <Button loading={finishing.isPending} onClick={finish}>
          Finish this review
        </Button>
        <Button variant="subtle" color="gray" onClick={keeping.leave}>
          Later
        </Button>
      </FormActions>
    </Page>
  );
}
