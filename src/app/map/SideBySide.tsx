/** Two sources and one failure: what each does with the same event. */
import { useState } from 'react';
import { failures } from '../../experiments/index.ts';
import { Select } from '../../ui/Select.tsx';
import { mapColumns } from './mapColumns.ts';
import styles from './SideBySide.module.css';
import { SourceStoryView } from './SourceStoryView.tsx';

const sources = mapColumns.flatMap(({ title, sources: members }) =>
  members.filter(({ slug }) => slug !== null).map((source) => ({ value: source.type, label: source.title, group: title })),
);

export function SideBySide({ onClose }: { readonly onClose: () => void }) {
  const [left, setLeft] = useState('api-gateway');
  const [right, setRight] = useState('sqs');
  const [failure, setFailure] = useState('throws');
  const chosen = failures.find(({ id }) => id === failure);
  return (
    <>
      <div className={styles.choices}>
        <Select
          label="Failure"
          showLabel
          value={failure}
          options={failures.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setFailure}
        />
        <p>{chosen?.help} One event is sent; every setting is as AWS creates it.</p>
      </div>
      <div className={styles.sides}>
        {[
          { side: 'First source', type: left, onChange: setLeft },
          { side: 'Second source', type: right, onChange: setRight },
        ].map(({ side, type, onChange }) => (
          <section key={side} className={styles.side} aria-label={side}>
            <Select label={side} value={type} options={sources} onChange={onChange} />
            <SourceStoryView type={type} failure={failure} onClose={onClose} />
          </section>
        ))}
      </div>
    </>
  );
}
