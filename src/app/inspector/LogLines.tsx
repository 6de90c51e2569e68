/** What the function's log group would hold of one invocation. */
import { Copy } from 'lucide-react';
import { CopyButton } from '../share/CopyButton.tsx';
import styles from './LogLines.module.css';

export function LogLines({ lines }: { readonly lines: readonly string[] }) {
  const text = lines.join('\n');
  return (
    <div className={styles.log}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section tabIndex={0} aria-label="Log lines">
        <pre>{text}</pre>
      </section>
      <CopyButton text={text} label="Copy log">
        <Copy size={16} aria-hidden="true" />
      </CopyButton>
    </div>
  );
}
