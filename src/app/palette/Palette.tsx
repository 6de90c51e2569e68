/** Everything that can be done, found by typing: a box and the list that answers to it. */
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRun } from '../stores/useRun.ts';
import { Highlighted } from './Highlighted.tsx';
import styles from './Palette.module.css';
import { type RankedCommand, rankCommands } from './rankCommands.ts';
import { sources } from './sources/index.ts';

const LIST = 'palette-list';
const optionId = (index: number): string => `palette-option-${index}`;

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const run = useRun((state) => state.run);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState(0);
  const query = useDeferredValue(text.trim());
  const ranked = useMemo(
    () =>
      rankCommands(
        sources.flatMap((source) => source(run, query)),
        query,
      ),
    [run, query],
  );
  const current = Math.min(picked, ranked.length - 1);
  const choose = (chosen: RankedCommand | undefined) => {
    if (chosen === undefined) return;
    // First the window goes, then the command may open another.
    onClose();
    chosen.command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: current + 8, PageUp: current - 8 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const isPage = event.key.startsWith('Page');
      setPicked(isPage ? Math.min(ranked.length - 1, Math.max(0, to)) : (to + ranked.length) % Math.max(1, ranked.length));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(ranked[current]);
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <Dialog title="Find a command" onClose={onClose}>
      <div className={styles.palette}>
        <input
          type="text"
          role="combobox"
          aria-label="Command, request number, time, rule or term"
          aria-expanded={ranked.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={current >= 0 ? optionId(current) : undefined}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          maxLength={80}
          placeholder="A command, a request number, a time, a rule, a term"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPicked(0);
          }}
          onKeyDown={onKeyDown}
        />
        <Options ranked={ranked} current={current} onChoose={choose} />
        <p role="status" className={ranked.length === 0 ? styles.none : 'visually-hidden'}>
          {ranked.length === 0 ? `Nothing answers to “${query}”.` : `${ranked.length} commands`}
        </p>
      </div>
    </Dialog>
  );
}

interface OptionsProps {
  readonly ranked: readonly RankedCommand[];
  readonly current: number;
  readonly onChoose: (chosen: RankedCommand) => void;
}

/** The focus stays in the box, which names the option that is picked. */
function Options({ ranked, current, onChoose }: OptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={list} id={LIST} role="listbox" aria-label="Commands" className={styles.list} hidden={ranked.length === 0}>
      {ranked.map((one, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box chooses.
        <div
          key={one.command.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === current}
          className={styles.option}
          onClick={() => onChoose(one)}
        >
          <span className={styles.title}>
            <Highlighted text={one.command.title} places={one.places} />
          </span>
          <span className={styles.detail}>{one.command.detail}</span>
          <span className={styles.group}>{one.command.group}</span>
          {one.command.key === undefined ? null : <kbd>{one.command.key}</kbd>}
        </div>
      ))}
    </div>
  );
}
