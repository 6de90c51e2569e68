/** The first screen: three controls, and what they mean together. */
import { Button } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { useEntry } from '../gallery/galleryEntries.ts';
import { useDraft } from '../stores/useDraft.ts';
import { controlsFor, type PlacedControl, readControl, writeControl } from './controls.ts';
import { editDraft, useScenarioJson } from './draftAccess.ts';
import styles from './Editor.module.css';
import { hintOf } from './hint.ts';
import { loadOf } from './load.ts';

export function FirstControls() {
  const json = useScenarioJson();
  const slug = useDraft(({ origin }) => (origin.kind === 'gallery' ? origin.slug : null));
  const given = useEntry(slug)?.controls ?? [];
  const hint = hintOf(loadOf(json));
  return (
    <div className={styles.controls}>
      {controlsFor(json, given).map((control) => (
        <OneControl key={control.path} control={control} value={readControl(json, control)} />
      ))}
      {hint === null ? null : (
        <p className={styles.hint} role="status">
          {hint}
        </p>
      )}
    </div>
  );
}

function OneControl({ control, value }: { readonly control: PlacedControl; readonly value: number | null }) {
  const write = (next: number) => editDraft(control.label, (json) => writeControl(json, control, next));
  if (value === null) {
    return (
      <div className={styles.unset}>
        <span>{control.label}</span>
        <Button tone="link" onClick={() => write(Math.max(control.min, Math.min(control.max, 5)))} aria-label={`Set ${control.label}`}>
          none, set
        </Button>
      </div>
    );
  }
  return (
    <Slider
      label={control.label}
      value={value}
      min={Math.min(control.min, value)}
      max={Math.max(control.max, value)}
      step={control.step}
      scale={control.scale ?? 'linear'}
      {...(control.unit !== undefined && control.unit !== '1/s' && { unit: control.unit })}
      onChange={write}
    />
  );
}
