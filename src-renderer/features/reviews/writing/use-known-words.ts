import { useEffect } from 'react';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import { GLOSSARY } from '#shared/domain/glossary.ts';

/** The names of the child, of the people around it and of those who work the case are no misspellings. */
export function useKnownWords({ row, context, exceptions }: ReviewDetail): void {
  const facts = context.case;
  const words = JSON.stringify([
    row.childName,
    row.round,
    row.reviewer ?? '',
    facts.names.full,
    ...facts.names.aliases,
    facts.worker ?? '',
    facts.teamManager ?? '',
    facts.team ?? '',
    facts.school ?? '',
    facts.address ?? '',
    facts.language ?? '',
    facts.ethnicity ?? '',
    ...facts.related.map(({ name }) => name),
    ...exceptions.map(({ acceptedBy }) => acceptedBy),
    ...GLOSSARY.map(({ term, words: meant }) => `${term} ${meant}`),
  ]);
  useEffect(() => {
    void window.plumbline.knowWords(JSON.parse(words) as string[]);
  }, [words]);
}
