/** The control for a field's kind. Fields within fields are rendered through AnyControl, which the editor points here. */

import { inWords } from '../../../base/inWords.ts';
import { services } from '../../../sim/index.ts';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { currentJson } from '../draftAccess.ts';
import { PolicyInput } from '../policies/PolicyInput.tsx';
import type { ControlProps } from './AnyControl.tsx';
import { DistributionInput } from './DistributionInput.tsx';
import { FieldForm } from './FieldForm.tsx';
import styles from './fields.module.css';
import { ListInput } from './ListInput.tsx';
import { MapInput } from './MapInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import { namesIn, referenceNames } from './references.ts';
import { DurationInput, TextInput } from './TextInput.tsx';
import { VariantInput } from './VariantInput.tsx';

export function Control(props: ControlProps) {
  const { field, label, path, value, of, onChange } = props;
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'share':
    case 'size':
      return <NumberInput {...props} field={field} />;
    case 'duration':
      return <DurationInput {...props} placeholder={typeof field.default === 'string' ? field.default : 'not set'} />;
    case 'distribution':
      return <DistributionInput {...props} field={field} />;
    case 'text':
      return <TextInput {...props} placeholder={field.default ?? ''} suggestions={path.at(-1) === 'call' ? actionNames : []} />;
    case 'choice':
      return <Choice {...props} options={field.options} fallback={field.default ?? null} />;
    case 'reference':
      return <Choice {...props} options={referenceNames(field, namesIn(currentJson()))} fallback={field.default ?? null} plain />;
    case 'flag':
      return <Switch label={label} checked={typeof value === 'boolean' ? value : field.default} onChange={onChange} />;
    case 'list':
      return <ListInput path={path} label={label} field={field} of={of} />;
    case 'group':
      return <FieldForm path={path} fields={field.fields} of={of} />;
    case 'variant':
      return <VariantInput path={path} label={label} field={field} of={of} />;
    case 'map':
      return <MapInput path={path} label={label} field={field} of={of} />;
    case 'policy':
      return <PolicyInput path={path} label={label} field={field} of={of} />;
    case 'durations':
      return <DurationList {...props} />;
    case 'json':
      return <TextInput {...props} value={showJson(value)} placeholder="" onChange={(text) => onChange(readJson(text))} />;
    default:
      return <p className={styles.facts}>{value === undefined ? 'Not set.' : 'Set.'} Edit it under “Scenario as JSON”.</p>;
  }
}

/** What a step may call, for a box that offers words. */
const actionNames: readonly string[] = services.flatMap(({ actions }) => actions.map(({ name }) => name));

const showJson = (value: unknown): unknown => (typeof value === 'string' || value === undefined ? value : JSON.stringify(value));

/** JSON when it is some, else the text itself. */
function readJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : text;
  } catch {
    return text;
  }
}

interface ChoiceProps extends ControlProps {
  readonly options: readonly string[];
  readonly fallback: string | null;
  /** Names stay as they are; other options are put into words. */
  readonly plain?: boolean;
}

/** A value that is not among the options stays, and is shown as it is. */
function Choice({ label, value, options, fallback, plain = false, onChange, field }: ChoiceProps) {
  const written = typeof value === 'string' ? value : '';
  const now = written === '' ? (fallback ?? '') : written;
  const all = now === '' || options.includes(now) ? options : [now, ...options];
  const none = field.required === true && now !== '' ? [] : fallback === null ? [{ value: '', label: 'none' }] : [];
  const text = (option: string) => (plain || /[\d_]/.test(option) || option !== option.toLowerCase() ? option : inWords(option));
  return (
    <Select
      label={label}
      value={now}
      options={[...none, ...all.map((option) => ({ value: option, label: text(option) }))]}
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  );
}

/** Times with commas between them. */
function DurationList({ value, onChange, ...rest }: ControlProps) {
  const written = Array.isArray(value) ? value.join(', ') : undefined;
  return (
    <TextInput
      {...rest}
      value={written}
      placeholder="1s, 2s, 5s"
      onChange={(text) => onChange(typeof text === 'string' ? text.split(/\s*,\s*/).filter((part) => part !== '') : undefined)}
    />
  );
}
