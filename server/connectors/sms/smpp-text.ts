/** The fields of one `submit_sm` that carry text. */
export interface SmppContent {
  readonly data_coding: number;
  readonly esm_class: number;
  readonly short_message?: Buffer;
  readonly message_payload?: Buffer;
}

export type LongMessages = 'payload' | 'parts';

const DEFAULT_ALPHABET = 0x00;
const UCS2 = 0x08;
/** SMPP 3.4, 5.2.12: the text begins with a user data header. */
const HAS_HEADER = 0x40;
const PART_LIMIT = 255;

/** Characters with the same octet in ASCII and in GSM 03.38: whatever a gateway's default alphabet is, it reads them right. */
const PLAIN = /^[A-Za-z0-9 \r\n!"#%&'()*+,\-./:;<=>?]*$/;

/** In characters of the alphabet: what one SMS holds alone and as a part, whose header takes 6 octets (3GPP TS 23.040, 9.2.3.24.1). */
const PLAIN_ROOM = { alone: 160, part: 153 };
const UCS2_ROOM = { alone: 70, part: 67 };

/**
 * The text of one SMS as the contents of one or more `submit_sm`. A long text goes whole in
 * `message_payload` (SMPP 3.4, 5.3.2.32), which the gateway takes or refuses as one; `parts` is for
 * gateways that do not know it. Null for a text of more parts than can be numbered.
 */
export function encodeText(text: string, long: LongMessages, reference: number): SmppContent[] | null {
  const plain = PLAIN.test(text);
  const data_coding = plain ? DEFAULT_ALPHABET : UCS2;
  const room = plain ? PLAIN_ROOM : UCS2_ROOM;
  const encode = (piece: string) => (plain ? Buffer.from(piece, 'latin1') : Buffer.from(piece, 'utf16le').swap16());
  if (text.length <= room.alone) return [{ data_coding, esm_class: 0, short_message: encode(text) }];
  const pieces = split(text, room.part);
  if (pieces.length > PART_LIMIT) return null;
  if (long === 'payload') return [{ data_coding, esm_class: 0, message_payload: encode(text) }];
  return pieces.map((piece, index) => {
    const header = Buffer.from([5, 0, 3, reference, pieces.length, index + 1]);
    return { data_coding, esm_class: HAS_HEADER, short_message: Buffer.concat([header, encode(piece)]) };
  });
}

/** Never between the halves of a surrogate pair: a phone may show both as rubbish. */
function split(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + length, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
}
