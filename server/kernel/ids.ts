import { v7 } from 'uuid';

/** A new row's id: UUID version 7 (RFC 9562), so that rows made together lie together in indexes. */
export function newId(): string {
  return v7();
}

let asked = 0;

/** The id of a row that tells of an earlier moment; lists that go by ids show it where it belongs. Of one moment they rise as they are asked for. */
export function newIdAt(at: Date): string {
  return v7({ msecs: at.getTime(), seq: (asked += 1) });
}
