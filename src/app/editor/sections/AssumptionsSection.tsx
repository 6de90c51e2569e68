/** What AWS does not publish: our labelled assumptions and other people's measurements, each adjustable. */

import { inWords } from '../../../base/inWords.ts';
import { platformFields, type Rule, rules } from '../../../sim/index.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { FieldForm } from '../fields/FieldForm.tsx';
import { FieldRow } from '../fields/FieldRow.tsx';
import styles from '../fields/fields.module.css';
import { coldStartPlatformKeys } from './coldStartKeys.ts';

const adjustable = rules.filter(({ confidence, value }) => confidence !== 'documented' && value !== null);

export function AssumptionsSection() {
  return (
    <>
      <FieldForm
        path={['platform']}
        fields={platformFields}
        of="the platform"
        main={['idleLifetime', 'maximumAge', 'placement']}
        without={['rules', ...coldStartPlatformKeys]}
      />
      <Disclosure title="Single figures" summary={String(adjustable.length)}>
        <div className={styles.form}>
          {adjustable.map((rule) => (
            <FieldRow key={rule.id} path={['platform', 'rules', rule.id]} name={rule.id} field={fieldOf(rule)} of="the platform" />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

function fieldOf({ id, statement, unit, value }: Rule) {
  const label = inWords(id.slice(id.indexOf('.') + 1));
  return { kind: 'number', label, help: statement, unit, default: value, min: 0, ruleId: id } as const;
}
