/// <reference types="vite/client" />
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GradeBadge } from '../../../src-renderer/ui/GradeBadge.tsx';
import { keyWords } from '../../../src-renderer/ui/key-words.ts';
import { ProblemNotice } from '../../../src-renderer/ui/ProblemNotice.tsx';
import { SavedMark } from '../../../src-renderer/ui/SavedMark.tsx';
import { StatusTag, statusWords } from '../../../src-renderer/ui/StatusTag.tsx';

const markup = (node: ReactNode) => renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>);

describe('a grade', () => {
  it('shows the word of its own scale, and a shape that differs from rank to rank', () => {
    const shapes = [1, 2, 3, 4, null].map((rank) => {
      const html = markup(<GradeBadge word={rank === null ? null : 'Excellent'} rank={rank} />);
      expect(html).toContain(rank === null ? 'Not graded' : 'Excellent');
      return /<svg.*<\/svg>/s.exec(html)?.[0];
    });
    expect(new Set(shapes).size).toBe(5);
  });
});

describe('a status', () => {
  it('is spoken in its full words', () => {
    expect(markup(<StatusTag code="CPP" />)).toContain('Child protection plan');
    expect(statusWords('LAC')).toBe('Child looked after');
  });

  it('stands as it is where nobody knows it', () => {
    expect(markup(<StatusTag code="XYZ" />)).toContain('XYZ');
  });
});

describe('the saved mark', () => {
  it('says when it was saved, and why it was not', () => {
    const saved = (at: Date) => markup(<SavedMark state={{ kind: 'saved', at: at.toISOString() }} />);
    const now = new Date();
    const [hours, minutes] = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0'));
    expect(saved(now)).toContain(`Saved ${hours}:${minutes}`);
    expect(saved(new Date(2026, 2, 10, 10, 42))).toContain('Saved 10 Mar 2026');
    expect(
      markup(<SavedMark state={{ kind: 'not-saved', reason: 'The disk is full.', next: 'Make room.' }} />),
    ).toContain('Not saved: The disk is full. Make room.');
  });
});

describe('a problem notice', () => {
  it('shows what happened, what was kept, what to do, and where', () => {
    const html = markup(
      <ProblemNotice
        error={{
          code: 'PROBLEM',
          message: 'Two things are missing.',
          data: { kept: 'The review is as it was.', next: 'Fill them in.', details: ['A rationale'] },
        }}
      />,
    );
    for (const words of [
      'Two things are missing.',
      'The review is as it was.',
      'Fill them in.',
      'A rationale',
    ])
      expect(html).toContain(words);
  });
});

describe('a shortcut', () => {
  it('names the keys of the keyboard at hand', () => {
    expect(keyWords('mod+K', 'win32')).toEqual(['Ctrl', 'K']);
    expect(keyWords('mod+shift+f', 'darwin')).toEqual(['Cmd', 'Shift', 'F']);
  });
});
