/** A small help: how to read the picture, and the keys. */
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { keys } from '../playback/keys.ts';
import { openOverlay } from '../stores/overlay.ts';
import styles from './Help.module.css';
import { showFidelity } from './showFidelity.ts';

const groups = [...new Set(keys.map(({ group }) => group))];

export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="How to read this" onClose={onClose}>
      <div className={styles.help}>
        <p>
          Requests come in from the left. The function serves each one in an execution environment, one request at a time. When no
          environment is free, Lambda makes a new one: that is a cold start. When a limit forbids a new one, the request is refused with a
          429.
        </p>
        <p>
          Below, every environment has a row. What lies after the cursor is faded: it has been computed, but it has not happened yet. Click
          anything to be told why it happened. Change anything on the left and the whole run is computed again.
        </p>
        <p>
          <Button tone="link" onClick={() => openOverlay('lessons')}>
            Lessons
          </Button>{' '}
          take one thing at a time: you predict, the run answers.
        </p>
        <h3>Keys</h3>
        <div className={styles.groups}>
          {groups.map((group) => (
            <section key={group} aria-label={group}>
              <h4>{group}</h4>
              <dl className={styles.keys}>
                {keys
                  .filter((key) => key.group === group)
                  .map(({ shown, does }) => (
                    <div key={shown}>
                      <dt>
                        <kbd>{shown}</kbd>
                      </dt>
                      <dd>{does}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className={styles.note}>
          On a Mac, Ctrl K is ⌘ K. Shift and a drag over the rows or the strip of the whole run mark an area; Ctrl and the wheel zoom.
        </p>
        <p className={styles.note}>
          Coldstart is independent of AWS. What AWS does not publish is a labelled assumption that you can change.{' '}
          <Button
            tone="link"
            onClick={() => {
              onClose();
              showFidelity();
            }}
          >
            What is not modelled, and where sources disagree
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
