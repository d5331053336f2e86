import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { GradingPage as Grading } from '#shared/contract/moderations.ts';
import {
  AUDIT_QUESTIONS,
  AuditVerdict,
  type Judged,
  OVERALL,
  type SecondGrade,
} from '#shared/domain/moderation/second-grade.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { useAutosave } from '../../base/saving/use-autosave.ts';
import { FormActions } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { JudgedField } from './JudgedField.tsx';
import { useGrading, useHandIn } from './use-moderations.ts';
import { WhatWasRead } from './WhatWasRead.tsx';

/** A second grade: what was found on one side, the moderator's grades on the other. */
export function GradingPage() {
  const [id = '', reviewId = '', moderatorId = ''] = (useParams().id ?? '').split('.');
  const key = { id, reviewId, moderatorId };
  const { data, error } = useGrading(key);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Loading what="Fetching what was found…" />;
  return <GradingForm key={reviewId} of={key} grading={data} />;
}

function GradingForm({
  of,
  grading,
}: {
  of: { id: string; reviewId: string; moderatorId: string };
  grading: Grading;
}) {
  const [second, setSecond] = useState<SecondGrade>(grading.second);
  const [missing, setMissing] = useState<readonly string[]>(grading.missing);
  const handIn = useHandIn();
  const { state, change } = useAutosave<SecondGrade>(async (next) => {
    const saved = await client.moderations.saveGrading({ ...of, second: next });
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
    handIn.mutate(
      { ...of, second },
      {
        onSuccess: ({ missing: left }) => {
          setMissing(left);
          if (left.length === 0) navigate({ to: 'moderation', id: of.id });
        },
      },
    );
  return (
    <Page>
      <PageHeader
        isSticky
        above={<TextLink to={{ to: 'moderation', id: of.id }}>The moderation</TextLink>}
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
        <Textarea
          label="A word to the reviewer"
          autosize
          minRows={2}
          value={second.notes}
          onChange={(event) => put({ ...second, notes: event.currentTarget.value })}
        />
        <Textarea
          mt="sm"
          label="Points to look at again, if it should go back to the reviewer"
          autosize
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
      <ProblemNotice error={handIn.error} />
      <FormActions>
        <Button loading={handIn.isPending} onClick={finish}>
          Finish this review
        </Button>
        <Button variant="subtle" color="gray" onClick={() => navigate({ to: 'moderation', id: of.id })}>
          Later
        </Button>
      </FormActions>
    </Page>
  );
}
