/** Import by keyboard: a bad text is told of, a template is read line by line and opened, what was open comes back; a dropped file. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './expectAccessible.ts';
import { Studio, watchFaults } from './studio.ts';

const template = `Description: Orders over HTTP
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      MemorySize: 512
      Tags: { team: shop }
      Events: { Web: { Type: Api, Properties: { Path: /orders, Method: post } } }
`;

test('a template is read, told of line by line, opened, and can be taken back', async ({ context, page }) => {
  const faults = await watchFaults(context);
  const studio = new Studio(page);
  await studio.open();
  await studio.openGallery('Spike');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Import …' });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.getByLabel('Text')).toBeFocused();
  await page.keyboard.insertText('Resources:\n  A: [AWS::Lambda::Function\n  B: 1');
  await expect(dialog.getByRole('alert')).toContainText(/Line \d+: The text is not valid YAML/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(template);
  await expect(dialog.getByRole('heading', { name: 'SAM or CloudFormation template' })).toBeVisible();
  const line = (path: string) =>
    dialog.getByRole('row').filter({ has: page.getByText(`Resources.Orders.Properties.${path}`, { exact: true }) });
  await expect(line('MemorySize')).toContainText('9');
  await expect(line('MemorySize')).toContainText('memorySize');
  await expect(line('Tags')).toContainText('ignored');
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveTitle('Orders over HTTP · Coldstart');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption({ label: 'Export …' });
  const out = page.getByRole('dialog', { name: 'Export' });
  await expect(out.getByRole('region', { name: 'SAM template' })).toContainText('MemorySize: 512');
  await out.getByRole('button', { name: 'AWS CLI commands' }).press('Enter');
  await expect(out.getByRole('region', { name: 'AWS CLI commands' })).toContainText("--memory-size '512'");
  await expectAccessible(page, 'dialog');
  await page.keyboard.press('Escape');
  await studio.button('Undo').press('Enter');
  await expect(page).toHaveTitle('Spike · Coldstart');

  // A file that is dropped anywhere on the page.
  const file = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File(
        ['REPORT RequestId: a\tDuration: 12.00 ms\tBilled Duration: 12 ms\tMemory Size: 256 MB\tMax Memory Used: 60 MB\t'],
        'log.txt',
      ),
    );
    return data;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: file });
  await expect(dialog.getByRole('heading', { name: 'REPORT log lines' })).toBeVisible();
  await expect(dialog.getByRole('figure')).toContainText('always 12ms');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(faults).toEqual([]);
});
