// What a page needs to steer a Coldstart in a frame. The messages are documented in docs/EMBED.md.
const frame = document.querySelector('iframe');
const log = document.querySelector('#log');

const scenario = {
  version: 1,
  name: 'A burst against a limit of two',
  duration: '20s',
  functions: { api: { runtime: 'nodejs22.x', memorySize: 512, reservedConcurrentExecutions: 2, handler: [{ io: '60ms' }] } },
  triggers: [{ id: 'web', type: 'api-gateway', function: 'api' }],
  traffic: [
    { to: 'web', pattern: 'poisson', rate: 2 },
    { to: 'web', pattern: 'burst', at: '10s', count: 8 },
  ],
};

const messages = {
  load: { type: 'load', scenario },
  play: { type: 'play' },
  pause: { type: 'pause' },
  seek: { type: 'seek', ms: 10_000 },
  select: { type: 'select', request: 12 },
};

const note = (who, data) => {
  log.textContent += `${who}: ${JSON.stringify(data)}\n`;
};

for (const button of document.querySelectorAll('[data-message]')) {
  button.addEventListener('click', () => {
    const message = { coldstart: 1, ...messages[button.dataset.message] };
    note('page', { ...message, ...(message.scenario ? { scenario: '…' } : {}) });
    frame.contentWindow.postMessage(message, location.origin);
  });
}

addEventListener('message', ({ source, origin, data }) => {
  // Only Coldstart is listened to.
  if (source === frame.contentWindow && origin === location.origin) note('Coldstart', data);
});
