import { describe, expect, test } from 'vitest';
import { examples, exampleText, loaded } from '../support.ts';
import { hasRisen, isAtTop, standings, tale, walk } from './walking.ts';

describe('from each example to the next level', () => {
  test.each(examples)('%s', (name) => {
    const open = standings(loaded(name, exampleText(name)).document.value).filter(
      (from) => from.judgement.applies === 'yes' && !isAtTop(from),
    );
    const tales = open.flatMap((from) => {
      // A walk that arrives has had every answer accepted: none of its questions was asked again.
      const walked = walk(from, hasRisen(from));
      return walked.end === 'arrived' && walked.faults.length === 0 ? [] : [tale(walked)];
    });
    expect(tales.join('\n\n')).toBe('');
  });
});
