/** The settings of one entry of the timeline, and the way to bring it to the moment shown. */
import { timelineKinds } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { setDraftPath } from '../draftAccess.ts';
import styles from '../fields/fields.module.css';
import { useShownPath } from '../fields/shownPaths.ts';
import { VariantInput } from '../fields/VariantInput.tsx';
import type { Path } from '../path.ts';
import { atCursor } from './atCursor.ts';

export function TimelineEntryForm({ path, name }: { readonly path: Path; readonly name: string }) {
  useShownPath(path);
  return (
    <div className={styles.variant}>
      <VariantInput path={path} label={name} field={{ kind: 'variant', help: '', variants: timelineKinds }} of={name} />
      <Button onClick={() => setDraftPath([...path, 'at'], atCursor(), `Time of ${name}`)}>Move to the moment shown</Button>
    </div>
  );
}
