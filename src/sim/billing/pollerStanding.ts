/** For how long provisioned pollers were up, in event poller units: of queues each by itself, of Kafka by the ten and by poller group. */
import { ruleValue } from '../rules/index.ts';
import { scenarioAt } from '../trace/configuration.ts';
import { isKafka } from '../trace/partNames.ts';
import type { Trace } from '../trace/tables.ts';
import type { Standing } from './standing.ts';
import { UnitStretches } from './unitStretches.ts';

/**
 * Stretches of provisioned pollers of queues; `amount` is in event poller units. Each is charged by the second begun, for at least a minute
 * (billing.poller-minimum, billing.run-is-all).
 */
export function pollerStandings(trace: Trace): readonly Standing[] {
  const { pollers, triggers, epochs, horizon } = trace;
  if (pollers.length === 0) return [];
  const rules = (epochs[0] as Trace['epochs'][number]).scenario.platform.rules;
  const units = new UnitStretches(ruleValue('billing.units-per-queue-poller', rules));
  for (let row = 0; row < pollers.length; row++) {
    const trigger = triggers[pollers.trigger[row] as number] as Trace['triggers'][number];
    if (isKafka(trigger.type)) continue;
    units.set(trigger.id, trigger.function, pollers.count[row] as number, pollers.time[row] as number);
  }
  return units.stop(horizon);
}

/** The same for topics of Kafka (billing.kafka-pollers-per-unit). What a poller group shares is charged to the function of its first mapping. */
export function kafkaPollerStandings(trace: Trace): readonly Standing[] {
  const { pollers, triggers, horizon } = trace;
  const perUnit = ruleValue('billing.kafka-pollers-per-unit');
  const units = new UnitStretches(1);
  const mappings = triggers.map(() => ({ owner: '', count: 0 }));
  for (let row = 0; row < pollers.length; row++) {
    const place = pollers.trigger[row] as number;
    const trigger = triggers[place] as Trace['triggers'][number];
    if (!isKafka(trigger.type)) continue;
    const time = pollers.time[row] as number;
    const before = mappings[place] as (typeof mappings)[number];
    const owner = ownerAt(trace, trigger.id, time);
    // On demand, pollers cost nothing.
    mappings[place] = owner === null ? { owner: '', count: 0 } : { owner, count: pollers.count[row] as number };
    for (const changed of new Set([before.owner, owner])) {
      if (changed === null || changed === '') continue;
      const own = mappings.reduce((sum, mapping) => sum + (mapping.owner === changed ? mapping.count : 0), 0);
      units.set(changed, trigger.function, Math.ceil(own / perUnit), time);
    }
  }
  return units.stop(horizon);
}

/** Who has the units of a mapping at `time`: its poller group or it alone; null while it is not in provisioned mode. */
function ownerAt(trace: Trace, id: string, time: number): string | null {
  const settings = scenarioAt(trace, time).triggers.find((trigger) => trigger.id === id)?.settings.provisionedPollers;
  if (typeof settings !== 'object' || settings === null) return null;
  const { pollerGroupName: group } = settings as { readonly pollerGroupName?: string | null };
  return typeof group === 'string' && group !== '' ? `group ${group}` : `mapping ${id}`;
}
