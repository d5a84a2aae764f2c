import type { Connector } from '#contract/connectors.ts';

/** What is done in a window of its own. */
export type Deed = { readonly kind: 'add' } | { readonly kind: 'look' | 'change' | 'on' | 'off' | 'remove'; readonly connector: Connector };

export interface AskedDeed {
  readonly deed: Deed;
  readonly open: boolean;
  readonly times: number;
}

/** What the menu of a row needs to know. */
export interface ConnectorActionsProps {
  connector: Connector;
  onDeed: (deed: Deed) => void;
}
