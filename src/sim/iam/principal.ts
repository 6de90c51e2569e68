/** Who makes a request, and how closely an element Principal of a resource-based policy names them. */
import { listOf, type PrincipalElement } from './policyDocument.ts';

/** Who makes a request. */
export type Requester =
  | { readonly kind: 'session'; readonly account: string; readonly roleArn: string; readonly sessionArn: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string }
  | { readonly kind: 'service'; readonly service: string }
  | { readonly kind: 'anonymous' };

/**
 * How a requester is named: `direct` (its own session, user or service), `role` (the role behind the session, or everyone), `account` (its account,
 * which leaves the decision to the account's own policies), or not at all.
 */
export type Naming = 'direct' | 'role' | 'account' | null;

const CLOSEST_FIRST: readonly Naming[] = ['direct', 'role', 'account'];

/** The closest way in which the element names the requester. */
export function namingOf(element: PrincipalElement, requester: Requester): Naming {
  if (element === '*') return everyone(requester);
  const named = new Set<Naming>();
  for (const name of listOf(element.AWS)) named.add(namedByAws(name, requester));
  for (const name of listOf(element.Service)) {
    if (requester.kind === 'service' && name === requester.service) named.add('direct');
  }
  return CLOSEST_FIRST.find((naming) => named.has(naming)) ?? null;
}

/** For a session, everyone is no closer than its role: a boundary still limits it. */
function everyone(requester: Requester): Naming {
  return requester.kind === 'session' ? 'role' : 'direct';
}

function namedByAws(name: string, requester: Requester): Naming {
  if (name === '*') return everyone(requester);
  if (requester.kind === 'service' || requester.kind === 'anonymous') return null;
  const root = name.startsWith('arn:aws') && name.endsWith(`:iam::${requester.account}:root`);
  if (name === requester.account || root) return 'account';
  if (requester.kind === 'user') return name === requester.arn ? 'direct' : null;
  if (name === requester.sessionArn) return 'direct';
  return name === requester.roleArn ? 'role' : null;
}

/** As AWS's messages name the requester. */
export function requesterName(requester: Requester): string {
  switch (requester.kind) {
    case 'session':
      return requester.sessionArn;
    case 'user':
      return requester.arn;
    case 'service':
      return requester.service;
    case 'anonymous':
      return 'anonymous';
  }
}
