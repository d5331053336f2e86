import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { PersonRole } from '#shared/contract/people.ts';
import { api } from '../../base/client.ts';

/** Which people to list. */
export interface PeopleFilter {
  readonly role: PersonRole | null;
  readonly search: string;
  readonly includeInactive: boolean;
}

/** The people that fit a filter, by name. */
export const usePeople = (filter: PeopleFilter) =>
  useQuery(api.people.list.queryOptions({ input: filter, placeholderData: keepPreviousData }));

/** Everybody, also those no longer active. */
export const useEverybody = () => usePeople({ role: null, search: '', includeInactive: true });

/** Adds or changes a person. */
export const useSavePerson = () => useMutation(api.people.save.mutationOptions());

/** Takes out a person whom nothing speaks of. */
export const useRemovePerson = () => useMutation(api.people.remove.mutationOptions());
