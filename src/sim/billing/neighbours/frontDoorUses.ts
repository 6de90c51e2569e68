/** What stands in front of functions and is asked by clients: APIs and load balancers. */
import { ruleValue } from '../../rules/index.ts';
import type { Trace } from '../../trace/tables.ts';
import { sendersOf } from './arrivals.ts';
import type { NeighbourUse } from './meters.ts';
import { counted, each, unitsOf } from './units.ts';

const HOUR = 3600e6;
const KB_PER_GB = 1024 * 1024;

/**
 * Uses in from ≤ t < to, µs. An API counts every attempt of its clients that it did not throttle itself, a load balancer every hour and, of the
 * measures of its capacity units, the largest (neighbours.alb-unit-connections, neighbours.alb-unit-gigabytes).
 */
export function frontDoorUses(trace: Trace, from: number, to: number): NeighbourUse[] {
  const doors = trace.triggers.map(({ id, type, call }) => (type === 'api-gateway' || type === 'alb' ? (call?.through ?? id) : null));
  if (doors.every((door) => door === null)) return [];
  const { scenario } = trace.epochs[0] as Trace['epochs'][number];
  const rules = scenario.platform.rules;
  const isHttp = (door: string): boolean => scenario.triggers.find(({ id }) => id === door)?.settings.apiType === 'HTTP';
  // All requests of one sender have one size.
  const { placeOf, all } = sendersOf(trace);
  const attempts = new Float64Array(all.length);
  const { invocations } = trace;
  for (let row = 0; row < invocations.length; row++) {
    const time = invocations.time[row] as number;
    if (time < from || time >= to) continue;
    const place = placeOf(invocations.request[row] as number);
    attempts[place] = (attempts[place] as number) + 1;
  }
  // By door and units of a request.
  const requests = new Map<string, Map<number, number>>();
  const bytes = new Map<string, number>();
  all.forEach(({ trigger, size }, place) => {
    const door = doors[trigger] ?? null;
    const count = attempts[place] as number;
    if (door === null || count === 0) return;
    const units = isHttp(door) ? unitsOf(size, 'neighbours.http-api-unit') : 1;
    const counts = requests.get(door) ?? new Map<number, number>();
    requests.set(door, counts.set(units, (counts.get(units) ?? 0) + count));
    bytes.set(door, (bytes.get(door) ?? 0) + size * count);
  });
  return scenario.triggers.flatMap(({ id, type }): NeighbourUse[] => {
    const counts = [...(requests.get(id) ?? [])];
    if (type === 'api-gateway') {
      const meter = isHttp(id) ? 'httpApi' : 'restApi';
      return counts.map(([units, count]) => ({
        meter,
        of: id,
        what: counted(count, 'request', 'requests'),
        factors: each(units, 'request', 'their size'),
        quantity: units * count,
      }));
    }
    if (type !== 'alb') return [];
    const count = counts.reduce((sum, [, own]) => sum + own, 0);
    const connections = count / ruleValue('neighbours.alb-unit-connections', rules) / 3600;
    const gigabytes = (bytes.get(id) ?? 0) / KB_PER_GB / ruleValue('neighbours.alb-unit-gigabytes', rules);
    const hours = (to - from) / HOUR;
    return [
      { meter: 'loadBalancer', of: id, what: 'the time of this run', factors: '1 load balancer', quantity: hours },
      {
        meter: 'loadBalancerUnits',
        of: id,
        what: counted(count, 'request', 'requests'),
        factors: connections >= gigabytes ? 'as new connections' : 'by their size',
        quantity: Math.max(connections, gigabytes),
      },
    ];
  });
}
