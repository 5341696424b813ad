import type { KeptQuotation, Receipt } from '../../src/core/conversation/records/receipts.ts';

/** A receipt of a question that was asked on a server, for all to see. */
export function receiptWith(some: Partial<Receipt> = {}): Receipt {
  return {
    id: '7Q4M2KXA',
    at: 1000,
    face: 'discord',
    server: '22',
    channel: '33',
    person: 'key of alice',
    isPrivate: false,
    language: 'en',
    asks: 'question',
    text: 'When did the truce begin?',
    outcome: 'answered',
    confidence: 0.75,
    quotations: [quotationWith()],
    articles: 5,
    makings: {
      program: '0.1.0',
      engine: 'minisearch',
      thresholds: { answered: 0.65, related: 0.1 },
    },
    ...some,
  };
}

export function quotationWith(some: Partial<KeptQuotation> = {}): KeptQuotation {
  return {
    articleId: 'truce',
    version: 'version 1',
    start: 0,
    end: 16,
    check: 'check',
    quote: 'The truce began.',
    title: 'The truce',
    ...some,
  };
}
