/** One rule: what it says and its number; its source, what it decided in this run, and its change open with it. */

import { formatClock } from '../../../base/formatClock.ts';
import { formatCount } from '../../../base/formatCount.ts';
import { type Rule, type RuleUse, type Trace, testsOf } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { RuleNote } from '../../inspector/RuleNote.tsx';
import { seek } from '../../playback/transport.ts';
import { select } from '../../stores/selection.ts';
import { ChangeRule } from './ChangeRule.tsx';
import styles from './RuleRow.module.css';
import { isAdjustable, valueText } from './ruleWords.ts';

interface RuleRowProps {
  readonly rule: Rule;
  readonly trace: Trace;
  /** Null when it decided nothing that is counted. */
  readonly use: RuleUse | null;
}

export function RuleRow({ rule, trace, use }: RuleRowProps) {
  const overrides = trace.epochs[0]?.scenario.platform.rules ?? {};
  const changed = isAdjustable(rule) && Object.hasOwn(overrides, rule.id);
  const value = changed ? (overrides[rule.id] ?? rule.value) : rule.value;
  return (
    <div className={styles.row}>
      <Disclosure
        title={
          <span className={styles.statement}>
            <span className={styles.badge} data-confidence={rule.confidence}>
              {rule.confidence}
            </span>
            {rule.statement}
          </span>
        }
        summary={
          value === null ? undefined : (
            <span className={styles.value}>
              {valueText(value, rule.unit)}
              {changed ? ' (changed)' : ''}
            </span>
          )
        }
      >
        <div className={styles.body}>
          {use === null ? null : <Decided use={use} horizon={trace.horizon} />}
          {isAdjustable(rule) ? <ChangeRule rule={rule} /> : null}
          <RuleNote id={rule.id} />
          <Tests id={rule.id} />
        </div>
      </Disclosure>
    </div>
  );
}

/** Where the project shows that the simulator keeps the rule. */
function Tests({ id }: { readonly id: string }) {
  const tests = testsOf(id);
  return (
    <details className={styles.tests}>
      <summary>{tests.length === 1 ? 'Shown by 1 test' : `Shown by ${tests.length} tests`}</summary>
      <ul>
        {tests.map((path) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Decided({ use: { count, first }, horizon }: { readonly use: RuleUse; readonly horizon: number }) {
  return (
    <p>
      It decided {formatCount(count)} {count === 1 ? 'event' : 'events'} of this run.{' '}
      <Button
        tone="link"
        onClick={() => {
          seek(first.time);
          select({ kind: first.kind, row: first.row });
        }}
      >
        The first, at {formatClock(first.time, horizon)}
      </Button>
    </p>
  );
}
