interface Server {
  readonly id: string;
  readonly name: string;
}

interface Choice {
  /** Those that stand on top. */
  readonly first: readonly string[];
  readonly chosen: readonly string[];
  readonly search: string;
}

/** So many beside the chosen ones; a search finds the others. */
const SHOWN = 8;

/** Of a directory's servers those that the form shows: all that are chosen, and the first of those that the search finds. */
export function serversShown<S extends Server>(servers: readonly S[], { first, chosen, search }: Choice) {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const isFound = ({ name }: S) => words.every((word) => name.toLowerCase().includes(word));
  const onTop = servers.filter(({ id }) => first.includes(id));
  const others = servers.filter((server) => !first.includes(server.id) && (isFound(server) || chosen.includes(server.id)));
  const some = others.filter((server, index) => index < SHOWN || chosen.includes(server.id));
  return { isSearched: servers.length > SHOWN, shown: [...onTop, ...some], isComplete: some.length === others.length };
}
