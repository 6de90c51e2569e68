/** The key of the object that Lambda writes a record to (async.record-object-key). */
import { childWord } from '../../base/random.ts';
import { uuidOf } from '../../base/uuid.ts';
import { secondsTimestamp } from './envelopeTime.ts';

/** `folder` is what comes after `aws/lambda/`; `identity` that of what the record is about; `t` in µs. */
export function recordKey(folder: string, identity: number, t: number): string {
  const time = secondsTimestamp(t).slice(0, -1);
  return `aws/lambda/${folder}/${time.slice(0, 10).replaceAll('-', '/')}/${time.replaceAll(':', '.')}-${uuidOf(childWord(identity, 5))}`;
}
