/** What otherwise needs keys, behind one button: going to a time, bookmarks, an area, the filter, the commands. */
import { Ellipsis } from 'lucide-react';
import { useId, useRef } from 'react';
import { keys } from './keys.ts';
import styles from './MoreMenu.module.css';

const offered = keys.filter(({ inMenu }) => inMenu);

export function MoreMenu() {
  const menu = useRef<HTMLUListElement>(null);
  const id = useId();
  return (
    <div className={styles.more}>
      <button type="button" className={styles.button} popoverTarget={id} aria-label="More" title="More">
        <Ellipsis size={18} aria-hidden="true" />
      </button>
      <ul id={id} ref={menu} popover="auto" className={styles.menu} aria-label="More">
        {offered.map(({ does, shown, run }) => (
          <li key={does}>
            <button
              type="button"
              aria-label={does}
              onClick={() => {
                menu.current?.hidePopover();
                run();
              }}
            >
              {does}
              <kbd>{shown}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
