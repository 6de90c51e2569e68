/** Facts the web gets wrong: each with how it is, where that was read, and the runs that show it. */
import { useState } from 'react';
import { type FalseStatement, falseStatements, falseStatementTextsOf, lessonText } from '../../lessons/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { RuleNote } from '../inspector/RuleNote.tsx';
import { ProofView } from '../proof/ProofView.tsx';
import styles from './FalseStatements.module.css';
import { findStatements } from './findStatements.ts';

export function FalseStatements({ onClose }: { readonly onClose: () => void }) {
  const [wanted, setWanted] = useState('');
  const found = findStatements(falseStatements, wanted);
  return (
    <Dialog title="Facts the web gets wrong" size="wide" onClose={onClose}>
      <div className={styles.window}>
        <p className={styles.lead}>
          {falseStatements.length} statements about Lambda that are found in many places and are not true, or no longer. Each comes with how
          it is, where that was read, and a run that shows it.
        </p>
        <input
          className={styles.search}
          type="search"
          aria-label="Find a statement"
          placeholder="Find a statement"
          data-autofocus
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <p className="visually-hidden" role="status">
          {found.length} statements
        </p>
        {found.length === 0 ? <p>No statement has “{wanted}” in it.</p> : null}
        <ul className={styles.list}>
          {found.map((statement) => (
            <li key={statement.slug}>
              <Statement statement={statement} onClose={onClose} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Statement({ statement: { slug, ruleId, runs }, onClose }: { readonly statement: FalseStatement; readonly onClose: () => void }) {
  const [isProved, setProved] = useState(false);
  const { statement, foundIn, truth, shown, notShown } = falseStatementTextsOf(slug);
  return (
    <Disclosure
      title={
        <span className={styles.title}>
          <q>{statement}</q>
          <span className={styles.quiet}>{foundIn}</span>
        </span>
      }
    >
      <div className={styles.body}>
        <p className={styles.truth}>{lessonText(truth, {})}</p>
        {isProved || runs.length === 0 ? (
          <ProofView
            request={{ of: 'statement', slug }}
            runs={runs}
            title={statement}
            step="Open a run that shows it"
            shown={shown}
            notShown={notShown}
            onClose={onClose}
          />
        ) : (
          <Button tone="accent" onClick={() => setProved(true)}>
            Show it in a run
          </Button>
        )}
        <RuleNote id={ruleId} />
      </div>
    </Disclosure>
  );
}
