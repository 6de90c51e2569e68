/** Every rule, by its name: it opens among the rules. */
import { rules } from '../../../sim/index.ts';
import { openView } from '../../shell/openView.ts';
import { askForRule } from '../../stores/askedRule.ts';
import type { CommandSource } from '../command.ts';

/** There are hundreds: they come when something was typed. */
export const ruleCommands: CommandSource = (_run, query) =>
  query.length < 2
    ? []
    : rules.map(({ id, statement }) => ({
        id: `rule ${id}`,
        group: 'Rule',
        title: id,
        detail: statement,
        run: () => {
          askForRule(id);
          openView('rules');
        },
      }));
