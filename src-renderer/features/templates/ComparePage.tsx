import { useParams } from 'wouter';
import { countWords } from '#shared/domain/text/count-words.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './templates.module.css';
import { useTemplateChanges } from './use-templates.ts';

const WORDS = { added: 'Added', removed: 'Removed', changed: 'Changed', moved: 'Moved' } as const;

/** What differs between two versions, part by part. */
export function ComparePage() {
  const { id = '' } = useParams();
  const [from = '', to = ''] = decodeURIComponent(id).split('..');
  const { data, error } = useTemplateChanges(from, to);
  const places = [...new Set((data?.changes ?? []).map(({ where }) => where))];
  return (
    <Page>
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Comparing…" />}
      {data && (
        <>
          <PageHeader
            above={<TextLink to={{ to: 'template', id: data.to.id }}>Back to the version</TextLink>}
            title="What differs"
            description={`${data.from.name}, version ${data.from.version}, beside ${data.to.name}, version ${data.to.version}: ${countWords(data.changes.length, 'difference')}.`}
          />
          {places.map((place) => (
            <Section key={place} title={place}>
              {data.changes
                .filter(({ where }) => where === place)
                .map(({ what, part, before, after }) => (
                  <div key={[what, part, before, after].join(' ')} className={classes.change}>
                    <span>
                      <strong>{WORDS[what]}</strong>
                      <br />
                      <span className={classes.quiet}>{part}</span>
                    </span>
                    <p className={what === 'removed' ? classes.gone : undefined}>{before || '–'}</p>
                    <p>{after || '–'}</p>
                  </div>
                ))}
            </Section>
          ))}
        </>
      )}
    </Page>
  );
}
