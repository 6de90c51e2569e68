/** Gives an assumed or measured rule another number in the scenario, as the editor's row of assumptions does. */
import type { Rule } from '../../../sim/index.ts';
import { FieldRow } from '../../editor/fields/FieldRow.tsx';

export function ChangeRule({ rule: { id, statement, unit, value } }: { readonly rule: Rule }) {
  const field = { kind: 'number', label: 'Change it', help: statement, unit, default: value, min: 0, ruleId: id } as const;
  return <FieldRow path={['platform', 'rules', id]} name={id} field={field} of="the platform" />;
}
