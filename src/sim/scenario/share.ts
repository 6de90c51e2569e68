/**
 * A whole scenario in a link's fragment: `1.` for the version, then deflated JSON in base64url; behind a second dot, in the same way, the moment
 * that was on screen and the bookmarks, where there are any. A run that was kept as A is in that moment, deflated with the scenario as its dictionary:
 * so what both have in common takes no room, and readers of the first links pass over it. Nothing else is needed to open it, and what is broken or too big comes back as a
 * problem. A broken moment does not keep the scenario from opening.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Problem } from './problem.ts';
import { noMoment, readMoment, readPackedRun, type SharedMoment, saysSomething } from './sharedMoment.ts';

/** What a link held. `message` is the problem in two sentences; `left` says what could not be read beside a scenario that could. */
export type SharedScenario =
  | { readonly ok: true; readonly scenario: unknown; readonly moment: SharedMoment; readonly left: string | null }
  | { readonly ok: false; readonly message: string; readonly problem: Problem };

const VERSION = '1';
/** The most JSON that a link may hold, bytes. Inflating stops there: a small link cannot become a mountain. */
export const MOST_SHARED_BYTES = 2 * 1024 * 1024;
/** No scenario nests a fifth as deep, and whoever lays it out as text may go down the levels one call at a time. */
const MOST_DEPTH = 100;
/** Deflate grows at most about a thousandfold, so a piece of this size stays near a megabyte. */
const PIECE = 1024;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The fragment without `#`. A moment that says nothing takes no room. */
export function encodeShare(json: unknown, moment: SharedMoment = noMoment): string {
  const bytes = bytesOf(json);
  const scenario = `${VERSION}.${pack(bytes)}`;
  if (!saysSomething(moment)) return scenario;
  const { pinned, ...rest } = moment;
  const run = pinned === undefined ? {} : { pinned: { name: pinned.name, scenario: pack(bytesOf(pinned.json), bytes) } };
  return `${scenario}.${pack(bytesOf({ ...rest, ...run }))}`;
}

/** Bytes of JSON that a link to it would hold. More than `MOST_SHARED_BYTES` cannot be opened again. */
export const sharedBytes = (json: unknown): number => bytesOf(json).length;

/** The JSON that a fragment holds (with or without `#`). It is not validated: parse it as a scenario. Never throws. */
export function decodeShare(fragment: string): SharedScenario {
  const match = /^#?(\d{1,4})\.([\w-]*)(?:\.([\w-]*))?$/.exec(fragment.trim());
  if (match === null) return broken('This link does not hold a scenario.');
  if (match[1] !== VERSION) return broken('This link was made by a newer Coldstart.', 'Reload the page to get the newest one.');
  const scenario = unpack(match[2] ?? '');
  if (!scenario.ok) return broken(scenario.message, scenario.remedy);
  if (match[3] === undefined) return { ok: true, scenario: scenario.json, moment: noMoment, left: null };
  const moment = unpack(match[3]);
  if (!moment.ok)
    return { ok: true, scenario: scenario.json, moment: noMoment, left: 'Its end is damaged: bookmarks and moment are left out.' };
  const run = readPackedRun(moment.json);
  const pinned = run === null ? null : unpack(run.packed, strToU8(scenario.text));
  return {
    ok: true,
    scenario: scenario.json,
    moment: { ...readMoment(moment.json), ...(run !== null && pinned?.ok ? { pinned: { name: run.name, json: pinned.json } } : {}) },
    left: pinned === null || pinned.ok ? null : 'The run that was kept as A is damaged: it is left out.',
  };
}

type Unpacked =
  | { readonly ok: true; readonly json: unknown; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly remedy?: string };

const bytesOf = (json: unknown): Uint8Array => strToU8(JSON.stringify(json) ?? 'null');

const pack = (bytes: Uint8Array, dictionary?: Uint8Array): string =>
  toBase64Url(deflateSync(bytes, { level: 9, ...(dictionary && { dictionary: usable(dictionary) }) }));

/** Deflate looks back no further. */
const usable = (dictionary: Uint8Array): Uint8Array => dictionary.subarray(-32_768);

function unpack(packed: string, dictionary?: Uint8Array): Unpacked {
  const bytes = fromBase64Url(packed);
  if (bytes === null) return { ok: false, message: 'This link is damaged: part of it is missing.' };
  const text = inflate(bytes, dictionary);
  if (text === 'too big') return { ok: false, message: 'The scenario in this link is larger than 2 MB.', remedy: 'Ask for it as a file.' };
  if (text === null) return { ok: false, message: 'This link is damaged: its content cannot be unpacked.' };
  if (depthOf(text.text) > MOST_DEPTH) return { ok: false, message: 'The content of this link is nested too deeply for a scenario.' };
  try {
    return { ok: true, json: JSON.parse(text.text) as unknown, text: text.text };
  } catch {
    return { ok: false, message: 'This link is damaged: its content is not JSON.' };
  }
}

function broken(message: string, remedy = 'Copy the whole link again, up to its last letter.'): SharedScenario {
  return { ok: false, message: `${message} ${remedy}`, problem: { path: '', message, remedy, severity: 'error' } };
}

function inflate(bytes: Uint8Array, dictionary?: Uint8Array): { readonly text: string } | 'too big' | null {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const take = (piece: Uint8Array, final: boolean) => {
    pieces.push(piece);
    size += piece.length;
    ended ||= final;
  };
  const stream = dictionary === undefined ? new Inflate(take) : new Inflate({ dictionary: usable(dictionary) }, take);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (size > MOST_SHARED_BYTES) return 'too big';
    }
    return ended ? { text: strFromU8(joined(pieces, size)) } : null;
  } catch {
    return null;
  }
}

/** How deep lists and objects nest in a JSON text. */
function depthOf(json: string): number {
  let [depth, deepest, isQuoted] = [0, 0, false];
  for (let at = 0; at < json.length; at++) {
    const letter = json[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) at += letter === '\\' ? 1 : 0;
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, ++depth);
    else if (letter === ']' || letter === '}') depth--;
  }
  return deepest;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = [18, 12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63] ?? '');
    text += letters.slice(0, Math.min(4, bytes.length - at + 1)).join('');
  }
  return text;
}

/** Null when the text cannot have come from whole bytes. */
function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return bytes;
}
