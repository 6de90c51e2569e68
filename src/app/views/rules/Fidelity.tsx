/** How far to trust a picture: how sure the rules are, where sources disagree, and what is not modelled. */
import { useMemo, useRef } from 'react';
import { conflicts, notModelled, plainText, ruleById, sideText } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConflictRow } from './ConflictRow.tsx';
import { Coverage } from './Coverage.tsx';
import styles from './Fidelity.module.css';
import { RuleText } from './RuleText.tsx';

export function Fidelity({ wanted }: { readonly wanted: string }) {
  const words = wanted
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const entries = useMemo(searchable, []);
  const has = ({ text }: { readonly text: string }): boolean => words.every((word) => text.includes(word));
  const disputed = entries.conflicts.filter(has);
  const left = entries.notModelled.filter(has);
  const conflictsPart = useRef<HTMLElement>(null);
  const leftPart = useRef<HTMLElement>(null);
  const areas = [...new Set(left.map(({ entry }) => entry.area))];
  return (
    <div className={styles.fidelity}>
      {words.length === 0 ? (
        <>
          <Coverage />
          <p className={styles.jumps}>
            <Button tone="link" onClick={() => conflictsPart.current?.scrollIntoView()}>
              {disputed.length} places where sources disagree
            </Button>
            <Button tone="link" onClick={() => leftPart.current?.scrollIntoView()}>
              {left.length} things that are not modelled
            </Button>
          </p>
        </>
      ) : null}
      {disputed.length === 0 ? null : (
        <section aria-label="Where sources disagree" ref={conflictsPart} className={styles.conflicts}>
          <h3>Where sources disagree</h3>
          {disputed.map(({ entry }) => (
            <ConflictRow key={entry.id} conflict={entry} />
          ))}
        </section>
      )}
      {left.length === 0 ? null : (
        <section aria-label="What is not modelled" ref={leftPart}>
          <h3>What is not modelled</h3>
          {areas.map((area) => (
            <section key={area} aria-label={area} className={styles.area}>
              <h4>{area}</h4>
              <ul>
                {left
                  .filter(({ entry }) => entry.area === area)
                  .map(({ entry: { id, title, why, instead } }) => (
                    <li key={id}>
                      <strong>{title}</strong>
                      <p>
                        <RuleText prose={why} />
                      </p>
                      <p>
                        <span className={styles.label}>Instead</span> <RuleText prose={instead} />
                      </p>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </section>
      )}
      {disputed.length + left.length === 0 ? <p className={styles.none}>Nothing here has “{wanted}” in it.</p> : null}
    </div>
  );
}

/** Every entry with all that can be found in it. */
function searchable() {
  const lower = (...texts: readonly string[]): string => texts.join(' ').toLowerCase();
  return {
    conflicts: conflicts.map((entry) => {
      const { title, others, because, ruleIds } = entry;
      const followed = ruleIds.flatMap((id) => [id, ruleById(id).statement]);
      return { entry, text: lower(title, because, ...followed, ...others.flatMap((other) => [sideText(other), other.source])) };
    }),
    notModelled: notModelled.map((entry) => ({
      entry,
      text: lower(entry.area, entry.title, plainText(entry.why), plainText(entry.instead)),
    })),
  };
}
