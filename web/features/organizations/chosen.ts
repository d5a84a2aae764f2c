import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressWith } from '#web/lib/address.ts';

const NAME = 'organization';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export interface ChosenOrganization {
  /** The one organisation that pages show, as the address says; undefined for all together. */
  chosen: string | undefined;
  /** The same path with the present choice in it; a path that names an organisation keeps its own. */
  withChoice(path: string): string;
  /** Shows the present page for another choice; Back leads to the one before. */
  choose(id: string | undefined): void;
}

/** Which organisation is chosen. The address holds it, so that links can be shared and a reload changes nothing. */
export function useChosenOrganization(): ChosenOrganization {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const chosen = chosenIn(search);
  const withChoice = useCallback((to: string) => carryChoice(to, chosen), [chosen]);
  const choose = useCallback((id: string | undefined) => navigate(addressFor(path, search, id)), [navigate, path, search]);
  return { chosen, withChoice, choose };
}

/** The choice that an address holds; what was typed by hand and is no id counts for none. */
export function chosenIn(search: string): string | undefined {
  const found = new URLSearchParams(search).get(NAME);
  return found !== null && UUID.test(found) ? found.toLowerCase() : undefined;
}

/** Whether an address says anything of the choice, right or wrong. */
export function namesOrganization(search: string): boolean {
  return new URLSearchParams(search).has(NAME);
}

/** Paths of the portal only: letters and other sites need no choice. */
export function carryChoice(to: string, chosen: string | undefined): string {
  if (chosen === undefined || !to.startsWith('/')) return to;
  const [address = '', ...rest] = to.split('#');
  const [path = '', query = ''] = address.split('?');
  const carried = namesOrganization(query) ? address : addressFor(path, query, chosen);
  return [carried, ...rest].join('#');
}

/** A page's address with another choice; whatever else it holds stays. */
export function addressFor(path: string, search: string, id: string | undefined): string {
  return addressWith(path, search, { [NAME]: id });
}
