/** What a page may ask of a Coldstart inside it, and what is answered: documented in docs/EMBED.md. */

/** Everything but `coldstart` and `type` is read with care: it comes from another page. */
export type EmbedMessage =
  | { readonly type: 'load'; readonly scenario: unknown }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  /** ms from the start of the run. */
  | { readonly type: 'seek'; readonly ms: number }
  /** Row of the request from 0; null picks nothing. */
  | { readonly type: 'select'; readonly request: number | null };

export type ReadMessage = { readonly ok: true; readonly message: EmbedMessage } | { readonly ok: false; readonly problem: string };

/** Version of the interface, in every message of both sides. */
export const EMBED_VERSION = 1;

/** Reads a message's data. Null when it is not meant for Coldstart at all. Never throws. */
export function readMessage(data: unknown): ReadMessage | null {
  if (typeof data !== 'object' || data === null || !('coldstart' in data)) return null;
  const message = data as Readonly<Record<string, unknown>>;
  if (message.coldstart !== EMBED_VERSION)
    return wrong(`coldstart must be ${EMBED_VERSION}: this page speaks version ${EMBED_VERSION} of the interface.`);
  switch (message.type) {
    case 'load':
      return isObject(message.scenario) || typeof message.scenario === 'string'
        ? read({ type: 'load', scenario: message.scenario })
        : wrong('scenario must be an object, or its JSON as a text.');
    case 'play':
    case 'pause':
      return read({ type: message.type });
    case 'seek':
      return isWithin(message.ms, Number.MAX_SAFE_INTEGER)
        ? read({ type: 'seek', ms: message.ms })
        : wrong('ms must be a number, 0 or more.');
    case 'select':
      return message.request === null || (isWithin(message.request, 2 ** 32) && Number.isInteger(message.request))
        ? read({ type: 'select', request: message.request })
        : wrong('request must be a whole number, 0 or more, or null.');
    default:
      return wrong('type must be one of load, play, pause, seek, select.');
  }
}

const read = (message: EmbedMessage): ReadMessage => ({ ok: true, message });
const wrong = (problem: string): ReadMessage => ({ ok: false, problem });

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const isWithin = (value: unknown, most: number): value is number => typeof value === 'number' && value >= 0 && value <= most;
