/** Starts the page: theme, draft, workers, frames and keys, then React. */
import './fonts.css';
import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PictureContext } from '../charts/index.ts';
import { App } from './App.tsx';
import { isEmbedded } from './embed/isEmbedded.ts';
import { startEngine } from './engine/startEngine.ts';
import { watchDrops } from './import/watchDrops.ts';
import { keepPicture } from './pictures/keepPicture.ts';
import { startFrames } from './playback/frame.ts';
import { startKeyboard } from './playback/keyboard.ts';
import { CrashScreen } from './problems/CrashScreen.tsx';
import { watchLinks } from './share/openLink.ts';
import { startSaving } from './stores/startSaving.ts';
import { startTheme } from './stores/theme.ts';
import { startKeepingPinned } from './twins/startKeepingPinned.ts';
import { welcomeOnce } from './welcome/welcomeStore.ts';

startTheme();
startSaving();
startKeepingPinned();
startFrames();
startKeyboard();
watchLinks().finally(() => startEngine({ plays: !matchMedia('(prefers-reduced-motion: reduce)').matches }));
if (!isEmbedded) {
  watchDrops();
  welcomeOnce();
}
// Once the page stands: what is fetched to be kept must not hold up what is to be seen.
if (import.meta.env.PROD && !isEmbedded)
  addEventListener('load', () => void import('./offline/startOffline.ts').then(({ startOffline }) => startOffline()));
if (isEmbedded) void import('./embed/startEmbed.ts').then(({ startEmbed }) => startEmbed());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <CrashScreen>
      <PictureContext value={keepPicture}>
        <App />
      </PictureContext>
    </CrashScreen>
  </StrictMode>,
);
