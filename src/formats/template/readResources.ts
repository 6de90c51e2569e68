/** From resources to parts of a scenario: first everything gets its name, then each is read by the table of its type. */
import { serviceByType } from '../../sim/index.ts';
import type { TemplateContext } from './context.ts';
import { fixedName } from './names.ts';
import { child, type TemplateNode } from './node.ts';
import { type Place, readProperties, type Target } from './properties.ts';
import { templateResources } from './resources/index.ts';
import type { TemplateResource } from './resources/templateResource.ts';

/** A resource that the text holds, without intrinsic functions. */
export interface Present {
  readonly logicalId: string;
  readonly type: string;
  readonly line: number;
  readonly properties: TemplateNode | undefined;
  /** As it stands in the text. */
  readonly whole: TemplateNode;
}

/** Gives a name to everything that has one in a scenario, so that references can be read in any order. */
export function nameEverything(all: readonly Present[], context: TemplateContext, given: ReadonlyMap<string, string>): void {
  const published = new Map<string, number>();
  for (const { logicalId, type, properties } of all) {
    const declared = templateResources.find((each) => each.type === type)?.named;
    if (declared === undefined) continue;
    const own = declared.property === null ? null : fixedName(child(properties, declared.property), declared.type);
    const free = own !== null && !context.names.taken.has(own) ? own : logicalId;
    const name = context.names.take(given.get(logicalId) ?? free, declared.type);
    context.named.set(logicalId, { name, type: declared.type });
    if (declared.type === 'function') context.functions.set(name, {});
    else if (serviceByType(declared.type) !== null) context.scenarioResources.set(name, { type: declared.type });
  }
  for (const { logicalId, type, properties } of all) {
    if (type !== 'AWS::Lambda::Version' && type !== 'AWS::Lambda::Alias') continue;
    const fn = context.functionOf(child(properties, 'FunctionName'), null);
    if (fn === null) continue;
    const version = (published.get(fn.name) ?? 0) + 1;
    if (type === 'AWS::Lambda::Version') published.set(fn.name, version);
    const qualifier = type === 'AWS::Lambda::Version' ? String(version) : context.textOf(child(properties, 'Name'));
    context.qualified.set(logicalId, { name: fn.name, qualifier });
  }
}

/** Reads every resource of a known type into the context, by its table. */
export function readResources(all: readonly Present[], context: TemplateContext): void {
  for (const resource of templateResources) for (const each of all) if (each.type === resource.type) readResource(resource, each, context);
}

function readResource(resource: TemplateResource, { logicalId, line, properties }: Present, context: TemplateContext): void {
  const name = context.named.get(logicalId)?.name;
  const target: Target = (name === undefined ? undefined : (context.functions.get(name) ?? context.scenarioResources.get(name))) ?? {};
  const path = `Resources.${logicalId}`;
  const place: Place = {
    context,
    path: `${path}.Properties`,
    line,
    note: (treatment, text) => context.report.add(treatment, path, line, text),
  };
  context.report.add('read', path, line, name === undefined ? resource.becomes : `"${name}": ${resource.becomes}`);
  readProperties(properties, resource.properties, target, context, place.path);
  resource.finish?.({ context, logicalId, properties, target, place });
}
