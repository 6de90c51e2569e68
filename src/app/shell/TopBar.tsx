/** The bar on top: where you are, the transport, and what you can do with the scenario as a whole. */
import { CircleHelp, GitCompareArrows, Moon, Pin, Redo2, Share2, Sun, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ScenarioMenu } from '../gallery/ScenarioMenu.tsx';
import { Transport } from '../playback/Transport.tsx';
import { redo, undo } from '../stores/draft.ts';
import { openOverlay } from '../stores/overlay.ts';
import { pinnedStore, pinRun } from '../stores/pinned.ts';
import { chooseTheme } from '../stores/theme.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useTheme } from '../stores/useTheme.ts';
import { showExperiment } from '../views/experiments/experimentChoices.ts';
import styles from './TopBar.module.css';
import type { Layout } from './useLayout.ts';

export function TopBar({ layout }: { readonly layout: Layout }) {
  return (
    <div className={styles.bar}>
      <div className={styles.left}>
        <h1 className={styles.wordmark}>
          cold<span>start</span>
        </h1>
        <ScenarioMenu />
      </div>
      <Transport />
      <div className={styles.right}>
        <UndoButtons />
        <PinButton />
        <ThemeButton />
        <IconButton label="Help" hint="?" onClick={() => openOverlay('help')}>
          <CircleHelp size={18} aria-hidden="true" />
        </IconButton>
        {layout === 'wide' ? (
          <Button tone="strong" onClick={() => openOverlay('share')}>
            Share
          </Button>
        ) : (
          <IconButton label="Share" onClick={() => openOverlay('share')}>
            <Share2 size={18} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </div>
  );
}

function UndoButtons() {
  const last = useDraft((draft) => draft.past.at(-1)?.name);
  const next = useDraft((draft) => draft.future.at(-1)?.name);
  return (
    <>
      <IconButton label="Undo" hint={last ?? 'nothing to undo'} disabled={last === undefined} onClick={undo}>
        <Undo2 size={18} aria-hidden="true" />
      </IconButton>
      <IconButton label="Redo" hint={next ?? 'nothing to redo'} disabled={next === undefined} onClick={redo}>
        <Redo2 size={18} aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** Keeps the run as A; once one is kept, leads to the comparison with it. */
function PinButton() {
  const name = useStore(pinnedStore, ({ pinned }) => pinned?.name ?? null);
  return name === null ? (
    <IconButton label="Keep this run as A" hint="to hold another against it" onClick={() => pinRun()}>
      <Pin size={18} aria-hidden="true" />
    </IconButton>
  ) : (
    <IconButton label="Compare with A" hint={name} onClick={() => showExperiment('twins')}>
      <GitCompareArrows size={18} aria-hidden="true" />
    </IconButton>
  );
}

function ThemeButton() {
  const theme = useTheme();
  const other = theme === 'light' ? 'dark' : 'light';
  return (
    <IconButton label="Theme" hint={`switch to ${other}`} onClick={() => chooseTheme(other)}>
      {theme === 'light' ? <Moon size={18} aria-hidden="true" /> : <Sun size={18} aria-hidden="true" />}
    </IconButton>
  );
}
