/**
 * What the address holds. The router's own types belong to one app per program, and the console registers its routes
 * in the same type check, so this app reads its few parameters here and nowhere else.
 */
import { useParams, useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';

/** The campaign of the address; every page under /c/ has one. */
export function useSlug(): string {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  return params.slug ?? '';
}

/** The choices written into the address, by name. */
export function useChoices(): Readonly<Record<string, string | undefined>> {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  return useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
}

/** `/c/spring/book?day=...`, leaving out what is not chosen. */
export function withChoices(path: string, choices: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(choices)) if (value !== undefined) search.set(name, value);
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
