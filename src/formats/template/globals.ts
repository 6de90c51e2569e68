/** SAM's Globals: what every function or API of a template has unless it says otherwise. */
import { child, type Entry, entriesOf, type TemplateNode } from './node.ts';

/** Section of Globals → the type of resource that it is for. */
const sections: Readonly<Record<string, string>> = {
  Function: 'AWS::Serverless::Function',
  Api: 'AWS::Serverless::Api',
  HttpApi: 'AWS::Serverless::HttpApi',
  SimpleTable: 'AWS::Serverless::SimpleTable',
};

/** A resource's properties with those of Globals for its type: maps are united, lists put together, single values are the resource's own. */
export function withGlobals(properties: TemplateNode | undefined, type: string, root: TemplateNode): TemplateNode | undefined {
  const section = Object.keys(sections).find((each) => sections[each] === type);
  const globals = section === undefined ? undefined : child(root, 'Globals', section);
  if (globals === undefined) return properties;
  return properties === undefined ? globals : united(globals, properties);
}

/** The sections of Globals that nothing here has. */
export function unknownGlobals(root: TemplateNode): readonly (readonly [string, Entry])[] {
  return entriesOf(child(root, 'Globals')).filter(([section]) => !Object.hasOwn(sections, section));
}

function united(common: TemplateNode, own: TemplateNode): TemplateNode {
  if (common.kind === 'list' && own.kind === 'list') return { ...own, items: [...common.items, ...own.items] };
  if (common.kind !== 'map' || own.kind !== 'map' || isFunction(common) || isFunction(own)) return own;
  const entries = new Map(common.entries);
  for (const [key, entry] of own.entries) {
    const shared = entries.get(key);
    entries.set(key, shared === undefined ? entry : { line: entry.line, value: united(shared.value, entry.value) });
  }
  return { ...own, entries };
}

/** Whether the map is an intrinsic function rather than a map. */
function isFunction(node: TemplateNode): boolean {
  const [first, ...more] = entriesOf(node);
  return more.length === 0 && first !== undefined && (first[0] === 'Ref' || first[0].startsWith('Fn::'));
}
