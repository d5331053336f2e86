import { dateWords } from '../dates/date-words.ts';
import type { Cell } from '../documents/document.ts';
import { capital, periodPhrase, speltWords } from '../text/sentences.ts';
import type { GatheredPeriod } from './gathered.ts';
import type { PaperPart } from './paper.ts';
import { block, heading, words } from './parts.ts';

type Need = GatheredPeriod['training'][number];

const text = (said: string): Cell => ({ kind: 'text', text: said });

/** The training needs of a period, and apart from them what is older and was still open when it began. */
export function workforceParts({ training, name }: GatheredPeriod): PaperPart[] {
  const found = training.filter(({ isEarlier }) => !isEarlier);
  const earlier = training.filter(({ isEarlier }) => isEarlier);
  const parts: PaperPart[] =
    found.length === 0
      ? [words('none', `No training need was noted ${periodPhrase(name)}.`)]
      : [
          words(
            'found',
            `${capital(speltWords(found.length, 'training need was', 'training needs were'))} noted ${periodPhrase(name)}${doneWords(found)}.`,
          ),
          needsTable('needs', 'Training needs', found),
        ];
  if (earlier.length > 0)
    parts.push(
      heading('earlier', 'Still open from before'),
      words(
        'earlier',
        `${capital(speltWords(earlier.length, 'need', 'needs'))} noted before ${earlier.length === 1 ? 'was' : 'were'} still open when this period began${doneWords(earlier)}.`,
      ),
      needsTable('needs-earlier', 'Training needs noted before this period', earlier),
    );
  return parts;
}

function doneWords(needs: readonly Need[]): string {
  const done = needs.filter(({ doneOn }) => doneOn !== null).length;
  if (needs.length === 1) return done === 1 ? ', and it has been met' : ', and it is still to be met';
  if (done === needs.length) return ', and all have been met';
  return done === 0
    ? ', and none has been met yet'
    : `; ${speltWords(done, 'of them has', 'of them have')} been met`;
}

const needsTable = (key: string, caption: string, needs: readonly Need[]): PaperPart =>
  block(key, {
    kind: 'table',
    caption,
    columns: [
      { head: 'Need', width: 32 },
      { head: 'Found in', width: 26 },
      { head: 'How often', width: 10 },
      { head: 'Proposed', width: 20 },
      { head: 'Done', width: 12 },
    ],
    rows: needs.map((one) => [
      text(one.need),
      text(one.activities.join('; ') || 'no activity named'),
      { kind: 'number', value: one.found },
      text(one.proposed || 'nothing yet'),
      text(one.doneOn === null ? 'not yet' : dateWords(one.doneOn)),
    ]),
  });
