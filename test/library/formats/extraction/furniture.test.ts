import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../../src/library/formats/extraction/furniture.ts';
import { anyText } from '../../../support/texts.ts';

const FURNITURE = [
  'ADVERTISEMENT',
  'Advertisement',
  'Advertisements',
  'Advertisement - story continues below',
  'ADVERTISEMENT CONTINUES BELOW',
  'Advertisement - Continue Reading Below',
  'Story continues below advertisement',
  'Article continues after this advertisement',
  'COMMENT',
  'Comments',
  'Comments (12)',
  '12 comments',
  'Add a comment',
  'Leave a comment',
  'View all comments',
  'Comments are closed.',
  'Do you like the content of this article?',
  'Do you like the content of this article',
  'Was this article helpful?',
  'Share',
  'TWEET',
  'Print',
  'E-mail',
  'Email',
  'Save',
  'Subscribe',
  'Sign up',
  'Log in',
  'Menu',
  'Loading...',
  'Loading…',
  'Share this article',
  'Share this on Facebook',
  'Print this page',
  'Email this story',
  'Follow us on Twitter',
  'Like us on Facebook',
  'Find us on Instagram and YouTube',
  'Read more: Ten bridges to see before they fall',
  'RELATED: The bridge, one year on',
  'Related articles: The bridge, one year on',
  'See also: Bridges of the county',
  'Also read: Bridges of the county',
  'Read more',
  'Related stories',
  'Most read',
  'Trending now',
  'You may also like',
  'Sponsored content',
  'Sign up for our daily newsletter',
  'Subscribe to our channel!',
  'Click here to read the whole report',
  'Tap here for updates',
  'Copyright 2016 The Daily Example',
  'Copyright © 2016 The Daily Example. All rights reserved.',
  '© 2016 The Daily Example',
  '© The Daily Example',
  '(c) 2016 The Daily Example',
  'All rights reserved.',
  'Skip to main content',
  'Back to top',
  'Jump to navigation',
  '---',
  '* * *',
  '_____________',
  '• • •',
];

/** What somebody wrote: none of it may be lost. */
const WRITTEN = [
  'The county closed the bridge.',
  'The advertisement promised a bridge.',
  'Advertisements on the bridge will be taken down on Monday.',
  'Advertisement revenue paid for the bridge.',
  'No comment was made on Monday.',
  'Comment is free, but facts are sacred.',
  'He had no comments.',
  'Comments by the minister were read out in court.',
  'Twelve comments were made.',
  'The story continues.',
  'Do you like the content of this article? Then write to us.',
  'Do you like the bridge?',
  'Shares fell by two per cent.',
  'Share prices fell.',
  'Print is dead, he said.',
  'Printing this book took a year.',
  'Save the bridge!',
  'Like others, she stayed.',
  'Search parties left at dawn.',
  'Follow us, they cried.',
  'Subscribe to the idea or leave it.',
  'Read the letter, he told her.',
  'Watch the river rise.',
  'Trending upwards, the price reached ten pounds.',
  'The copyright had run out.',
  'Back then the bridge was new.',
  'It was all rights and no duties.',
  '- a list item',
  '— Who is there?',
  '...',
  '"',
  '1',
  '2016',
  '275,000',
];

describe('a whole line that a scraper brought along is furniture', () => {
  it.each(FURNITURE)('%s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it('in lower case and in capitals too', () => {
    for (const line of FURNITURE) {
      expect(isFurniture(line.toLowerCase()), line.toLowerCase()).toBe(true);
      expect(isFurniture(line.toUpperCase()), line.toUpperCase()).toBe(true);
    }
  });
});

describe('what somebody wrote is no furniture', () => {
  it.each(WRITTEN)('%s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it.each([
    'Copyright law was changed in 1998.',
    'Copyright holders sued the library on Monday.',
    '(c) the third party pays for the bridge;',
    '(c) the fee was last raised in 2016;',
    'Back to work, he told the crew.',
    'Back to square one.',
    'Back to the top of the league.',
  ])('although it begins like furniture: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  it('also where it names furniture within a sentence', () => {
    const named = FURNITURE.filter((line) => /[a-z]/i.test(line));
    for (const line of named) {
      const sentence = `The page said ${line} in small letters.`;
      expect(isFurniture(sentence), sentence).toBe(false);
    }
  });

  it('where it is empty', () => {
    expect(isFurniture('')).toBe(false);
  });

  it('where it is as long as a paragraph, however it begins', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FURNITURE), anyText, (line, text) => {
        expect(isFurniture(`${line} ${text}${'x'.repeat(200)}`)).toBe(false);
      }),
    );
  });

  it('whatever words follow one another in it', () => {
    const word = fc.constantFrom('the', 'bridge', 'was', 'closed', 'on', 'Monday', 'by', 'it');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        expect(isFurniture(`${words.join(' ')}.`)).toBe(false);
      }),
    );
  });
});
