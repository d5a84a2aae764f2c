import { useCallback } from 'react';
import { listJoinRequests } from '#contract/join-requests.ts';
import { listMembers } from '#contract/members.ts';
import { listOrganizations } from '#contract/organizations.ts';
import { useData, useOutdated } from '#web/lib/query.tsx';
import { useChosenOrganization } from '../chosen.ts';
import type { MemberFilters } from './filters.ts';

/** Colleagues change things too. */
const REFRESH_MS = 30_000;

/** The viewer's organisations, those in view whose people the viewer manages, and how many requests wait there. */
export function usePeopleScope() {
  const { chosen } = useChosenOrganization();
  const query = useData(listOrganizations, { refreshEvery: REFRESH_MS });
  const isInView = (organizationId: string) => chosen === undefined || organizationId === chosen;
  return {
    query,
    chosen,
    managed: query.data?.organizations.filter((one) => isInView(one.id) && one.abilities.includes('manage_people')) ?? [],
    waiting: query.data?.notices.reduce((sum, notice) => (notice.kind === 'join_requests' && isInView(notice.organizationId) ? sum + notice.count : sum), 0) ?? 0,
  };
}

export function useMembers(filters: MemberFilters, organization: string | undefined, after: string | undefined) {
  return useData(listMembers, { ...filters, organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

export function useJoinRequests(organization: string | undefined, after: string | undefined) {
  return useData(listJoinRequests, { organization, after }, { refreshEvery: REFRESH_MS, keepPrevious: true });
}

/** To be called after a change of people: lists and numbers are asked anew. */
export function usePeopleChanged(): () => Promise<void> {
  const outdated = useOutdated();
  return useCallback(() => outdated('/api/members', '/api/invitations', '/api/join-requests', '/api/organizations', '/api/home'), [outdated]);
}
