/** The scenario has no queue: says so, and offers scenarios that have one. */
import { galleryCards } from '../../../sim/index.ts';
import { openScenario } from '../../gallery/openScenario.ts';
import styles from './NoQueues.module.css';

/** One for each kind of queue, and what goes wrong with it. */
const suggested = ['sqs-queue', 'visibility-drift', 'sqs-fifo', 's3-notifications', 'kinesis-stream', 'msk-topic', 'poison-pill'];

export function NoQueues() {
  const cards = suggested.flatMap((slug) => galleryCards.find((card) => card.slug === slug) ?? []);
  return (
    <section className={styles.none} aria-label="No queues">
      <h2>Nothing waits in a queue here</h2>
      <p>
        Every request of this scenario is answered at once or refused at once: its callers wait for the function. Queues, Lambda’s internal
        queue for asynchronous events, and streams appear here when a scenario has them.
      </p>
      <ul>
        {cards.map(({ slug, title, blurb }) => (
          <li key={slug}>
            <button type="button" onClick={() => void openScenario(slug)}>
              <b>{title}</b>
              <span>{blurb}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
