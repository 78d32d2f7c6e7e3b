import { date, duration, id, list, map, number, oneOf, ref, refs, someOf, text, yesNo } from './node.ts';

/** Results and partnerships, and section V, results framework. */
export const results = map(
  'Results and partnerships, and section V, results framework: outcomes, outputs and indicators.',
  {
    outcomes: list('Changes for people that the outputs lead to.', {
      id: id('outcome', 'oc-1'),
      statement: text(
        'A change for people, for example "Children hold proof of birth"; not a system that is delivered.',
      ),
      people: refs(['group'], 'Groups whose change it is.'),
    }),
    outputs: list('What the programme delivers; each says whether digital was considered and what was decided.', {
      id: id('output', 'out-1'),
      statement: text('What will be there in the end, for example "Village registration in six districts".'),
      outcome: ref(['outcome'], 'Outcome the output leads to.'),
      needs: refs(['need'], 'Needs the output answers.'),
      gender_marker: oneOf(
        ['GEN0', 'GEN1', 'GEN2', 'GEN3'],
        'Gender marker of this output: GEN0 no contribution, GEN1 some, GEN2 significant, GEN3 main objective.',
      ),
      gender_reason: text('Why that code was chosen.'),
      digital: map('Whether and why digital means are used for this output; "none" with a reason is a full answer.', {
        decision: oneOf(['core', 'enabling', 'none'], 'Digital is the core of the output, enables it, or is not used.'),
        reason: text('Why, naming the users and the non-digital way it was compared with.'),
        evidence: refs(
          ['evidence', 'group', 'consultation'],
          'Evidence, groups or consultations the decision rests on.',
        ),
        would_change_if: text('What would reverse the decision.'),
      }),
    }),
    indicators: list('How results, use and harm are measured.', {
      id: id('indicator', 'ind-registered'),
      statement: text('What is measured, for example "Children under one registered within 90 days".'),
      of: ref(['outcome', 'output'], 'Outcome or output the indicator belongs to.'),
      measures: oneOf(
        ['delivery', 'use', 'quality', 'coverage', 'inclusion', 'capacity', 'rights', 'outcome', 'harm', 'compliance'],
        'What kind of change it counts.',
      ),
      tracks: refs('any', 'What else it watches: a risk, solution, group, standard, partner or training.'),
      unit: oneOf(
        ['people', 'households', 'percent', 'days', 'count', 'index', 'seconds', 'hours'],
        'Unit of the baseline, the target and all other values of this indicator.',
      ),
      baseline: number('Value before the programme, in the unit of the indicator.', {
        unit: 'the unit of the indicator',
      }),
      baseline_date: date('When the baseline was measured.'),
      target: number(
        'Value to be reached, in the unit of the indicator; a plain number, so for "at most 3" write 3 and set the direction.',
        { unit: 'the unit of the indicator' },
      ),
      target_date: date('When the target is to be reached.'),
      direction: oneOf(
        ['at_least', 'at_most'],
        'Whether the target is a least value to reach or a most not to exceed.',
      ),
      milestones: list('Values to be reached on the way, interim and provisional targets among them.', {
        date: date('When the value is to be reached.'),
        value: number('Value to be reached by then, in the unit of the indicator.', {
          unit: 'the unit of the indicator',
        }),
      }),
      actual: map('Latest value that was measured.', {
        date: date('When it was measured.'),
        value: number('Value that was measured, in the unit of the indicator.', { unit: 'the unit of the indicator' }),
      }),
      stop_below: number(
        'Value below which the programme changes or stops; for an indicator of harm, above which it stops.',
        { unit: 'the unit of the indicator' },
      ),
      disaggregation: someOf(
        ['sex', 'age', 'disability', 'location', 'income', 'ethnicity', 'displacement', 'language', 'none'],
        'By what the numbers are broken down; "none" says that they are not.',
      ),
      by_group: list('Baseline and target of single groups.', {
        group: text('Id of a group, or a value such as women.'),
        baseline: number('Value of this group before the programme.', { unit: 'the unit of the indicator' }),
        target: number('Value this group is to reach.', { unit: 'the unit of the indicator' }),
      }),
      denominator: text('Out of how many people or things the value is taken, and where that number comes from.'),
      source: text('Where the values come from, for example a register, a survey or a log.'),
      data: ref(['asset'], 'Data set of this document that feeds the indicator.'),
      frequency_months: duration('months', 'Months between two measurements, for example 3 or "2 weeks".'),
      owner: ref(['post'], 'Post that collects and reports it.'),
      independent: yesNo('Is it collected by someone outside delivery?'),
    }),
  },
);
