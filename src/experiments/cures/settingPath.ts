/** Paths of settings as a cure writes them: at the version that has them, or in the timeline's `set` that is in force. */
import type { CureContext, Site } from './candidate.ts';

/** Path of a setting of the site's function. A version that has the setting of its own is where it must be changed. */
export function functionPath(context: CureContext, { function: { name, versions }, version }: Site, setting: string): string {
  const key = setting.split('.')[0] as string;
  const own = versions[version];
  const isOwn = own !== undefined && Object.hasOwn(own, key);
  return context.path(isOwn ? `functions.${name}.versions.${version}.${setting}` : `functions.${name}.${setting}`);
}

/** Path of a setting of the site's trigger. */
export function triggerPath(context: CureContext, { trigger }: Site, setting: string): string {
  return context.path(`triggers.${trigger.id}.${setting}`);
}

/** Path of a setting of a resource. */
export function resourcePath(context: CureContext, name: string, setting: string): string {
  return context.path(`resources.${name}.${setting}`);
}
