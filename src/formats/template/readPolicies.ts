/** The execution role of a function: managed policies, SAM's policy templates and policy documents as the statements of one document. */
import { readPolicyDocument } from '../../sim/index.ts';
import type { TemplateContext } from './context.ts';
import { arnOf } from './names.ts';
import { child, entriesOf, itemsOf, plainText, type TemplateNode } from './node.ts';
import { managedPolicies, type PolicyTemplate, policyTemplates } from './policyTemplates.ts';
import type { Place } from './properties.ts';

export interface Statement {
  readonly [key: string]: unknown;
}

/** A call that a policy suggests. */
export interface SuggestedCall {
  readonly call: string;
  readonly on: string;
}

export interface Policies {
  readonly statements: readonly Statement[];
  readonly calls: readonly SuggestedCall[];
  /** False when any of them could not be read: then the role is not known. */
  readonly complete: boolean;
}

/** Reads a list of policies as SAM takes them; each gets a line. */
export function readPolicies(node: TemplateNode | undefined, context: TemplateContext, path: string): Policies {
  const read = itemsOf(node)
    .flatMap(eachPolicy)
    .map((item, i) => readPolicy(item, context, `${path}[${i}]`));
  return {
    statements: read.flatMap(({ statements }) => statements),
    calls: read.flatMap(({ calls }) => calls),
    complete: read.every(({ complete }) => complete),
  };
}

/** SAM also takes a map of several policy templates. */
function eachPolicy(node: TemplateNode): readonly TemplateNode[] {
  if (node.kind !== 'map' || node.entries.size < 2 || child(node, 'Statement') !== undefined) return [node];
  return [...node.entries].map(([name, entry]) => ({ kind: 'map', line: entry.line, entries: new Map([[name, entry]]) }));
}

/** The policies of a role that the template holds; null when the node is none of the kind. */
export function readRole(node: TemplateNode | undefined, context: TemplateContext): Policies | null {
  const logicalId = node?.kind === 'reference' ? node.logicalId : undefined;
  const role = logicalId === undefined ? undefined : child(context.resources, logicalId);
  if (logicalId === undefined || plainText(child(role, 'Type')) !== 'AWS::IAM::Role') return null;
  const properties = child(role, 'Properties');
  const path = `Resources.${logicalId}.Properties`;
  const managed = readPolicies(child(properties, 'ManagedPolicyArns'), context, `${path}.ManagedPolicyArns`);
  const own = itemsOf(child(properties, 'Policies')).map((item, i) =>
    readPolicy(child(item, 'PolicyDocument') ?? item, context, `${path}.Policies[${i}]`),
  );
  const all = [managed, ...own, ...attached(logicalId, context)];
  return {
    statements: all.flatMap(({ statements }) => statements),
    calls: all.flatMap(({ calls }) => calls),
    complete: all.every(({ complete }) => complete),
  };
}

/** `AWS::IAM::Policy` and managed policies of the template that name the role. */
function attached(role: string, context: TemplateContext): Policies[] {
  return entriesOf(context.resources).flatMap(([logicalId, { value }]) => {
    const type = plainText(child(value, 'Type')) ?? '';
    const roles = itemsOf(child(value, 'Properties', 'Roles'));
    if (!/^AWS::IAM::(Managed)?Policy$/.test(type) || !roles.some((each) => each.kind === 'reference' && each.logicalId === role))
      return [];
    const document = child(value, 'Properties', 'PolicyDocument');
    return document === undefined ? [] : [readPolicy(document, context, `Resources.${logicalId}.Properties.PolicyDocument`)];
  });
}

const nothing: Policies = { statements: [], calls: [], complete: true };
const unknown: Policies = { statements: [], calls: [], complete: false };

function readPolicy(node: TemplateNode, context: TemplateContext, path: string): Policies {
  const { report } = context;
  if (node.kind !== 'map') return readManaged(node, context, path);
  if (child(node, 'Statement') !== undefined) return readDocument(node, context, path);
  const [name, entry] = entriesOf(node)[0] ?? [];
  const template = name !== undefined && Object.hasOwn(policyTemplates, name) ? policyTemplates[name] : undefined;
  if (template === undefined || entry === undefined) {
    report.add('ignored', path, node.line, `"${name ?? ''}" is not a policy that Coldstart knows, so the role is not known either.`);
    return unknown;
  }
  return readTemplatePolicy(name ?? '', template, entry.value, {
    context,
    path,
    line: node.line,
    note: (treatment, text) => report.add(treatment, path, node.line, text),
  });
}

function readManaged(node: TemplateNode, context: TemplateContext, path: string): Policies {
  if (node.kind === 'reference') {
    const document = child(context.resources, node.logicalId, 'Properties', 'PolicyDocument');
    if (document !== undefined) return readDocument(document, context, path);
  }
  const name = context.textOf(node)?.split('/').at(-1) ?? '';
  const actions = Object.hasOwn(managedPolicies, name) ? managedPolicies[name] : undefined;
  if (actions === undefined) {
    context.report.add('ignored', path, node.line, `What "${name}" allows is not known here, so the role is not known either.`);
    return unknown;
  }
  context.report.add(
    'read',
    path,
    node.line,
    actions.length === 0 ? 'Logs and traces need no permission here.' : `\`role\`: ${actions.join(', ')}`,
  );
  return actions.length === 0 ? nothing : { statements: [{ Effect: 'Allow', Action: actions, Resource: '*' }], calls: [], complete: true };
}

function readDocument(node: TemplateNode, context: TemplateContext, path: string): Policies {
  // Roles, unlike the values of variables, are read with their ARNs made to fit the simulated account.
  const document = { Version: '2012-10-17', Statement: itemsOf(child(node, 'Statement')).map((item) => context.jsonOf(item)) };
  if (document.Statement.length === 0) {
    context.report.add('read', path, node.line, 'It allows nothing.');
    return nothing;
  }
  const reading = readPolicyDocument(document, 'identity');
  if ('problems' in reading) {
    context.report.add('ignored', path, node.line, `${reading.problems[0].message} So the role is not known.`);
    return unknown;
  }
  context.report.add('read', path, node.line, '`role`: the statements as they are');
  return { statements: document.Statement as Statement[], calls: [], complete: true };
}

function readTemplatePolicy(name: string, template: PolicyTemplate, node: TemplateNode, place: Place): Policies {
  const { context } = place;
  const value = child(node, template.parameter);
  const target =
    value === undefined
      ? null
      : context.targetOf(value, [template.type], {
          ...place,
          note: (treatment, text) => treatment !== 'ignored' && place.note(treatment, text),
        });
  const arn = target === null ? null : arnOf({ name: target, type: template.type });
  if (target === null || arn === null) {
    place.note('approximated', `\`role\`: what ${name} is about cannot be told here, so it allows the same on every resource.`);
    return { statements: [{ Effect: 'Allow', Action: template.actions, Resource: '*' }], calls: [], complete: true };
  }
  place.note('read', `\`role\`: ${template.actions.length} ${template.actions.length === 1 ? 'action' : 'actions'} on "${target}"`);
  const resources = template.also === undefined ? [arn] : [arn, `${arn}${template.also}`];
  return {
    statements: [{ Effect: 'Allow', Action: template.actions, Resource: resources.length === 1 ? resources[0] : resources }],
    calls: template.call === null ? [] : [{ call: template.call, on: target }],
    complete: true,
  };
}
