/** The envelope of an event on a bus of Amazon EventBridge. */
import { uuidOf } from '../../base/uuid.ts';
import { busEvent } from '../engine/busEvent.ts';
import { ACCOUNT, REGION } from '../iam/world.ts';
import { secondsTimestamp } from './envelopeTime.ts';
import type { GivenItem } from './given.ts';

/** The event in `item`, as rules match it (eventbridge.body-is-detail), with what EventBridge itself adds. */
export function busEnvelope({ body, identity, sent }: GivenItem): unknown {
  const own = busEvent(body) as Readonly<Record<string, unknown>>;
  return {
    version: '0',
    id: uuidOf(identity),
    'detail-type': 'event',
    source: 'coldstart.app',
    account: ACCOUNT,
    time: secondsTimestamp(sent),
    region: REGION,
    resources: [],
    ...own,
  };
}
