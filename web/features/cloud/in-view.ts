import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Cloud } from '#contract/cloud.ts';
import { addressWith } from '#web/lib/address.ts';
import { useClouds } from './api.ts';

const NAME = 'cloud';

export interface CloudsInView {
  query: ReturnType<typeof useClouds>;
  clouds: readonly Cloud[];
  /** The one that the page shows: as the address says, else the first. */
  cloud: Cloud | undefined;
  choose: (id: string) => void;
}

/** The clouds that the page may show. `asks`: the section is open somewhere in view. */
export function useCloudsInView(organization: string | undefined, { asks }: { asks: boolean }): CloudsInView {
  const query = useClouds(organization, asks);
  const [path, navigate] = useLocation();
  const search = useSearch();
  const clouds = query.data?.clouds ?? [];
  const choose = useCallback((id: string) => navigate(addressWith(path, search, { [NAME]: id })), [navigate, path, search]);
  return { query, clouds, cloud: cloudIn(clouds, search), choose };
}

export function cloudIn<C extends { readonly id: string }>(clouds: readonly C[], search: string): C | undefined {
  const wanted = new URLSearchParams(search).get(NAME);
  return clouds.find(({ id }) => id === wanted) ?? clouds[0];
}
