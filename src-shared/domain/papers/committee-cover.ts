import type { GatheredPeriod } from './gathered.ts';
import type { PaperPart } from './paper.ts';
import { heading, reviewParts, trackerParts, words } from './parts.ts';
import { periodSummary } from './period-summary.ts';
import { WHOSE_WORDS } from './whose.ts';

const IMPLICATIONS = [
  'Strategic',
  'Financial',
  'Resource',
  'Legal',
  'Risk',
  'Equalities',
  'Climate',
  'Security',
];

/** The head of a committee report, for a person to fill in (DOMAIN.md, committee cover report). */
const HEAD: readonly (readonly [key: string, label: string, text: string])[] = [
  ['committee', 'Committee', ''],
  ['report-of', 'Report of', ''],
  ['outcomes', 'Outcomes of the corporate plan', ''],
  ['spending', 'Extra spending', 'None'],
  ['funding', 'Source of funding', ''],
  ['agreed-with', 'Agreed with', ''],
];

/** The cover of a report for a committee, in the order of such a report. */
export function committeeCover(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    ...HEAD.map(
      ([key, label, said]): PaperPart => ({
        kind: 'words',
        key: `head-${key}`,
        text: said,
        figures: [],
        label,
      }),
    ),
    heading('summary', 'Summary'),
    words('summary', periodSummary(period, isPublic, { whereWhy: 'the report attached says why' })),
    heading('recommendation', 'Recommendation'),
    words('recommendation', 'Members are asked to note this report.'),
    heading('background', 'Background'),
    words(
      'background',
      `The council reviews the quality of its work with ${WHOSE_WORDS[period.whose]} all year round and reports to members once a year.`,
    ),
    heading('position', 'Current position'),
    words('position', positionOf(period, isPublic)),
    heading('options', 'Options'),
    words('options', 'None: the report is for information.'),
    heading('proposals', 'Proposals'),
    words('proposals', 'To go on with the programme of the year as it is planned.'),
    heading('implications', 'Implications'),
    words('implications', IMPLICATIONS.map((name) => `${name}: none.`).join('\n\n')),
    heading('conclusion', 'Conclusion'),
    words('conclusion', 'The attached report shows what was found and what came of it.'),
    heading('appendices', 'Appendices'),
    words(
      'appendices',
      isPublic
        ? `Appendix 1: Annual QA report, ${period.name}. Public.`
        : `Appendix 1: Annual QA report, ${period.name}. Not for publication: paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972 (information relating to an individual).`,
    ),
  ];
}

function positionOf(period: GatheredPeriod, isPublic: boolean): string {
  const said = (parts: readonly PaperPart[]) =>
    parts.flatMap((part) => (part.kind === 'words' ? [part.text] : []));
  return [...said(reviewParts(period, isPublic)), ...said(trackerParts(period, isPublic))].join('\n\n');
}
