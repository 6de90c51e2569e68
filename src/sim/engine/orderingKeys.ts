/** By what records and messages keep their order, found again from their draws: the shard of a record, the message group of a message. */
import type { Trace } from '../trace/tables.ts';
import { contentOf } from './contentOf.ts';
import { hashOfKey, partOfHash } from './polling/shardOfKey.ts';
import { requestKey } from './requestKey.ts';

/** The shard of the record in row `request` of a stream with `shards` of them (streams.shard-of-key), read or not. */
export const shardOfRecord = (trace: Trace, request: number, shards: number): number =>
  partOfHash(hashOfKey(contentOf(trace, request).key, requestKey(trace, request)[1]), shards);

/** The message group of the message in row `request` of a FIFO queue, as a number (its id is `key-` and the number); -1: it is a group of its own. */
export const messageGroupOf = (trace: Trace, request: number): number => contentOf(trace, request).key;
