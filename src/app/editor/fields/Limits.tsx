/** What a setting does and how far it goes; the rule behind it and its source open on demand. */
import type { Field, ruleById } from '../../../sim/index.ts';
import styles from './fields.module.css';
import { defaultText, rangeOf, ruleOf } from './words.ts';

export function Limits({ id, field }: { readonly id: string; readonly field: Field }) {
  const range = rangeOf(field);
  const rule = ruleOf(field);
  const usual = field.kind === 'choice' || field.kind === 'flag' ? null : defaultText(field);
  const facts = [range, usual === null ? null : `default ${usual}`].filter((part) => part !== null).join(' · ');
  return (
    <div className={styles.about}>
      <p id={id}>{field.help}</p>
      {rule === null ? (
        facts === '' ? null : (
          <p className={styles.facts}>{facts}</p>
        )
      ) : (
        <details>
          <summary>
            {rule.confidence === 'documented' ? null : <span className={styles.badge}>{rule.confidence}</span>}{' '}
            {facts === '' ? 'the rule' : facts}
          </summary>
          <RuleNote rule={rule} />
        </details>
      )}
      {field.notYet === true ? <p className={styles.facts}>Not simulated yet.</p> : null}
    </div>
  );
}

/** A rule in full: statement, how sure, where from, when checked. */
function RuleNote({ rule }: { readonly rule: ReturnType<typeof ruleById> }) {
  const isAddress = rule.source.startsWith('https://');
  return (
    <div className={styles.rule}>
      <p>{rule.statement}</p>
      <p>
        <span className={styles.badge}>{rule.confidence}</span> <code>{rule.id}</code>
      </p>
      <p>
        {isAddress ? (
          <a href={rule.source} target="_blank" rel="noreferrer">
            Source
          </a>
        ) : (
          rule.source.replace(/\.$/, '')
        )}
        , checked {rule.checked}
      </p>
    </div>
  );
}
