/** Opens a class from the page's address: its locks hold from now on, its lesson or scenario is there, and the student is asked for a name. */
import { formatJson } from '../../base/formatJson.ts';
import { type ClassSetup, challenges, decodeClass, lessonOf, openSteps } from '../../lessons/index.ts';
import { startChallenge } from '../challenges/attempt.ts';
import { isOwnWork } from '../gallery/isOwnWork.ts';
import { leaveLesson, startLesson } from '../lessons/walk.ts';
import { forgetLink } from '../share/forgetLink.ts';
import { showPanel } from '../shell/panel.ts';
import { classPage } from '../stores/classPage.ts';
import { draftStore, keepOwn, startDraft } from '../stores/draft.ts';
import { lockStore, unlocked } from '../stores/locks.ts';
import { openOverlay } from '../stores/overlay.ts';
import { startClassWorker } from './askClass.ts';
import { ClassBanner } from './ClassBanner.tsx';
import { followRules } from './classRules.ts';
import { OwnQuestion } from './OwnQuestion.tsx';
import { enterClass, forgetClass, studentStore } from './studentStore.ts';

/** Null when it is open, else why not. */
export async function openClass(fragment: string): Promise<string | null> {
  const read = decodeClass(fragment);
  if (!read.ok) return read.message;
  const { setup } = read;
  endClass();
  startClassWorker();
  enterClass(setup);
  stopRules = followRules();
  lockStore.setState({ locks: new Set(setup.locks), refused: null });
  const hasQuestion = setup.subject.kind === 'scenario' && setup.subject.question !== null;
  classPage.setState({ page: { Banner: ClassBanner, Side: hasQuestion ? OwnQuestion : null, leave: leaveClass }, isAside: false });
  await openSubject(setup, fragment);
  if (lessonOf(setup) !== null && studentStore.getState().student === null) openOverlay('join');
  return null;
}

let stopRules: () => void = () => undefined;

async function openSubject(setup: ClassSetup, fragment: string): Promise<void> {
  const { subject } = setup;
  if (subject.kind === 'lesson') {
    const { handed } = studentStore.getState();
    const lesson = lessonOf(setup);
    const open = openSteps(setup);
    const next = open.find((index) => handed[lesson?.steps[index]?.slug ?? ''] === undefined) ?? open[0];
    await startLesson(subject.slug, next ?? lesson?.steps.length ?? 0);
    return;
  }
  leaveLesson();
  if (subject.kind === 'challenge') {
    const challenge = challenges.find(({ slug }) => slug === subject.slug);
    const { origin } = draftStore.getState();
    // After a reload the student goes on with what they have made of it.
    if (challenge !== undefined && !(origin.kind === 'challenge' && origin.slug === challenge.slug)) await startChallenge(challenge);
    return;
  }
  showPanel(subject.question === null ? 'run' : 'inspect');
  const draft = draftStore.getState();
  if (draft.origin.kind === 'link' && draft.origin.fragment === fragment) return;
  const { text, origin, bookmarks } = draft;
  const own = draft.own ?? ((await isOwnWork(draft)) ? { text, origin, bookmarks } : null);
  startDraft(formatJson(subject.scenario), { kind: 'link', fragment }, own);
}

/** Takes away what the class put on the page. */
function endClass(): void {
  stopRules();
  stopRules = () => undefined;
  lockStore.setState({ locks: new Set(), refused: null });
  classPage.setState({ page: null, isAside: false });
  forgetClass();
}

/** Goes back to the person's own scenario; what they handed in stays in this browser, for the next time. */
function leaveClass(): void {
  leaveLesson();
  endClass();
  unlocked(keepOwn);
  forgetLink();
}
