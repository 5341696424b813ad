import { describe, expect, it } from 'vitest';
import { antecedentOf } from '../../../../src/core/conversation/followUp/antecedent.ts';
import type { Turn } from '../../../../src/core/conversation/followUp/turn.ts';

type Refers = Parameters<typeof antecedentOf>[0];

describe('a pronoun stands for', () => {
  it.each<[refersTo: Refers, turn: Turn, antecedent: string | undefined]>([
    ['person', { question: 'Did John Kerry meet the envoy?' }, 'John Kerry'],
    ['person', { question: 'Who signed it?', quote: 'John Kerry signed it.' }, 'John Kerry'],
    ['person', { question: 'who is John Kerry?', quote: 'Ana Horvat said so.' }, 'John Kerry'],
    ['person', { question: 'Why did the mayor resign?' }, 'the mayor'],
    ['person', { question: 'Why did a pilot land?' }, 'the pilot'],
    ['person', { question: 'What happened?', title: 'How John Kerry left' }, 'John Kerry'],
    ['person', { question: 'When did the truce begin?' }, undefined],
    ['people', { question: 'Why did the rebels leave Homs?' }, 'the rebels'],
    ['people', { question: 'Did villagers leave?' }, 'the villagers'],
    ['people', { question: 'Did Kerry and Lavrov meet?' }, 'Kerry and Lavrov'],
    ['people', { question: 'Did the Taliban agree?' }, 'the Taliban'],
    ['people', { question: 'Did Russia bomb Aleppo?' }, 'Russia'],
    ['thing', { question: 'When did the truce in Syria begin?' }, 'the truce in Syria'],
    ['thing', { question: 'What happened in Aleppo?' }, 'Aleppo'],
    ['thing', { question: 'What did NATO do?' }, 'NATO'],
    ['place', { question: 'Who lives in Aleppo?' }, 'Aleppo'],
    ['place', { question: 'Who left?', quote: 'They left Homs for Aleppo.' }, 'Homs'],
    ['place', { question: 'Who left?' }, undefined],
  ])('a %s: %j gives %s', (refersTo, turn, antecedent) => {
    expect(antecedentOf(refersTo, [turn])).toBe(antecedent);
  });

  it('what the newest turn that says so calls it', () => {
    const turns = ['Did the army take the bridge?', 'Who is John Kerry?', 'why?'];
    const asked = turns.map((question) => ({ question }));
    expect(antecedentOf('person', asked)).toBe('John Kerry');
    expect(antecedentOf('thing', asked)).toBe('the bridge');
    expect(antecedentOf('person', [])).toBeUndefined();
    const bridges = [{ question: 'Who closed the bridge?' }, { question: 'Who owns the ferry?' }];
    expect(antecedentOf('thing', bridges)).toBe('the ferry');
  });

  it('a thing that was named rather than the place where it happened, in whichever turn', () => {
    const turns = [{ question: 'When did the truce begin?' }, { question: 'Who lives in Aleppo?' }];
    expect(antecedentOf('thing', turns)).toBe('the truce');
    expect(antecedentOf('place', turns)).toBe('Aleppo');
  });
});
