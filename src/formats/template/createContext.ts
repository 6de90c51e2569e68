/** Makes what the readers of a template share, and finds what its values point to. */
import type { ImportOptions, Report } from '../importing.ts';
import { withoutAccounts } from '../placeholders.ts';
import type { InvokedFunction, Place, TemplateContext } from './context.ts';
import { arnOf, createNames, jsonOf, type Named, namedByArn, written } from './names.ts';
import { child, type TemplateNode } from './node.ts';

export function createContext(
  resources: TemplateNode | undefined,
  report: Report,
  options: ImportOptions,
  triggerNames: ReadonlyMap<string, string>,
): TemplateContext {
  const named = new Map<string, Named>();
  const nameOf = (logicalId: string) => named.get(logicalId);
  const context: TemplateContext = {
    report,
    options,
    resources,
    triggerNames,
    names: createNames(),
    functions: new Map(),
    scenarioResources: new Map(),
    triggers: [],
    named,
    qualified: new Map(),
    apis: new Map(),
    nameOf,
    textOf: (node) => {
      const words = written(node, nameOf);
      return words === null || options.keepPrivate ? words : withoutAccounts(words);
    },
    jsonOf: (node) => jsonOf(node, nameOf, options.keepPrivate),
    targetOf: (node, types, place) => targetOf(context, node, types, place),
    functionOf: (node, place) => functionOf(context, node, place),
    addTrigger: (trigger, id, functionName) => {
      const wanted = context.names.taken.has(id) ? `${functionName}-${id}` : id;
      const placed = { id: context.names.take(wanted, trigger.type), ...trigger };
      context.triggers.push(placed);
      return placed;
    },
  };
  return context;
}

function targetOf(context: TemplateContext, node: TemplateNode | undefined, types: readonly string[], place: Place): string | null {
  const fn = types.includes('function') ? functionOf(context, node, null) : null;
  if (fn !== null) return fn.name;
  const logicalId = node?.kind === 'reference' ? node.logicalId : undefined;
  if (logicalId !== undefined) {
    const found = context.named.get(logicalId);
    if (found !== undefined && types.includes(found.type)) return found.name;
    const what = found === undefined ? 'is not a part of the template that Coldstart knows' : `is of type ${found.type} there`;
    place.note('ignored', `"${logicalId}" ${what}; wanted was ${types.join(', ')}.`);
    return null;
  }
  const words = context.textOf(node);
  if (words === null || words === '') {
    place.note('ignored', 'The value names no resource.');
    return null;
  }
  const known = [...context.named.values()].find((each) => types.includes(each.type) && (each.name === words || arnOf(each) === words));
  if (known !== undefined) return known.name;
  const outside = words.startsWith('arn:') ? namedByArn(words) : { name: words.split('/').at(-1) ?? words, type: types[0] ?? '' };
  if (outside === null || !types.includes(outside.type) || outside.type === 'function') {
    place.note('ignored', `What it names lies outside the template, and is none of ${types.join(', ')}.`);
    return null;
  }
  return outsideResource(context, outside, place);
}

/** A resource that the template uses and does not hold: the scenario gets one with default settings. */
function outsideResource(context: TemplateContext, { name, type }: Named, place: Place): string {
  const key = `outside ${type} ${name}`;
  const known = context.named.get(key);
  if (known !== undefined) return known.name;
  const given = context.names.take(name, type);
  context.named.set(key, { name: given, type });
  context.scenarioResources.set(given, { type });
  place.note('approximated', `It lies outside the template; resource "${given}" of type ${type}, with default settings, stands for it.`);
  return given;
}

function functionOf(context: TemplateContext, node: TemplateNode | undefined, place: Place | null): InvokedFunction | null {
  const found = lookUp(context, node);
  if (found === null) place?.note('ignored', 'It names a function that is not in the template.');
  return found;
}

function lookUp(context: TemplateContext, node: TemplateNode | undefined): InvokedFunction | null {
  if (node === undefined) return null;
  if (node.kind === 'reference') return byLogicalId(context, node.logicalId, node.attribute);
  // `${Function}:live`, and the invocation address that API Gateway wants.
  if (node.kind === 'text') {
    for (const [i, part] of node.parts.entries()) {
      if (typeof part === 'string') continue;
      const found = byLogicalId(context, part.logicalId, part.attribute);
      const rest = node.parts[i + 1];
      const qualifier = typeof rest === 'string' ? /^:([A-Za-z0-9_$-]+)$/.exec(rest)?.[1] : undefined;
      if (found !== null) return qualifier === undefined ? found : { ...found, qualifier };
    }
    return null;
  }
  const words = context.textOf(node) ?? '';
  const match = /^(?:arn:[^:]*:lambda:[^:]*:[^:]*:function:)?([A-Za-z0-9_-]+)(?::([A-Za-z0-9_$-]+))?$/.exec(words);
  const name = match?.[1] ?? '';
  return context.functions.has(name) ? { name, qualifier: match?.[2] ?? null } : null;
}

function byLogicalId(context: TemplateContext, logicalName: string, attribute: string | null): InvokedFunction | null {
  // SAM calls the alias of a function `Name.Alias` and its version `Name.Version`.
  const [logicalId = '', part = attribute ?? ''] = logicalName.split('.');
  const qualified = context.qualified.get(logicalId);
  if (qualified !== undefined) return qualified;
  const found = context.named.get(logicalId);
  if (found?.type !== 'function') return null;
  const alias = child(context.resources, logicalId, 'Properties', 'AutoPublishAlias');
  if (part === 'Alias') return { name: found.name, qualifier: context.textOf(alias) };
  return { name: found.name, qualifier: part === 'Version' ? '1' : null };
}
