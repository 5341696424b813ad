/** A question that the sample articles answer, and what answers it. */
export const QUESTION = 'When did the week-long truce begin?';
export const ANSWER = 'The week-long truce in Syria began on Sept. 9, 2016.';

const query = (path: string, name: string, text: string) =>
  `${path}?${new URLSearchParams({ [name]: text })}`;

/** Every kind of page over the sample articles, by what is looked for on it. */
export const PAGES = {
  'the first page': '/',
  'an answer': query('/', 'q', QUESTION),
  'an answer that is none': query('/', 'q', 'Who baked the bread in Halmar?'),
  'a near miss': query('/', 'q', 'What did Nauert say about Aleppo?'),
  'an answer within limits': query('/', 'q', 'truce "week-long" after:2016'),
  'a word that nobody has': query('/', 'q', 'What about Alepo?'),
  'a list of articles': '/articles',
  'an article': '/articles/us-suspends-syria-talks',
  'a timeline': query('/timeline', 'topic', 'truce'),
  'an altered quotation': query('/verify', 'text', ANSWER.replace('9,', '19,')),
  'a statement that differs': query('/claim', 'text', 'The truce began on Sept. 19, 2016.'),
  'a draft to be proofread': '/proofread',
  help: '/help',
  'what is not there': '/nowhere',
} as const;
