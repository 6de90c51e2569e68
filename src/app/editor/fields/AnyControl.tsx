/** The control for any field, from within the controls of fields that hold fields: the editor says which component it is. */
import { type ComponentType, createContext, useContext } from 'react';
import type { Field } from '../../../sim/index.ts';
import type { Path } from '../path.ts';

export interface ControlProps {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
  readonly field: Field;
  readonly of: string;
  readonly value: unknown;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** True for an entry of a list or map, which no visible label names. */
  readonly bare?: boolean;
  readonly onChange: (value: unknown) => void;
}

/** The component that renders a field, given once at the editor's root. */
export const ControlContext = createContext<ComponentType<ControlProps> | null>(null);

export function AnyControl(props: ControlProps) {
  const Control = useContext(ControlContext);
  return Control === null ? null : <Control {...props} />;
}
