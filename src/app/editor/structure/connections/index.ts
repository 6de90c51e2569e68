/** Every kind of connection between the parts of a scenario, in the order in which their meanings are offered. */
import { call } from './call.ts';
import type { ConnectionKind } from './connection.ts';
import { eventSource } from './eventSource.ts';
import { invocation } from './invocation.ts';
import { invoke } from './invoke.ts';
import { setting } from './setting.ts';
import { source } from './source.ts';
import { traffic } from './traffic.ts';

export type { ConnectionKind, Link, Offer } from './connection.ts';

export const connectionKinds: readonly ConnectionKind[] = [traffic, source, invocation, eventSource, setting, invoke, call];
