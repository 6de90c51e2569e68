/** The function as code, with the line lit that the environment executes at the cursor. */
import { useMemo } from 'react';
import { NO_ROW } from '../../../base/table.ts';
import { CodeLines } from '../../../charts/index.ts';
import { type CodeLanguage, codeOf, lineOf, scenarioAt, stepAt, type Trace } from '../../../sim/index.ts';
import { CopyButton } from '../../share/CopyButton.tsx';
import { useReadout } from '../../stores/useReadout.ts';
import { functionAt } from './functionAt.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './Panel.module.css';
import { runningWords } from './runningWords.ts';
import { useCursorValue } from './useCursorValue.ts';

export interface CodePanelProps {
  readonly trace: Trace;
  /** Row of the invocation. */
  readonly row: number;
  readonly language: CodeLanguage;
  readonly onLanguage: (language: CodeLanguage) => void;
}

export function CodePanel({ trace, row, language, onLanguage }: CodePanelProps) {
  const environment = trace.invocations.environment[row] as number;
  const code = useMemo(
    () => codeOf(scenarioAt(trace, trace.invocations.time[row] as number), functionAt(trace, row), language),
    [trace, row, language],
  );
  const lines = useMemo(() => code.lines.map(({ text }) => text), [code]);
  const lit = useCursorValue((t) => litLine(t));
  const time = useReadout();
  const range = lit === INIT_AGAIN ? initOf(lines) : lit < 0 ? null : { first: lit, last: lit };
  return (
    <section className={styles.panel} aria-label="Code">
      <div className={styles.head}>
        <h3>{code.file}</h3>
        <LanguageSwitch language={language} onLanguage={onLanguage} />
      </div>
      <p className={styles.now}>{runningWords(trace, environment, row, code, time)}</p>
      <CodeLines label={`Code of ${code.file}`} lines={lines} language={language} lit={range} numbered />
      <div className={styles.foot}>
        <CopyButton text={`${lines.join('\n')}\n`} label="Copy code" />
        <small>Written out from the scenario’s steps: init above the handler.</small>
      </div>
    </section>
  );

  function litLine(t: number): number {
    const running = environment === NO_ROW ? null : stepAt(trace, environment, t);
    if (running === null) return -1;
    return running.step === null ? INIT_AGAIN : lineOf(code, { part: running.part, index: running.step.index });
  }
}

/** In place of a line: all of init runs again, and which line of it is not known. */
const INIT_AGAIN = -2;

/** The lines above the handler. */
function initOf(lines: readonly string[]): { readonly first: number; readonly last: number } {
  const handler = lines.findIndex((text) => /^(def|export const) \w+.*context/.test(text));
  let last = handler - 1;
  while (last > 0 && lines[last] === '') last--;
  return { first: 0, last };
}
