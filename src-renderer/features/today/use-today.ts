import { useQuery } from '@tanstack/react-query';
import { api } from '../../base/client.ts';

const tenMinutesMs = 600_000;

/** What waits today. Asked anew now and then, since a date passes without anybody doing anything. */
export const useToday = () =>
  useQuery(api.workspace.today.queryOptions({ input: {}, refetchInterval: tenMinutesMs }));
