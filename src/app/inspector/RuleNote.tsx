/** The rule behind an answer: what it says, its number, where it was read and when, and how sure it is. */
import { ruleById } from '../../sim/index.ts';
import styles from './RuleNote.module.css';

export function RuleNote({ id }: { readonly id: string }) {
  const { statement, value, unit, source, checked, confidence } = ruleById(id);
  // A split by a group puts the addresses at the odd places.
  const parts = source.replace(/\.$/, '').split(/(https:\/\/[^\s,;)]+)/);
  return (
    <aside className={styles.note} aria-label={`Rule ${id}`}>
      <p>
        <span className={styles.badge} data-confidence={confidence} title={meaning[confidence]}>
          {confidence}
        </span>
        {statement}
      </p>
      {value === null ? null : (
        <p className={styles.value}>
          {value.toLocaleString('en-US', { maximumFractionDigits: 12 })} {unit}
        </p>
      )}
      <p className={styles.source}>
        {parts.map((part, place) =>
          place % 2 === 0 ? (
            part
          ) : (
            <a key={part} href={part} target="_blank" rel="noreferrer">
              {placeName(part)}
            </a>
          ),
        )}
        , checked {dateText(checked)}
      </p>
      <p className={styles.id}>
        <code>{id}</code>
      </p>
    </aside>
  );
}

const meaning = {
  documented: 'AWS says so',
  measured: 'Taken from measurements',
  assumed: 'AWS does not publish it: a choice of Coldstart that you can change',
} as const;

/** The name under which people know a site, from its address. */
function placeName(address: string): string {
  if (address.includes('docs.aws.amazon.com/lambda')) return 'Lambda developer guide';
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return address;
  }
}

function dateText(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}
