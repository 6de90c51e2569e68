/** The parts of a policy statement that are single values, declared like other settings. Actions and resources, of which there are one or more, have a control of their own. */
import type { Fields } from '../../../sim/index.ts';

/** Texts of which a statement has one or more: a text alone or a list, as IAM writes both. */
export const namesOf = {
  Action: 'What is meant: s3:GetObject, or with * and ? for any letters. Commas between several.',
  NotAction: 'Everything but these actions.',
  Resource: 'On what: ARNs, or * for everything. Commas between several.',
  NotResource: 'Everything but these resources.',
} as const;

export type NamesKey = keyof typeof namesOf;

export const statementFields: Fields = {
  Sid: { kind: 'text', default: null, label: 'Statement id', help: 'A name of its own: letters and digits.' },
  Effect: { kind: 'choice', options: ['Allow', 'Deny'], required: true, ruleId: 'iam.explicit-deny', help: 'No Allow outweighs a Deny.' },
  Condition: {
    kind: 'json',
    default: null,
    ruleId: 'iam.statement-match',
    help: 'When it counts: {"StringEquals": {"aws:SourceAccount": "123456789012"}}.',
  },
};

/** Only resource-based policies name whom they are about. */
export const principalFields: Fields = {
  Principal: { kind: 'json', default: null, help: 'Whom it lets in: {"Service": "s3.amazonaws.com"}, or * for everybody.' },
};

/** What a new statement starts as. */
export function newStatement(of: 'identity' | 'resource'): Readonly<Record<string, unknown>> {
  return of === 'identity'
    ? { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
    : { Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'lambda:InvokeFunction', Resource: '*' };
}

/** "Allow s3:GetObject, s3:PutObject on *". */
export function statementWords(statement: unknown): string {
  if (typeof statement !== 'object' || statement === null) return '?';
  const { Effect, Action, NotAction, Resource, NotResource } = statement as Readonly<Record<string, unknown>>;
  const actions = Action === undefined ? `all but ${namesText(NotAction)}` : namesText(Action);
  const on = NotResource === undefined ? namesText(Resource) : `all but ${namesText(NotResource)}`;
  return `${typeof Effect === 'string' ? Effect : '?'} ${actions}${on === '' ? '' : ` on ${shortArns(on)}`}`;
}

/** One or more texts as people type them. */
export function namesText(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : typeof value === 'string' ? value : '';
}

/** A single text alone, several as a list; undefined for none. */
export function readNames(text: string): string | readonly string[] | undefined {
  const names = text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : names.length === 1 ? names[0] : names;
}

/** Without what all ARNs of the simulator share. */
function shortArns(text: string): string {
  return text.replaceAll(/arn:aws:([\w-]+):[\w-]*:\d*:/g, '$1:');
}
