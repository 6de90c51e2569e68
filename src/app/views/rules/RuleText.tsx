/** Prose whose numbers are those of rules, each a way to its rule. */
import { ruleById, textParts } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { askForRule } from '../../stores/askedRule.ts';

export function RuleText({ prose }: { readonly prose: string }) {
  return textParts(prose).map(({ text, ruleId }) =>
    ruleId === null ? (
      text
    ) : (
      <Button key={ruleId} tone="link" title={ruleById(ruleId).statement} onClick={() => askForRule(ruleId)}>
        {text}
      </Button>
    ),
  );
}
