/** What should the person be told besides the run? A draft that could not be read, a broken link. */
import { createStore } from 'zustand/vanilla';

export interface Notices {
  /** What an earlier visit left and this one cannot read. */
  readonly unreadable: string | null;
  /** Why a link could not be opened. */
  readonly brokenLink: string | null;
  /** What of a link could not be read, though its scenario could. */
  readonly leftOut: string | null;
  /** Title of a gallery scenario whose file could not be had. */
  readonly missingScenario: string | null;
  /** Name of the change that was adopted, until the person goes on. */
  readonly adopted: string | null;
  /** Goes over to a newer version of the site that has been fetched; null while there is none. */
  readonly newVersion: (() => void) | null;
}

export const noticeStore = createStore<Notices>(() => ({
  unreadable: null,
  brokenLink: null,
  leftOut: null,
  missingScenario: null,
  adopted: null,
  newVersion: null,
}));
