import { date, integer, list, text } from './node.ts';

/** What people answered to questions that no machine can judge. */
export const reviews = list(
  'Answers of reviewers to questions that only people can judge. They may also stand in a file of their own beside the plan, plan.review.yaml.',
  {
    criterion: text('Id of the criterion that the answer is about, for example gender-and-inclusion/gender-analysis.'),
    level: integer('Level that the reviewer gives, 0 to 3.', { minimum: 0, maximum: 3 }),
    by: text('Post of the reviewer, outside the team that wrote the plan; never the name of a person.'),
    date: date('Day of the review.'),
    quote: text('Passage of the plan that decided, word for word. When it is gone, the review is out of date.'),
    digest: text(
      'Code that dbd prints beside the question. When the place has changed since, the review is out of date.',
    ),
    comment: text('What the reviewer wants the authors to know.'),
  },
);
