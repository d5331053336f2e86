import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { Document } from '#shared/domain/documents/document.ts';

/** The page with the recovery code, to print and put in a safe. */
export function recoverySheet(facts: { council: string; name: string; code: string; day: string }): Document {
  return {
    title: `Recovery code of ${facts.name}`,
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'anyone who holds this page can open the workspace.' },
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Workspace', value: facts.name },
              { label: 'Council', value: facts.council },
              { label: 'Printed on', value: dateWords(facts.day) },
            ],
          },
          { kind: 'code', groups: facts.code.split('-') },
          { kind: 'heading', level: 2, text: 'What it is for' },
          {
            kind: 'paragraph',
            text: 'Anyone who holds this code and the workspace’s folder can open it without the passphrase. Keep it in a sealed envelope in a safe, apart from the laptop.',
          },
          { kind: 'heading', level: 2, text: 'When you need it' },
          {
            kind: 'paragraph',
            text: 'On Plumbline’s start screen choose the workspace, then “Use the recovery code”. You set a new passphrase and are given a new code; this one then no longer works.\n\nWithout the passphrase and without this code nobody can read the workspace, and nobody can reset it.',
          },
        ],
      },
    ],
  };
}
