/** What a source's own filter lets through before Lambda hears of an event: S3's prefix and suffix, EventBridge's pattern, SNS's filter policy. */
import { compilePattern } from '../triggers/index.ts';
import { busEvent } from './busEvent.ts';
import type { TriggerState, World } from './world.ts';

/** Whether the trigger wants an event whose body has that index in `world.bodies`. Each body is looked at once. */
export function eventFilter(world: World, trigger: TriggerState): (body: number) => boolean {
  const matches = filterOf(trigger);
  if (matches === null) return () => true;
  const known: (boolean | undefined)[] = [];
  return (body) => {
    const before = known[body];
    if (before !== undefined) return before;
    const wanted = matches(world.bodies[body] ?? {});
    known[body] = wanted;
    return wanted;
  };
}

function filterOf({ type, settings }: TriggerState): ((body: unknown) => boolean) | null {
  const { filter, prefix, suffix } = settings;
  if (type === 's3') return objectFilter(typeof prefix === 'string' ? prefix : '', typeof suffix === 'string' ? suffix : '');
  if (filter === null || filter === undefined) return null;
  if (type === 'sns') return compilePattern(filter, 'sns');
  const matches = compilePattern(filter, 'eventbridge');
  return (body) => matches(busEvent(body));
}

/** s3.key-of-object: an object whose body names no key passes. */
function objectFilter(prefix: string, suffix: string): ((body: unknown) => boolean) | null {
  if (prefix === '' && suffix === '') return null;
  return (body) => {
    const key = typeof body === 'object' && body !== null && 'key' in body ? body.key : null;
    return typeof key !== 'string' || (key.startsWith(prefix) && key.endsWith(suffix));
  };
}
