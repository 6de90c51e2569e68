/** Nothing is picked: what happened in the run, in one sentence with numbers, and where to look first. */
import { lazy, Suspense, useMemo } from 'react';
import { scenarioAt } from '../../sim/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { seek } from '../playback/transport.ts';
import { openOverlay } from '../stores/overlay.ts';
import type { Run } from '../stores/run.ts';
import { select } from '../stores/selection.ts';
import { Block } from './Block.tsx';
import { Emphasis } from './Emphasis.tsx';
import styles from './RunOverview.module.css';
import { runSentence } from './runSentence.ts';
import { suggestionsFor } from './suggestionsFor.ts';

const HeadlineFigures = lazy(() => import('./HeadlineFigures.tsx').then((module) => ({ default: module.HeadlineFigures })));
const Interventions = lazy(() => import('./Interventions.tsx').then((module) => ({ default: module.Interventions })));

export function RunOverview({ run: { trace, summary } }: { readonly run: Run }) {
  const suggestions = useMemo(() => suggestionsFor(trace), [trace]);
  return (
    <>
      <h2 className={styles.sentence}>
        <Emphasis text={runSentence(summary)} />
      </h2>
      {suggestions.length === 0 ? null : (
        <Block title="Look at">
          <ul className={styles.suggestions}>
            {suggestions.map(({ title, text, time, selection }) => (
              <li key={title}>
                <button
                  type="button"
                  onClick={() => {
                    seek(time);
                    select(selection);
                  }}
                >
                  <span className={styles.title}>{title}</span>
                  <span className={styles.text}>{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </Block>
      )}
      <Disclosure title="In numbers" summary="and how sure each is">
        <Suspense fallback={null}>
          <HeadlineFigures summary={summary} />
        </Suspense>
      </Disclosure>
      {scenarioAt(trace, 0).timeline.length === 0 ? null : (
        <Suspense fallback={null}>
          <Interventions trace={trace} />
        </Suspense>
      )}
      <div>
        <Button tone="link" onClick={() => openOverlay('poke')}>
          Do something at this moment …
        </Button>
      </div>
      <p className={styles.hint}>Click anything in the picture to be told why it happened.</p>
      <ul aria-label="Learn and teach" className={styles.learn}>
        {learning.map(([overlay, title]) => (
          <li key={overlay}>
            <Button tone="link" onClick={() => openOverlay(overlay)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

const learning = [
  ['path', 'Learning path, and where you are on it'],
  ['lessons', 'Lessons, from the first environment on'],
  ['challenges', 'Challenges: broken systems to mend'],
  ['interview', 'Interview questions, each with its proof'],
  ['falseStatements', 'Facts the web gets wrong'],
  ['map', 'Everything that can invoke a function'],
  ['class', 'Teach a class'],
] as const;
