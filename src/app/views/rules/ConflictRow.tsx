/** One disagreement between sources: what is followed and why, and what is not. */
import { type Conflict, ruleById, sideText } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { RuleNote } from '../../inspector/RuleNote.tsx';
import { askForRule } from '../../stores/askedRule.ts';
import styles from './Fidelity.module.css';
import { valueText } from './ruleWords.ts';

export function ConflictRow({ conflict }: { readonly conflict: Conflict }) {
  const { title, others, ruleIds, because } = conflict;
  const number = disputedNumber(conflict);
  return (
    <Disclosure title={title} summary={number === null ? undefined : <span className={styles.value}>{number}</span>}>
      <div className={styles.conflict}>
        <h4>Coldstart follows</h4>
        {ruleIds.map((id) => (
          <div key={id} className={styles.followed}>
            <RuleNote id={id} />
            <Button tone="link" aria-label={`Open the rule ${id}`} onClick={() => askForRule(id)}>
              Open the rule
            </Button>
          </div>
        ))}
        <p>{because}</p>
        <h4>and not</h4>
        <ul>
          {others.map((other) => (
            <li key={`${other.says} ${other.source}`}>
              {sideText(other)} <Source text={other.source} />
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

/** The number that is followed, if the sources differ in one. */
function disputedNumber({ others, ruleIds }: Conflict): string | null {
  const units = new Set(others.flatMap(({ numbers = [] }) => numbers.map(({ unit }) => unit)));
  const rule = ruleIds.map(ruleById).find(({ unit, value }) => value !== null && units.has(unit));
  return rule === undefined ? null : valueText(rule.value as number, rule.unit);
}

/** Where that stands: an address becomes a way there. */
function Source({ text }: { readonly text: string }) {
  const parts = text.split(/(https:\/\/[^\s,;)]+)/);
  return (
    <span className={styles.source}>
      {parts.map((part, place) =>
        place % 2 === 0 ? (
          part
        ) : (
          <a key={part} href={part} target="_blank" rel="noreferrer">
            {new URL(part).hostname.replace(/^www\./, '')}
          </a>
        ),
      )}
    </span>
  );
}
