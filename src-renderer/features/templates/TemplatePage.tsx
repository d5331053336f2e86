import { Button, Select } from '@mantine/core';
import { IconCopy, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useParams } from 'wouter';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import {
  useExportTemplate,
  useSaveBlank,
  useStartDraft,
  useTemplate,
  useTemplates,
} from './use-templates.ts';

/** One published version: read as an auditor reads it, copied, compared, exported. */
export function TemplatePage() {
  const { id = '' } = useParams();
  const { data: template, error } = useTemplate(id);
  const { data: rows } = useTemplates();
  const may = useMay();
  const start = useStartDraft();
  const save = useExportTemplate();
  const blank = useSaveBlank();
  const row = rows?.find((one) => one.id === id);
  const others = (rows ?? []).filter((one) => one.id !== id);
  return (
    <Page>
      <ProblemNotice error={error ?? start.error ?? save.error ?? blank.error} />
      {!template && !error && <Loading what="Fetching the template…" />}
      {template && (
        <>
          <PageHeader
            above={<TextLink to={{ to: 'templates' }}>Templates</TextLink>}
            title={`${template.name}, version ${template.version}`}
            actions={
              may('templates.startDraft') && (
                <>
                  <Button
                    variant="default"
                    leftSection={<IconPrinter size={17} aria-hidden />}
                    loading={blank.isPending}
                    onClick={() => blank.mutate({ id, name: template.name })}
                  >
                    Blank form…
                  </Button>
                  <Button
                    variant="default"
                    leftSection={<IconDownload size={17} aria-hidden />}
                    loading={save.isPending}
                    onClick={() => save.mutate({ id, name: template.name })}
                  >
                    Export
                  </Button>
                  <Button
                    leftSection={<IconCopy size={17} aria-hidden />}
                    loading={start.isPending}
                    onClick={() =>
                      start.mutate(
                        { from: { kind: 'version', id } },
                        { onSuccess: (made) => navigate({ to: 'edit-template', id: made.id }) },
                      )
                    }
                  >
                    Copy to a new draft
                  </Button>
                </>
              )
            }
          />
          {blank.data && (
            <Notice kind="well" isLive>
              The blank form was saved.
            </Notice>
          )}
          {save.data && (
            <Notice kind="well" isLive>
              Exported. Another Plumbline can bring the file in under Templates.
            </Notice>
          )}
          {row && (
            <FactList
              layout="row"
              facts={[
                ['Rounds with it', String(row.rounds)],
                ['Published', row.publishedAt && <InstantText key="at" at={row.publishedAt} />],
                ['By', row.publishedBy],
                ['What changed', row.note],
                [
                  'Copied from',
                  row.basedOn && (
                    <TextLink key="base" to={{ to: 'compare-templates', id: `${row.basedOn.id}..${id}` }}>
                      {row.basedOn.name}, version {row.basedOn.version}: see what differs
                    </TextLink>
                  ),
                ],
              ]}
            />
          )}
          {others.length > 0 && (
            <Select
              label="Compare with another version"
              maw="28rem"
              mb="lg"
              placeholder="Choose one"
              value={null}
              data={others.map(({ id: value, name, version }) => ({
                value,
                label: `${name}, version ${version}`,
              }))}
              onChange={(other) => other && navigate({ to: 'compare-templates', id: `${other}..${id}` })}
            />
          )}
          <TemplatePreview template={template} />
        </>
      )}
    </Page>
  );
}
