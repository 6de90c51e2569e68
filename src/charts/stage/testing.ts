/** For tests only: scenarios that are too large for the gallery, and what must be true of every layout. */
import type { ScenarioInput } from '../../sim/index.ts';
import type { Rect, StageLayout } from './stageLayout.ts';
import type { Point } from './wire.ts';

const io = (time: string) => ({ io: time });
const call = (action: string, on: string) => ({ call: action, on });

/** A shop of twelve functions with every way of being invoked: an API, a topic with two queues, a bus, a stream, a bucket that feeds itself, a schedule. */
export const shopOfTwelve: ScenarioInput = {
  version: 1,
  name: 'Shop of twelve functions',
  seed: 12,
  duration: '2m',
  functions: {
    storefront: {
      memorySize: 512,
      handler: [io('40ms'), call('dynamodb:Query', 'catalogue'), { call: 'lambda:InvokeFunction', on: 'price' }],
    },
    price: { memorySize: 1024, handler: [io('25ms'), call('dynamodb:GetItem', 'catalogue')] },
    checkout: {
      reservedConcurrentExecutions: 3,
      handler: [io('300ms'), call('dynamodb:PutItem', 'orders'), call('sns:Publish', 'order-placed')],
    },
    mail: { handler: [call('http:Request', 'mail-service')], errorRate: 0.2, asyncConfig: { onFailure: 'failed-mails' } },
    book: { handler: [{ per: 'record', cpu: '5ms' }, call('dynamodb:PutItem', 'ledger')], errorRate: 0.1 },
    pack: { handler: [{ per: 'record', io: '80ms' }, call('sqs:SendMessage', 'parcels')] },
    ship: { handler: [io('200ms'), call('http:Request', 'carrier')] },
    'follow-orders': { handler: [{ per: 'record', io: '2ms' }], errorRate: 0.05 },
    thumbnail: { handler: [call('s3:GetObject', 'pictures'), { cpu: '80ms' }, call('s3:PutObject', 'thumbnails')] },
    audit: { handler: [io('10ms')] },
    nightly: { handler: [io('2s'), call('dynamodb:Query', 'ledger')] },
    partner: { handler: [io('60ms')] },
  },
  resources: {
    catalogue: { type: 'dynamodb' },
    orders: { type: 'dynamodb' },
    ledger: { type: 'dynamodb' },
    'order-placed': { type: 'sns', subscriptions: ['to-book', 'to-pack.fifo'] },
    'to-book': { type: 'sqs', deadLetterQueue: 'unbooked', maxReceiveCount: 3 },
    'to-pack.fifo': { type: 'sqs', delay: '5s' },
    unbooked: { type: 'sqs' },
    parcels: { type: 'sqs' },
    carrier: { type: 'http' },
    'mail-service': { type: 'http' },
    'failed-mails': { type: 'sqs' },
    pictures: { type: 's3' },
    thumbnails: { type: 's3' },
    events: { type: 'eventbridge' },
  },
  triggers: [
    { id: 'web', type: 'api-gateway', function: 'storefront' },
    { id: 'buy', type: 'api-gateway', function: 'checkout' },
    { id: 'mails', type: 'sns', source: 'order-placed', function: 'mail' },
    { id: 'books', type: 'sqs', source: 'to-book', function: 'book' },
    { id: 'packs', type: 'sqs', source: 'to-pack.fifo', function: 'pack' },
    { id: 'ships', type: 'sqs', source: 'parcels', function: 'ship' },
    { id: 'stream', type: 'dynamodb-streams', source: 'orders', function: 'follow-orders' },
    { id: 'uploads', type: 's3', source: 'pictures', function: 'thumbnail' },
    { id: 'audits', type: 'eventbridge', source: 'events', function: 'audit' },
    { id: 'clock', type: 'schedule', function: 'nightly', expression: 'rate(1 minute)' },
    { id: 'partners', type: 'sdk', function: 'partner' },
  ],
  traffic: [
    { id: 'visitors', to: 'web', pattern: 'poisson', rate: 8 },
    { id: 'buyers', to: 'buy', pattern: 'poisson', rate: 6 },
    { id: 'photographers', to: 'pictures', pattern: 'poisson', rate: 1 },
    { id: 'events', to: 'events', pattern: 'poisson', rate: 2 },
    { id: 'others', to: 'partners', pattern: 'poisson', rate: 1 },
  ],
};

/** More than ten thousand environments at once: long jobs, as many as the scaling rate lets start, in an account that allows it. */
export const tenThousand: ScenarioInput = {
  version: 1,
  name: 'Ten thousand environments',
  seed: 10,
  duration: '110s',
  account: { concurrentExecutions: 12_000 },
  functions: { render: { memorySize: 1024, timeout: '5m', handler: [{ io: { uniform: ['100s', '140s'] } }] } },
  triggers: [{ id: 'jobs', type: 'sdk', function: 'render', maximumAttempts: 3, callerTimeout: '5m' }],
  traffic: [{ id: 'studio', to: 'jobs', pattern: 'constant', rate: 150 }],
};

const contains = ({ x, y, width, height }: Rect, point: Point): boolean =>
  point.x > x + 0.5 && point.x < x + width - 0.5 && point.y > y + 0.5 && point.y < y + height - 0.5;

/** What is wrong with a layout: cards that overlap or leave the stage, wires that run through a card or leave the stage. */
export function layoutFaults({ parts, wires, height }: StageLayout, width: number): string[] {
  const faults: string[] = [];
  parts.forEach((a, i) => {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width + 0.5 || a.y + a.height > height + 0.5) faults.push(`card ${i} leaves the stage`);
    parts.slice(i + 1).forEach((b, j) => {
      const apart = a.x + a.width + 4 <= b.x || b.x + b.width + 4 <= a.x || a.y + a.height + 4 <= b.y || b.y + b.height + 4 <= a.y;
      if (!apart) faults.push(`card ${i} touches card ${i + 1 + j}`);
    });
  });
  wires.forEach(({ points }, i) => {
    if (points.length < 2) faults.push(`wire ${i} is not drawn`);
    for (const point of points.flatMap((end, k) => between(points[k - 1] ?? end, end))) {
      const card = parts.findIndex((rect) => contains(rect, point));
      if (card >= 0) faults.push(`wire ${i} runs through card ${card}`);
      if (point.x < -0.5 || point.x > width + 0.5 || point.y < -0.5 || point.y > height + 0.5) faults.push(`wire ${i} leaves the stage`);
    }
  });
  return [...new Set(faults)];
}

/** Points from `a` to `b`, at most 3 px apart. */
function between(a: Point, b: Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 3));
  return Array.from({ length: steps + 1 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / steps, y: a.y + ((b.y - a.y) * i) / steps }));
}
