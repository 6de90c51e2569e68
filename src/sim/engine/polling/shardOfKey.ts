/** Which part of a stream a partition key belongs to: streams.shard-of-key, streams.order-per-key. */
import { childWord, mix32 } from '../../../base/random.ts';

const SHARD_WORD = 0x5eed;

/** The hash of a partition key; a record without one (-1) is a key of its own, known by the low word of its own key. The same in every mapping of a stream. */
export const hashOfKey = (key: number, own: number): number => (key < 0 ? mix32(own) : mix32(childWord(SHARD_WORD, key)));

/** Which of `parts` equal parts of the range of hashes `hash` lies in, from 0. */
export const partOfHash = (hash: number, parts: number): number => Math.floor(((hash >>> 0) / 2 ** 32) * parts);
