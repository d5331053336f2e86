import { NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { WorkspaceRole } from '#shared/contract/base.ts';
import { SERVICE_WORDS, Service } from '#shared/domain/activities/activity.ts';
import { roleMeanings, roleWords } from '../../base/open-workspace.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import type { SettingsForm } from './use-settings-draft.ts';

/** Council, person, lock, escalation contact and small-cell limits. */
export function WorkspaceSettingsForm({ form: { draft, problems, change } }: { form: SettingsForm }) {
  const [isAsked, setAsked] = useState(false);
  const isLead = draft.role === 'lead';
  return (
    <>
      <Section title="Council and you">
        <FormColumn>
          <TextInput
            label="Council"
            value={draft.council}
            error={problems.council}
            onChange={(event) => change({ council: event.currentTarget.value })}
          />
          <FormRow>
            <TextInput
              label="Your name"
              value={draft.myName}
              error={problems.myName}
              onChange={(event) => change({ myName: event.currentTarget.value })}
            />
            <Select
              label="You are"
              data={WorkspaceRole.options.map((role) => ({ value: role, label: roleWords[role] }))}
              value={draft.role}
              allowDeselect={false}
              onChange={(value) => {
                if (!value || value === draft.role) return;
                if (value === 'lead') setAsked(true);
                else change({ role: WorkspaceRole.parse(value) });
              }}
              description={roleMeanings[draft.role]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
            />
          </FormRow>
        </FormColumn>
        <ConfirmDialog
          isOpen={isAsked}
          title="Become the lead of this workspace?"
          confirmWords="Become the lead"
          cancelWords="Cancel"
          onConfirm={() => {
            setAsked(false);
            change({ role: 'lead' });
          }}
          onCancel={() => setAsked(false)}
        >
          <p>
            The lead sets up rounds, gives out reviews and decides what leaves. That {draft.myName} became the
            lead is recorded in the audit trail, with the time, and cannot be taken out of it.
          </p>
        </ConfirmDialog>
      </Section>
      <Section
        title="Lock"
        description="Plumbline locks itself when nobody has touched the keyboard or the mouse, and when the computer sleeps."
      >
        <NumberInput
          label="Minutes until it locks"
          w="11rem"
          min={1}
          max={120}
          clampBehavior="none"
          value={draft.idleMinutes}
          error={problems.idleMinutes}
          onChange={(idleMinutes) => change({ idleMinutes })}
        />
      </Section>
      {isLead && <LeadsSettings form={{ draft, problems, change }} />}
    </>
  );
}

/** What the lead sets for everybody: whom to ring, and the limits of small groups. */
function LeadsSettings({
  form: { draft, problems, change },
}: {
  form: Pick<SettingsForm, 'draft' | 'problems' | 'change'>;
}) {
  const { escalation } = draft;
  return (
    <>
      <Section
        title="Whose practice this workspace holds"
        description="Ready templates, new activities and the words of reports follow it; nothing that is there is hidden."
      >
        <Select
          label="Service"
          w="16rem"
          allowDeselect={false}
          value={draft.service}
          data={Service.options.map((value) => ({ value, label: SERVICE_WORDS[value] }))}
          onChange={(value) => change({ service: Service.safeParse(value).data ?? 'both' })}
        />
      </Section>
      <Section
        title="When a child is at immediate risk"
        description="Whom a reviewer rings at once. It is shown the moment somebody raises a concern in a review."
      >
        <FormColumn>
          <FormRow>
            <TextInput
              label="Contact"
              placeholder="Duty service, or a name"
              value={escalation.name}
              onChange={(event) => change({ escalation: { ...escalation, name: event.currentTarget.value } })}
            />
            <TextInput
              label="Telephone"
              type="tel"
              value={escalation.phone}
              onChange={(event) =>
                change({ escalation: { ...escalation, phone: event.currentTarget.value } })
              }
            />
          </FormRow>
          <ProseArea
            label="What to do"
            minRows={2}
            value={escalation.guidance}
            onChange={(event) =>
              change({ escalation: { ...escalation, guidance: event.currentTarget.value } })
            }
          />
        </FormColumn>
      </Section>
      <Section
        title="Small groups in what leaves"
        description="In a small group a child can be known without any name. Under the first number nothing leaves; under the second it is shown before it does."
      >
        <FormColumn>
          <FormRow>
            <NumberInput
              label="Stop below"
              min={1}
              clampBehavior="none"
              allowDecimal={false}
              value={draft.blockUnder}
              error={problems.blockUnder}
              onChange={(blockUnder) => change({ blockUnder })}
            />
            <NumberInput
              label="Warn below"
              min={1}
              clampBehavior="none"
              allowDecimal={false}
              value={draft.warnUnder}
              error={problems.warnUnder}
              onChange={(warnUnder) => change({ warnUnder })}
            />
          </FormRow>
        </FormColumn>
      </Section>
    </>
  );
}
