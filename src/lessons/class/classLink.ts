/** The part of an address after `#` that holds a class: `class=` and then the same packing as a link to a scenario. */
import { decodeShare, encodeShare } from '../../sim/index.ts';
import { type ClassSetup, classJson, type ReadClass, readClass } from './classSetup.ts';

const MARK = 'class=';

/** Without `#`. */
export const encodeClass = (setup: ClassSetup): string => MARK + encodeShare(classJson(setup));

/** Whether a fragment, with or without `#`, is meant to hold a class. */
export const isClassFragment = (fragment: string): boolean => fragment.replace(/^#/, '').startsWith(MARK);

/** Reads a fragment, or a whole address with one. Never throws. */
export function decodeClass(text: string): ReadClass {
  const fragment = text.trim().replace(/^[^#]*#/, '');
  if (!isClassFragment(fragment)) return { ok: false, message: 'This is no link to a class.' };
  const shared = decodeShare(fragment.slice(MARK.length));
  return shared.ok ? readClass(shared.scenario) : { ok: false, message: shared.message };
}
