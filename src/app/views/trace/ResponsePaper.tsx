/** What Lambda answered to the attempt, what the client in front was told, and what was delivered where the event ended. */
import { useMemo } from 'react';
import { type Delivery, deliveriesOf, endOf, responseOf } from '../../../sim/index.ts';
import { useReadout } from '../../stores/useReadout.ts';
import { JsonText } from './JsonText.tsx';
import styles from './Panel.module.css';
import type { PaperProps } from './paperProps.ts';

export function ResponsePaper({ trace, request, row }: PaperProps) {
  const time = useReadout();
  const response = useMemo(() => responseOf(trace, row), [trace, row]);
  const deliveries = useMemo(() => deliveriesOf(trace, request), [trace, request]);
  if (response === null) return <p className={styles.note}>There is no response: the attempt was still running when the run ended.</p>;
  const { client, statusCode, headers, body } = response;
  const isAhead = time < endOf(trace, row);
  return (
    <>
      {isAhead ? <p className={styles.note}>At the cursor it has not been given yet.</p> : null}
      <h4>Lambda’s answer to whoever invoked it</h4>
      <JsonText label="Response" value={{ statusCode, headers, body }} />
      {client === null ? null : (
        <>
          <h4>What the client was told</h4>
          <JsonText label="Answer" value={{ statusCode: client.statusCode, ...(client.body !== null && { body: client.body }) }} />
        </>
      )}
      {deliveries.map((delivery) => (
        <div key={`${delivery.kind} ${delivery.to}`} className={styles.part}>
          <h4>
            {titles[delivery.kind]} {delivery.to}
          </h4>
          <JsonText
            label="Delivery"
            value={{ body: delivery.body, ...(delivery.attributes.length > 0 && { messageAttributes: delivery.attributes }) }}
          />
        </div>
      ))}
    </>
  );
}

const titles: Readonly<Record<Delivery['kind'], string>> = {
  onFailure: 'Lambda’s record of the failure, sent to',
  onSuccess: 'Lambda’s record of the success, sent to',
  deadLetter: 'Sent to the dead-letter queue',
  redrive: 'Moved to the dead-letter queue',
};
