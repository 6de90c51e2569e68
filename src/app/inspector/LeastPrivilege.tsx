/** The smallest policy that a function's role would have needed in this run, to be copied. */
import { useMemo } from 'react';
import { formatJson } from '../../base/formatJson.ts';
import { neededPolicy, type Trace } from '../../sim/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { CopyButton } from '../share/CopyButton.tsx';
import styles from './LogLines.module.css';

export function LeastPrivilege({ trace, fn, open = false }: { readonly trace: Trace; readonly fn: number; readonly open?: boolean }) {
  const policy = useMemo(() => neededPolicy(trace, fn), [trace, fn]);
  if (policy === null) return null;
  const text = formatJson(policy);
  const count = policy.Statement.length;
  return (
    <Disclosure title="Least privilege" summary={`${count} ${count === 1 ? 'statement' : 'statements'}`} open={open}>
      <p>The smallest policy that {trace.functions[fn]} needed in this run. Paste it as the role of the function.</p>
      <div className={styles.log}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section tabIndex={0} aria-label="Policy document">
          <pre>{text}</pre>
        </section>
        <CopyButton text={text} label="Copy policy" />
      </div>
    </Disclosure>
  );
}
