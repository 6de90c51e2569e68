/** `coldstart rules`: the fidelity table, every fact about AWS that the simulator uses and where it comes from. */
import { rules as allRules, testsOf } from '../sim/index.ts';
import { alignedTable } from './alignedTable.ts';
import type { Command } from './command.ts';

export const rules: Command = {
  name: 'rules',
  purpose: 'print every AWS rule in use: value, confidence, source, tests',
  operand: null,
  flags: [{ name: '--json', value: null, help: 'print the rules as a JSON list' }],
  details:
    'documented: AWS says so. measured: taken from data. assumed: AWS does not publish it; change it under platform.rules of a scenario.',
  run: ({ flags }, console) => {
    if (flags.has('--json')) {
      const listed = allRules.map((rule) => ({ ...rule, tests: testsOf(rule.id) }));
      console.write(`${JSON.stringify(listed, null, 2)}\n`);
      return 0;
    }
    const columns = [
      { title: 'rule' },
      { title: 'value', right: true },
      ...['unit', 'confidence', 'checked', 'statement', 'source', 'shown by'].map((title) => ({ title })),
    ];
    const rows = allRules.map(({ id, value, unit, confidence, checked, statement, source }) => [
      ...[id, value === null ? '' : String(value), unit, confidence, checked, statement, source, testsOf(id).join(' ')],
    ]);
    console.write(alignedTable(columns, rows));
    return 0;
  },
};
