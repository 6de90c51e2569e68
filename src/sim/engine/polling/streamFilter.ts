/** Which records a mapping on a stream wants: its filter patterns, each looked up once for each body (rule streams.filter-advances). */
import { isKafka } from '../../trace/partNames.ts';
import { compilePattern } from '../../triggers/index.ts';
import type { TriggerState, World } from '../world.ts';

/** Whether a record with the body of that index is wanted; null: all are. Patterns are alternatives. */
export function streamFilter(world: World, trigger: TriggerState): ((body: number) => boolean) | null {
  const { filter } = trigger.settings;
  if (!Array.isArray(filter) || filter.length === 0) return null;
  const patterns = filter.map((pattern: unknown) => compilePattern(pattern, 'mapping'));
  const known: (boolean | undefined)[] = [];
  return (body) => {
    const before = known[body];
    if (before !== undefined) return before;
    const record = recordWith(trigger.type, world.bodies[body]);
    const wanted = patterns.some((matches) => matches(record));
    known[body] = wanted;
    return wanted;
  };
}

/** The part of AWS's record that patterns look at: `data` of Kinesis, `value` of Kafka, the change itself of DynamoDB. */
function recordWith(type: string, body: unknown): unknown {
  if (isKafka(type)) return { value: body ?? {} };
  return type === 'kinesis' ? { data: body ?? {} } : (body ?? {});
}
