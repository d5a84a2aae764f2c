import { clientActions, type JournalTopic } from '#contract/journal.ts';

/** Lines of one file at most; a bigger answer is a smaller period. */
export const MOST_EXPORTED = 10_000;
export const exportsPerPerson = { count: 10, seconds: 3600 };

/** Actions of a topic, or all that clients see. */
export function actionsOf(topic: JournalTopic | undefined) {
  return topic ? clientActions.filter((action) => action.startsWith(`${topic}.`)) : clientActions;
}
