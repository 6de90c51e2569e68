/** How the families write a rule down: one function per confidence, and short names for the pages they cite. */
import type { Confidence, Rule } from './rule.ts';

/** The day all sources were last read. */
const CHECKED = '2026-11-23';

const rule = (confidence: Confidence, id: string, statement: string, source: string, value: number | null, unit: string): Rule => ({
  id,
  statement,
  value,
  unit,
  source,
  checked: CHECKED,
  confidence,
});

/** AWS says so. */
export const documented = (id: string, statement: string, source: string, value: number | null = null, unit = ''): Rule =>
  rule('documented', id, statement, source, value, unit);

/** Taken from data that somebody published. */
export const measured = (id: string, statement: string, source: string, value: number | null = null, unit = ''): Rule =>
  rule('measured', id, statement, source, value, unit);

/** AWS does not publish it: Coldstart's own, adjustable choice. */
export const assumed = (id: string, statement: string, source: string, value: number | null = null, unit = ''): Rule =>
  rule('assumed', id, statement, source, value, unit);

/** A page of the AWS Lambda Developer Guide. */
export const guide = (page: string): string => `https://docs.aws.amazon.com/lambda/latest/dg/${page}.html`;

/** A page of the AWS Lambda API Reference. */
export const reference = (page: string): string => `https://docs.aws.amazon.com/lambda/latest/api/${page}.html`;

/** A page of the Amazon API Gateway Developer Guide. */
export const apiGatewayGuide = (page: string): string => `https://docs.aws.amazon.com/apigateway/latest/developerguide/${page}.html`;

/** A page of the User Guide for Application Load Balancers. */
export const loadBalancerGuide = (page: string): string =>
  `https://docs.aws.amazon.com/elasticloadbalancing/latest/application/${page}.html`;

/** The quotas page of the Developer Guide. */
export const QUOTAS = guide('gettingstarted-limits');

/** The pricing page of AWS Lambda. */
export const PRICING = 'https://aws.amazon.com/lambda/pricing/';

/** Where an assumption stands in for a figure that no public page gives. */
export const UNPUBLISHED = 'Assumption of Coldstart: AWS publishes no figure for it.';
