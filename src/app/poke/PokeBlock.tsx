/** What can be done now to that which is picked, under the answer about it. */
import { Button } from '../../ui/Button.tsx';
import { Block } from '../inspector/Block.tsx';
import { openOverlay } from '../stores/overlay.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useReadout } from '../stores/useReadout.ts';
import { doPoke } from './doPoke.ts';
import styles from './Poke.module.css';
import { pokesFor } from './pokes.ts';

export interface PokeBlockProps {
  /** Names of functions, triggers and resources. */
  readonly about: readonly string[];
}

/** So many are offered at once; all others are a press away. */
const OFFERED = 5;

export function PokeBlock({ about }: PokeBlockProps) {
  const time = useReadout();
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  const own = pokesFor(json, time).filter((poke) => poke.about !== null && about.includes(poke.about));
  return (
    <Block title="Do something at this moment">
      <div className={styles.pokes}>
        {own.slice(0, OFFERED).map((poke) => (
          <Button key={poke.label} title={poke.effect} disabled={!isJson} onClick={() => doPoke(poke)}>
            {poke.label}
          </Button>
        ))}
        <Button tone="link" onClick={() => openOverlay('poke')}>
          Everything that can be done …
        </Button>
      </div>
    </Block>
  );
}
