/** EventBridge Scheduler: what a schedule sends that has no input of its own. */
import { uuidOf } from '../../../base/uuid.ts';
import { regionalArn } from '../../iam/arn.ts';
import { ACCOUNT, REGION } from '../../iam/world.ts';
import { secondsTimestamp } from '../envelopeTime.ts';
import type { EventSource } from '../given.ts';

export const schedule: EventSource = {
  type: 'schedule',
  envelope: ({ items: [item], trigger: { id }, time }) => ({
    version: '0',
    id: uuidOf(item?.identity ?? 0),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account: ACCOUNT,
    time: secondsTimestamp(item?.sent ?? time),
    region: REGION,
    resources: [scheduleArn(id)],
    // A text, unlike the detail of an event on a bus.
    detail: '{}',
  }),
};

export const scheduleArn = (id: string): string => regionalArn('scheduler', `schedule/default/${id}`);
