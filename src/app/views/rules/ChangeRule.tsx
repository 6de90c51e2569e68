/** Gives an assumed or measured rule another number in the scenario, as the editor's row of assumptions does. */
import { useId } from 'react';
import { inWords } from '../../../base/inWords.ts';
import type { Rule } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { setDraftPath } from '../../editor/draftAccess.ts';
import { NumberInput } from '../../editor/fields/NumberInput.tsx';
import { Problems } from '../../editor/fields/Problems.tsx';
import { useShownPath } from '../../editor/fields/shownPaths.ts';
import { useProblemsAt } from '../../editor/fields/useProblemsAt.ts';
import { useValueAt } from '../../editor/useValueAt.ts';
import styles from './ChangeRule.module.css';

export function ChangeRule({ rule: { id: ruleId, unit, value: own } }: { readonly rule: Rule }) {
  const id = useId();
  const path = ['platform', 'rules', ruleId];
  useShownPath(path);
  const value = useValueAt(path);
  const problems = useProblemsAt(path);
  const edit = `${inWords(ruleId.slice(ruleId.indexOf('.') + 1))} of the platform`;
  const change = (next: unknown) => setDraftPath(path, next, edit);
  return (
    <div className={styles.change}>
      <label htmlFor={id}>Change it</label>
      <NumberInput
        id={id}
        label="Change it"
        field={{ kind: 'number', help: '', unit, min: 0, default: own }}
        value={value}
        invalid={problems.some(({ severity }) => severity === 'error')}
        describedBy={problems.length > 0 ? `${id}-problems` : undefined}
        onChange={change}
      />
      {value === undefined ? null : (
        <Button tone="link" onClick={() => change(undefined)}>
          Back to {own} {unit}
        </Button>
      )}
      <Problems id={`${id}-problems`} problems={problems} />
    </div>
  );
}
