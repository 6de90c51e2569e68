/** The story of one source and one failure: how it ends in a sentence, and every step with its time. */
import { formatDuration } from '../../base/formatDuration.ts';
import { formatJson } from '../../base/formatJson.ts';
import { failures, type SourceStory, type StoryStep, sourceScenario } from '../../experiments/index.ts';
import { Button } from '../../ui/Button.tsx';
import { openOwnScenario } from '../gallery/openScenario.ts';
import { openView } from '../shell/openView.ts';
import { askForRule } from '../stores/askedRule.ts';
import styles from './SideBySide.module.css';
import { storySentence } from './storySentence.ts';
import { useStory } from './useStory.ts';

export interface SourceStoryViewProps {
  readonly type: string;
  readonly failure: string;
  readonly onClose: () => void;
}

export function SourceStoryView({ type, failure, onClose }: SourceStoryViewProps) {
  const reply = useStory(type, failure);
  if (reply === null) return <p role="status">Running…</p>;
  if (reply.story === null) return <p role="alert">{reply.failed}</p>;
  const open = () => {
    const chosen = failures.find(({ id }) => id === failure);
    if (chosen === undefined) return;
    const scenario = sourceScenario(type, chosen);
    onClose();
    openOwnScenario(formatJson(scenario), `Open ${String(scenario.name)}`);
  };
  return (
    <>
      <p className={styles.sentence} data-tone={reply.story.succeeded ? 'success' : 'error'}>
        {storySentence(reply.story)}
      </p>
      <Steps story={reply.story} onClose={onClose} />
      <Button onClick={open}>Open this run</Button>
    </>
  );
}

function Steps({ story: { first, last, leftOut }, onClose }: { readonly story: SourceStory; readonly onClose: () => void }) {
  return (
    <ol className={styles.steps}>
      {first.map((step) => (
        <Step key={`${step.at} ${step.title}`} step={step} onClose={onClose} />
      ))}
      {leftOut.steps === 0 ? null : (
        <li className={styles.more}>
          … and so on: {leftOut.attempts.toLocaleString('en-US')} more {leftOut.attempts === 1 ? 'attempt' : 'attempts'} …
        </li>
      )}
      {last.map((step) => (
        <Step key={`${step.at} ${step.title}`} step={step} onClose={onClose} />
      ))}
    </ol>
  );
}

function Step({ step: { at, took, title, failed, kind, ruleId }, onClose }: { readonly step: StoryStep; readonly onClose: () => void }) {
  return (
    <li data-kind={kind} data-failed={failed || undefined}>
      <span className={styles.at}>{at === 0 ? '0' : `+${formatDuration(at)}`}</span>
      <span>
        {title}
        {took > 0 ? <span className={styles.took}> · {formatDuration(took)}</span> : null}{' '}
        {ruleId === null ? null : (
          <Button
            tone="link"
            aria-label={`Rule ${ruleId}`}
            onClick={() => {
              onClose();
              openView('rules');
              askForRule(ruleId);
            }}
          >
            rule
          </Button>
        )}
      </span>
    </li>
  );
}
