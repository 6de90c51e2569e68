/** The rules that this run follows: what each says, its number, how sure it is, what it decided here, and its change where it is an assumption. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Rule, rules, rulesInForce, ruleUses, type Trace } from '../../../sim/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { showGlossary } from '../../glossary/glossaryStore.ts';
import { askedRuleStore } from '../../stores/askedRule.ts';
import { useRun } from '../../stores/useRun.ts';
import { Fidelity } from './Fidelity.tsx';
import { RuleRow } from './RuleRow.tsx';
import styles from './RulesView.module.css';
import { confidences, familyTitle, matchesRule } from './ruleWords.ts';

export function RulesView() {
  const trace = useRun((state) => state.run?.trace ?? null);
  return trace === null ? null : <RulesOf trace={trace} />;
}

/** Which rules are listed. */
type Scope = 'decided' | 'inForce' | 'all';

/** One of the lists, or the page beside them. */
type Shown = Scope | 'fidelity';

const scopes: readonly { readonly id: Scope; readonly title: string }[] = [
  { id: 'decided', title: 'Decided something here' },
  { id: 'inForce', title: 'In force in this run' },
  { id: 'all', title: 'All rules' },
];

function RulesOf({ trace }: { readonly trace: Trace }) {
  const [shownAs, setShownAs] = useState<Shown>('decided');
  const [wanted, setWanted] = useState('');
  const asked = useStore(askedRuleStore);
  useEffect(() => {
    if (asked.id === null && !asked.fidelity) return;
    setShownAs(asked.fidelity ? 'fidelity' : 'all');
    setWanted(asked.id ?? '');
  }, [asked]);
  const uses = useMemo(() => ruleUses(trace), [trace]);
  const inForce = useMemo(() => rulesInForce(trace), [trace]);
  const lists: Readonly<Record<Scope, readonly Rule[]>> = { decided: inForce.filter(({ id }) => uses.has(id)), inForce, all: rules };
  const shown = (shownAs === 'fidelity' ? [] : lists[shownAs]).filter((rule) => matchesRule(rule, wanted));
  const isFidelity = shownAs === 'fidelity';
  const families = [...new Set(shown.map(({ id }) => id.slice(0, id.indexOf('.'))))];
  return (
    <div className={styles.rules}>
      <header className={styles.head}>
        <h2>{isFidelity ? 'How far to trust this' : 'The rules of this run'}</h2>
        <p>
          Everything in the picture follows from these. {confidences.map(({ name, meaning }) => `${name}: ${meaning}`).join('; ')}.{' '}
          <Button tone="link" onClick={showGlossary}>
            Glossary
          </Button>
        </p>
        <div className={styles.controls}>
          <fieldset>
            <legend className="visually-hidden">Which rules</legend>
            {scopes.map(({ id, title }) => (
              <label key={id} data-checked={shownAs === id}>
                <input type="radio" name="scope" checked={shownAs === id} onChange={() => setShownAs(id)} />
                {title} <span>{lists[id].length}</span>
              </label>
            ))}
            <label data-checked={isFidelity}>
              <input type="radio" name="scope" checked={isFidelity} onChange={() => setShownAs('fidelity')} />
              Fidelity
            </label>
          </fieldset>
          <input
            type="search"
            aria-label={isFidelity ? 'Find in fidelity' : 'Find a rule'}
            placeholder={isFidelity ? 'Find in fidelity' : 'Find a rule'}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        </div>
        {isFidelity ? null : (
          <p className="visually-hidden" role="status">
            {shown.length} rules
          </p>
        )}
      </header>
      {families.map((family) => (
        <section key={family} aria-label={familyTitle(family)}>
          <h3>{familyTitle(family)}</h3>
          {shown
            .filter(({ id }) => id.startsWith(`${family}.`))
            .map((rule) => (
              <RuleRow key={rule.id} rule={rule} trace={trace} use={uses.get(rule.id) ?? null} />
            ))}
        </section>
      ))}
      {isFidelity ? <Fidelity wanted={wanted} /> : null}
      {!isFidelity && shown.length === 0 ? <p className={styles.none}>No rule here has “{wanted}” in it.</p> : null}
    </div>
  );
}
