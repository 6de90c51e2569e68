/** A template while it is written: its resources by logical id, and the names that logical ids cannot hold. */
import { Scalar } from 'yaml';
import type { JsonInput } from '../../../sim/index.ts';

export interface TemplateDraft {
  /** What is exported, defaults left out. */
  readonly scenario: JsonInput;
  readonly functions: Readonly<Record<string, JsonInput>>;
  readonly resources: Readonly<Record<string, JsonInput>>;
  readonly triggers: readonly JsonInput[];
  /** Logical id → resource of the template. */
  readonly written: Record<string, unknown>;
  /** Logical id, or `function.event` → the scenario's name, where they differ. */
  readonly names: Record<string, string>;
  /** The logical id of a function or resource of the scenario; always the same. */
  logicalId(name: string): string;
  /** A logical id that nothing else has. */
  freeId(wanted: string): string;
}

export function createDraft(scenario: JsonInput): TemplateDraft {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let id = wanted;
    for (let i = 2; taken.has(id); i++) id = `${wanted}${i}`;
    taken.add(id);
    return id;
  };
  return {
    scenario,
    functions: (scenario.functions ?? {}) as Record<string, JsonInput>,
    resources: (scenario.resources ?? {}) as Record<string, JsonInput>,
    triggers: (scenario.triggers ?? []) as readonly JsonInput[],
    written: {},
    names: {},
    freeId: (wanted) => free(asLogicalId(wanted)),
    logicalId: (name) => {
      const known = ids.get(name) ?? free(asLogicalId(name));
      ids.set(name, known);
      return known;
    },
  };
}

/** Letters and digits only, as CloudFormation wants: resize-image is ResizeImage, and what is alphanumeric stays. */
export function asLogicalId(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return name;
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const id = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
  return /^[A-Za-z]/.test(id) ? id : `R${id}`;
}

function tagged(tag: string, value: string): Scalar<string> {
  const node = new Scalar(value);
  node.tag = tag;
  return node;
}

/** `!Ref Name`. */
export const ref = (logicalId: string): Scalar<string> => tagged('!Ref', logicalId);

/** `!GetAtt Name.Attribute`. */
export const attribute = (logicalId: string, name: string): Scalar<string> => tagged('!GetAtt', `${logicalId}.${name}`);

/** `!Sub text`. */
export const sub = (text: string): Scalar<string> => tagged('!Sub', text);

/** The map without undefined values; undefined when nothing is left. */
export function filled(map: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined && value !== null);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
