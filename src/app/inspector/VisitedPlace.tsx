/** The place of one link of a chain: what it is, in a sentence, the rule by which it led on, and the way to ask about it instead. */
import { formatClock } from '../../base/formatClock.ts';
import { creationCauses, explainInvocation, messageLife, type Trace, type WhyLink, type WhyPlace } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { select } from '../stores/selection.ts';
import { Emphasis } from './Emphasis.tsx';
import { messageStory } from './messageStory.ts';
import { RuleNote } from './RuleNote.tsx';
import styles from './Why.module.css';

export interface VisitedPlaceProps {
  readonly trace: Trace;
  readonly link: WhyLink;
  readonly number: number;
  readonly onBack: () => void;
}

export function VisitedPlace({ trace, link, number, onBack }: VisitedPlaceProps) {
  const { place } = link;
  const target = place === null || place.kind === 'timeline' ? null : { kind: place.kind, row: place.row };
  return (
    <section className={styles.visited}>
      <h3>
        Step {number}, at {formatClock(link.time, trace.horizon)}
      </h3>
      <p>
        <Emphasis text={sentenceOf(trace, place) ?? `${link.text}.`} />
      </p>
      {link.ruleId === null ? null : <RuleNote id={link.ruleId} />}
      <div className={styles.actions}>
        {target === null ? null : (
          <Button tone="link" onClick={() => select(target)}>
            Ask about this instead
          </Button>
        )}
        <Button tone="link" onClick={onBack}>
          Back to what it led to
        </Button>
      </div>
    </section>
  );
}

/** What is at a place, in its own words; null where the link's own words say it all. */
function sentenceOf(trace: Trace, place: WhyPlace | null): string | null {
  switch (place?.kind) {
    case 'invocation':
      return explainInvocation(trace, place.row).sentence;
    case 'environment': {
      const { created, cause } = trace.environments;
      const why = creationCauses[cause[place.row] as number]?.sentence ?? '';
      return `Environment ${place.row + 1} was created at ${formatClock(created[place.row] as number, trace.horizon)}. ${why}`;
    }
    case 'request': {
      const life = messageLife(trace, place.row);
      return life === null ? requestSentence(trace, place.row) : messageStory(trace, life).sentence;
    }
    default:
      return null;
  }
}

function requestSentence(trace: Trace, row: number): string {
  const machine = trace.triggers[trace.requests.trigger[row] as number]?.machine ?? 'synchronous';
  const state = trace.machines[machine][trace.requests.state[row] as number];
  return `Request ${row + 1} was sent at ${formatClock(trace.requests.sent[row] as number, trace.horizon)}. What became of it: ${state?.description ?? ''}`;
}
