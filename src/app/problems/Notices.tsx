/** What the person must know above everything else: a shared scenario, a broken link, work that could not be read, a fault of ours. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { forgetLink } from '../share/forgetLink.ts';
import { classPage } from '../stores/classPage.ts';
import { adoptLinked, keepOwn, type Origin, undo } from '../stores/draft.ts';
import { lessonStore } from '../stores/lesson.ts';
import { noticeStore } from '../stores/notices.ts';
import { dropUnreadable } from '../stores/savedDraft.ts';
import { useDraft } from '../stores/useDraft.ts';
import { useNotices } from '../stores/useNotices.ts';
import { useRun } from '../stores/useRun.ts';
import styles from './Notices.module.css';
import { TextOut } from './TextOut.tsx';

export function Notices() {
  return (
    <div className={styles.notices}>
      <ClassNotice />
      <SharedNotice />
      <BrokenLinkNotice />
      <LeftOutNotice />
      <MissingScenarioNotice />
      <UnreadableNotice />
      <NewVersionNotice />
      <AdoptedNotice />
      <FailureNotice />
    </div>
  );
}

const origins: Partial<Record<Origin['kind'], string>> = {
  lesson: 'This scenario belongs to a lesson.',
  link: 'This scenario came with a link.',
};

/** The class has its own. */
function ClassNotice() {
  const page = useStore(classPage, (state) => state.page);
  return page === null ? null : <page.Banner />;
}

function SharedNotice() {
  // After an undo the person is back where they were.
  const hasOwn = useDraft((draft) => draft.own !== null && draft.own.text !== draft.text);
  const from = useDraft((draft) => draft.origin.kind);
  const isInLesson = useStore(lessonStore, ({ slug }) => slug !== null);
  const isInClass = useStore(classPage, ({ page }) => page !== null);
  if (!hasOwn || isInLesson || isInClass) return null;
  return (
    <Notice tone="info" title={`${origins[from] ?? 'This is another scenario.'} Your own is kept beside it.`}>
      <Button
        onClick={() => {
          keepOwn();
          forgetLink();
        }}
      >
        Keep mine
      </Button>
      <Button
        onClick={() => {
          adoptLinked();
          forgetLink();
        }}
      >
        Use this
      </Button>
    </Notice>
  );
}

function BrokenLinkNotice() {
  const message = useNotices((notices) => notices.brokenLink);
  if (message === null) return null;
  return (
    <Notice tone="error" title="This link could not be opened." text={`${message} Your own scenario is as you left it.`}>
      <Button onClick={forgetLink}>Dismiss</Button>
    </Notice>
  );
}

function LeftOutNotice() {
  const leftOut = useNotices((notices) => notices.leftOut);
  if (leftOut === null) return null;
  return (
    <Notice tone="info" title="This link was opened in part." text={leftOut}>
      <Button onClick={() => noticeStore.setState({ leftOut: null })}>Dismiss</Button>
    </Notice>
  );
}

function NewVersionNotice() {
  const takeOver = useNotices((notices) => notices.newVersion);
  if (takeOver === null) return null;
  return (
    <Notice tone="info" title="A newer version of Coldstart is ready." text="Your scenario and progress stay as they are.">
      <Button onClick={takeOver}>Load it</Button>
      <Button onClick={() => noticeStore.setState({ newVersion: null })}>Later</Button>
    </Notice>
  );
}

function MissingScenarioNotice() {
  const title = useNotices((notices) => notices.missingScenario);
  if (title === null) return null;
  return (
    <Notice
      tone="error"
      title={`“${title}” could not be opened.`}
      text="Its file did not arrive. What you have open is as you left it; choose it again to retry."
    >
      <Button onClick={() => noticeStore.setState({ missingScenario: null })}>Dismiss</Button>
    </Notice>
  );
}

function UnreadableNotice() {
  const raw = useNotices((notices) => notices.unreadable);
  if (raw === null) return null;
  const drop = () => {
    dropUnreadable();
    noticeStore.setState({ unreadable: null });
  };
  return (
    <Notice
      tone="error"
      title="The scenario of your last visit could not be read."
      text="What was stored is damaged. It is kept aside, so that you can save it and look for your work in it."
    >
      <TextOut text={raw} file="coldstart-unreadable.txt" />
      <Button onClick={drop}>Discard it</Button>
    </Notice>
  );
}

function AdoptedNotice() {
  const adopted = useNotices((notices) => notices.adopted);
  // Whoever has gone on editing, or back, knows the way.
  const isNewest = useDraft((draft) => adopted !== null && draft.past.at(-1)?.name === adopted);
  if (adopted === null || !isNewest) return null;
  const dismiss = () => noticeStore.setState({ adopted: null });
  return (
    <Notice
      key={adopted}
      tone="info"
      title={`Adopted: ${adopted}.`}
      text="Everything else is as it was, and so is the luck of every request."
      takesFocus
    >
      <Button onClick={undo}>Undo</Button>
      <Button onClick={dismiss}>Dismiss</Button>
    </Notice>
  );
}

function FailureNotice() {
  const failure = useRun((state) => state.failure);
  if (failure === null) return null;
  return (
    <Notice tone="error" title="The simulation stopped. This is a fault of Coldstart, not of your scenario." text={`It said: ${failure}`}>
      {null}
    </Notice>
  );
}

interface NoticeProps {
  readonly tone: 'info' | 'error';
  readonly title: string;
  readonly text?: string;
  /** The control that brought it about is gone: the keyboard goes on from here. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

function Notice({ tone, title, text, takesFocus = false, children }: NoticeProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) section.current?.focus();
  }, [takesFocus]);
  return (
    <section
      ref={section}
      tabIndex={takesFocus ? -1 : undefined}
      className={styles.notice}
      data-tone={tone}
      aria-label={title}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <div className={styles.words}>
        <h2>{title}</h2>
        {text === undefined ? null : <p>{text}</p>}
      </div>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
