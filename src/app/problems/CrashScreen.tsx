/** What stands where the page was when it broke: an apology, the way on, and the draft, which is never lost. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { draftStore, undo } from '../stores/draft.ts';
import { saveDraft } from '../stores/savedDraft.ts';
import styles from './CrashScreen.module.css';
import { TextOut } from './TextOut.tsx';

// A class because React offers error boundaries only as classes.
export class CrashScreen extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    saveDraft(draftStore.getState());
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    const { text, past } = draftStore.getState();
    const goOn = () => this.setState({ message: null });
    return (
      <main className={styles.crash}>
        <h1>Something in the Studio broke. Your scenario is safe.</h1>
        <p>
          This is a fault of Coldstart, not of your scenario. It said: <code>{this.state.message}</code>
        </p>
        <div className={styles.actions}>
          <Button tone="accent" onClick={goOn}>
            Try again
          </Button>
          <Button
            disabled={past.length === 0}
            onClick={() => {
              undo();
              goOn();
            }}
          >
            Undo the last edit and try again
          </Button>
        </div>
        <TextOut text={text} file="scenario.json" />
      </main>
    );
  }
}
