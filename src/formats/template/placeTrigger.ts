/** Puts a trigger that was read into the scenario: keys that its type does not have are told of, one that cannot be is left out. */
import { triggerByType, triggerFields } from '../../sim/index.ts';
import type { InvokedFunction } from './context.ts';
import { SWITCHED_OFF } from './mappingProperties.ts';
import type { Place, Target } from './properties.ts';

/** `id`: the wanted one. Returns the trigger as it stands in the scenario, or null when it was left out. */
export function placeTrigger(id: string, type: string, fn: InvokedFunction, target: Target, place: Place): Target | null {
  const { [SWITCHED_OFF]: off, type: ownType = type, ...settings } = target;
  if (off === true) return null;
  const definition = triggerByType(String(ownType));
  if (definition === null) throw new Error(`No trigger type ${String(ownType)}.`);
  const { context } = place;
  if (definition.sourceTypes.length > 0 && typeof settings.source !== 'string') {
    context.report.add('ignored', place.path, place.line, 'Its source could not be read, so the trigger is left out.');
    return null;
  }
  if (definition.type === 'schedule' && settings.expression === undefined) {
    context.report.add('ignored', place.path, place.line, 'It has no expression that repeats, so the trigger is left out.');
    return null;
  }
  const fields = triggerFields(definition);
  const kept: Target = {};
  for (const [key, value] of Object.entries(settings)) {
    if (Object.hasOwn(fields, key)) kept[key] = value;
    else context.report.add('ignored', `${place.path} ${key}`, place.line, `A trigger of type ${definition.type} has no such setting.`);
  }
  const { source, ...rest } = kept;
  const at = {
    ...(source === undefined ? {} : { source }),
    function: fn.name,
    ...(fn.qualifier === null ? {} : { qualifier: fn.qualifier }),
  };
  return context.addTrigger({ type: definition.type, ...at, ...rest }, id, fn.name);
}
