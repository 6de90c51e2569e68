/** The button that opens the help; the help itself is loaded then. */
import { CircleHelp } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';

const Help = lazy(() => import('./Help.tsx').then((module) => ({ default: module.Help })));

export function HelpButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Help" onClick={() => setOpen(true)}>
        <CircleHelp size={18} aria-hidden="true" />
      </IconButton>
      {isOpen ? (
        <Suspense>
          <Help onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
