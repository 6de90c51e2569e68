/** The unique id of who sent something, as S3 and SQS report it. */
import type { GivenItem } from './given.ts';

/** Of a user of the account, who stands for all traffic. */
export const CALLER_ID = 'AIDAEXAMPLE';

/** A function acts as a session of its role: `aws:userid` of its requests. */
export function senderId({ announced }: GivenItem): string {
  return announced.by === null ? CALLER_ID : `AROAEXAMPLE:${announced.by}`;
}
