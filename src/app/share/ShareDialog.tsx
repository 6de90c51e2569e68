/** The link that holds the whole scenario, the moment on screen with it if wanted, and what it reveals. */

import { Link } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { formatCount } from '../../base/formatCount.ts';
import { noMoment } from '../../sim/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextOut } from '../problems/TextOut.tsx';
import { useDraft } from '../stores/useDraft.ts';
import { CopyButton } from './CopyButton.tsx';
import { linkTo } from './linkTo.ts';
import { momentNow, momentWords } from './momentNow.ts';
import styles from './ShareDialog.module.css';

const QrCode = lazy(() => import('./QrCode.tsx').then((module) => ({ default: module.QrCode })));

/** From so many characters on a link is said to be long. */
const LONG = 8000;

const NO_JSON = 'The text is not valid JSON at the moment, so there is no link to it. You can still take the text with you.';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useDraft((draft) => draft.text);
  const json = useDraft((draft) => draft.json);
  const isJson = useDraft((draft) => draft.isJson);
  const bookmarks = useDraft((draft) => draft.bookmarks);
  const [withMoment, setWithMoment] = useState(true);
  // The moment at which the person asked: a run that plays on does not change the link.
  const [moment] = useState(() => momentNow(bookmarks));
  const shared = useMemo(
    () => (isJson ? linkTo(json, withMoment ? moment : noMoment) : { link: null, reason: NO_JSON }),
    [isJson, json, moment, withMoment],
  );
  const { link } = shared;
  const words = momentWords(moment);
  return (
    <Dialog title="Share this scenario" onClose={onClose}>
      {link === null ? (
        <p>{shared.reason}</p>
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
          {words === null ? null : <Switch label={`With the moment on screen: ${words}`} checked={withMoment} onChange={setWithMoment} />}
          <div className={styles.actions}>
            <CopyButton text={link} label="Copy link" tone="accent">
              <Link size={16} aria-hidden="true" />
            </CopyButton>
          </div>
          {link.length > LONG ? <p>This link is long ({formatCount(link.length)} characters). Some chat programs cut it.</p> : null}
          <Suspense>
            <QrCode text={link} />
          </Suspense>
        </>
      )}
      <div className={styles.text}>
        <p>Or the scenario as a file:</p>
        <TextOut text={text} file="scenario.json" />
      </div>
    </Dialog>
  );
}
