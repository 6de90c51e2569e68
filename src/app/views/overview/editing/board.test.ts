import { describe, expect, it } from 'vitest';
import { gallery } from '../../../../sim/index.ts';
import { type BoardCard, boardOf, nextCard } from './board.ts';

const scenario = {
  functions: { api: { handler: [{ call: 'sqs:SendMessage', on: 'jobs' }], deadLetterQueue: 'jobs' } },
  resources: { jobs: { type: 'sqs', fifo: false }, unused: { type: 'sqs', fifo: true } },
  triggers: [{ id: 'door', type: 'api-gateway' }],
  traffic: [{ to: 'door', pattern: 'poisson', rate: 6 }],
};

describe('the board', () => {
  it('has a card for every part, unused ones among them, and one wire for all connections of a pair', () => {
    const { cards, wires } = boardOf(scenario, 800);
    expect(cards.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Traffic 1: poisson 6/s',
      'door: API Gateway',
      'api: Function',
      'jobs: SQS queue',
      'unused: SQS FIFO queue',
    ]);
    expect(wires.map(({ key, links }) => [key, links.map(({ words }) => words)])).toEqual([
      ['traffic traffic[0] → trigger door', ['sends to']],
      ['trigger door → function api', ['invokes']],
      ['function api → resource jobs', ['Dead-letter queue', 'calls SendMessage']],
    ]);
  });

  it('lays out every scenario of the gallery without cards that touch, wide and narrow', () => {
    for (const { slug, scenario: json } of gallery)
      for (const width of [366, 800]) {
        const { cards, height } = boardOf(json, width);
        for (const [i, { rect }] of cards.entries()) {
          expect(rect.x >= 0 && rect.x + rect.width <= width + 1 && rect.y + rect.height <= height + 1, `${slug} ${width}`).toBe(true);
          const touched = cards.some(
            ({ rect: other }, j) =>
              j > i &&
              other.x < rect.x + rect.width &&
              rect.x < other.x + other.width &&
              other.y < rect.y + rect.height &&
              rect.y < other.y + other.height,
          );
          expect(touched, `${slug} ${width}`).toBe(false);
        }
      }
  });

  it('leads by arrows from card to card, and from an edge nowhere', () => {
    const { cards } = boardOf(scenario, 800);
    const card = (title: string) => cards.find((each) => each.title === title) as BoardCard;
    expect(nextCard(cards, card('Traffic 1'), 'ArrowRight').title).toBe('door');
    expect(nextCard(cards, card('api'), 'ArrowLeft').title).toBe('door');
    expect(nextCard(cards, card('Traffic 1'), 'ArrowDown').title).toBe('unused');
    expect(nextCard(cards, card('Traffic 1'), 'ArrowLeft').title).toBe('Traffic 1');
  });

  it('puts what is not connected yet into rows below', () => {
    const resources = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`r${i}`, { type: 's3' }]));
    const { cards, height } = boardOf({ functions: { f: {} }, resources }, 800);
    expect(new Set(cards.map(({ rect }) => rect.y)).size).toBe(2);
    expect(Math.max(...cards.map(({ rect }) => rect.y + rect.height))).toBe(height);
  });

  it('is empty for what is no scenario', () => {
    expect(boardOf('nothing', 800).cards).toEqual([]);
  });
});
