/** Asks a student for the name or number that they are known by in the class. */
import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Class.module.css';
import { LONGEST_STUDENT } from './studentState.ts';
import { join, studentStore } from './studentStore.ts';

export function JoinDialog({ onClose }: { readonly onClose: () => void }) {
  const { setup, student, handed } = useStore(studentStore);
  const [name, setName] = useState(student ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    if (name.trim() !== student) join(name);
    onClose();
  };
  const hasHanded = Object.keys(handed).length > 0;
  return (
    <Dialog title={setup?.name ? `Join: ${setup.name}` : 'Join the class'} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <label className={styles.field}>
          Your name, or the number that your teacher gave you
          <input
            type="text"
            data-autofocus
            autoComplete="off"
            maxLength={LONGEST_STUDENT}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p className={styles.quiet}>
          It stays in this browser. Nothing is sent anywhere: what your teacher gets is the code that you hand in. Write the name as your
          teacher does.
        </p>
        {hasHanded ? <p className={styles.quiet}>Under another name you begin anew: codes belong to whoever made them.</p> : null}
        <div className={styles.row}>
          <Button type="submit" tone="accent" disabled={name.trim() === ''}>
            Join
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
