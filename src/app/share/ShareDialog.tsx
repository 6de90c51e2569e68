/** The link that holds the whole scenario, and what it reveals. */
import { Link } from 'lucide-react';
import { useMemo } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextOut } from '../problems/TextOut.tsx';
import { useDraft } from '../stores/useDraft.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './ShareDialog.module.css';
import { encodeShare } from './shareCodec.ts';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useDraft((draft) => draft.text);
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  const link = useMemo(() => (isJson ? `${location.href.split('#')[0]}#${encodeShare(json)}` : null), [isJson, json]);
  return (
    <Dialog title="Share this scenario" onClose={onClose}>
      {link === null ? (
        <p>The text is not valid JSON at the moment, so there is no link to it. You can still take the text with you.</p>
      ) : (
        <>
          <p>
            The link holds the whole scenario: functions, resources, traffic, environment variables and roles. Whoever opens it sees the
            same run. Nothing is sent to a server.
          </p>
          <label className={styles.link}>
            <span>Link</span>
            <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          </label>
          <div className={styles.actions}>
            <CopyButton text={link} label="Copy link" tone="accent">
              <Link size={16} aria-hidden="true" />
            </CopyButton>
          </div>
          {link.length > 8000 ? (
            <p>This link is long ({link.length.toLocaleString('en-US')} characters). Some chat programs cut it.</p>
          ) : null}
        </>
      )}
      <div className={styles.text}>
        <p>Or the scenario as a file:</p>
        <TextOut text={text} file="scenario.json" />
      </div>
    </Dialog>
  );
}
