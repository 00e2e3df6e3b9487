import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../../app/api.ts';

export const signInsQuery = queryOptions({
  queryKey: ['me', 'sign-ins'],
  queryFn: () => answerOf(api.GET('/api/staff/sign-ins')),
});
