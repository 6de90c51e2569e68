/** What a new entry of the timeline starts as: about something that is there, and with an effect that can be seen. */
import { timelineKinds, triggerByType } from '../../../sim/index.ts';
import { newVariant } from '../fields/newValue.ts';
import { namesIn } from '../fields/references.ts';
import { getAt } from '../path.ts';
import { itemsOf, textOr } from '../record.ts';

/** The entry without its time; null when the scenario has nothing that it could be about. */
export function newTimelineEntry(mark: string, json: unknown): Readonly<Record<string, unknown>> | null {
  const { at: _, ...made } = newVariant(timelineKinds, mark, namesIn(json));
  const what = made[mark] as Readonly<Record<string, unknown>>;
  if (mark === 'poison') return poisonIn(json);
  if (mark === 'invoke') {
    const trigger = pushing(json)[0];
    return trigger === undefined ? null : { invoke: { trigger } };
  }
  if (Object.values(what).includes('')) return null;
  return mark === 'fault' ? { fault: { ...what, errorRate: 1, for: '10s' } } : made;
}

/** Why there is no such entry to add, for the person. */
export function missingFor(mark: string): string {
  const needs: Readonly<Record<string, string>> = {
    fault: 'a resource or a trigger',
    invoke: 'a trigger that a request can come by',
    kill: 'a function',
    deploy: 'a function',
    rotate: 'a resource of type secret',
    poison: 'a trigger',
  };
  return `There is nothing for it yet: it needs ${needs[mark] ?? 'something to be about'}.`;
}

/** Into a queue or stream where one is read, because there it does harm; else straight by a trigger. */
function poisonIn(json: unknown): Readonly<Record<string, unknown>> | null {
  const polled = itemsOf(getAt(json, ['triggers'])).find((trigger) => {
    const definition = triggerByType(textOr(getAt(trigger, ['type']), ''));
    return definition?.way === 'polling' && definition.simulated;
  });
  const resource = textOr(getAt(polled, ['source']), '');
  if (resource !== '') return { poison: { resource } };
  const trigger = pushing(json)[0];
  return trigger === undefined ? null : { poison: { trigger } };
}

/** Triggers by which something can be sent; a schedule goes by the clock alone. */
function pushing(json: unknown): readonly string[] {
  return namesIn(json).trigger.flatMap(({ name, type }) => (name === '' || type === 'schedule' ? [] : [name]));
}
