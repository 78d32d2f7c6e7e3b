import type { Answer, Form, Prompt } from '../interview/form.ts';
import { type Block, paragraph, words as span } from '../report/layout.ts';
import type { Style } from '../report/palette.ts';
import { type Sign, signs } from './signs.ts';
import { words } from './words.ts';

/** Text of any origin as paragraphs, one for each of its lines. */
export function paragraphs(text: string, style: Style = 'plain', indent = 0): readonly Block[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph([span(line, style)], indent));
}

/** The lines above a question: where we are, and what it is about where that is new. */
export function header({ progress, topic }: Prompt, topicBefore: string | undefined): readonly Block[] {
  const about = topic === topicBefore ? [] : paragraphs(topic, 'strong');
  return [{ kind: 'space' }, ...paragraphs(progress, 'faint'), ...about];
}

/** The question itself, what to write, and what the plan says now. */
export function question({ ask, hint, form }: Prompt, draft: Answer, keeps: string): readonly Block[] {
  const now = labelsOf(form, draft);
  return [
    ...paragraphs(ask, 'strong'),
    ...paragraphs(hint),
    ...(now.length === 0 ? [] : [...current(now, form), ...paragraphs(keeps, 'faint')]),
  ];
}

function current(now: readonly string[], { kind }: Form): readonly Block[] {
  if (kind === 'texts' || kind === 'years') return [...paragraphs(words.now), ...numbered(now)];
  return [paragraph([span(`${words.now} ${now.join(', ')}`)], 0, 2)];
}

/** Entries with their numbers, which are also how they are taken out. */
export function numbered(entries: readonly string[]): readonly Block[] {
  return entries.map((entry, index) => paragraph([span(`${index + 1}. ${entry}`)], 2, 5));
}

function labelsOf(form: Form, { values, added }: Answer): readonly string[] {
  if (form.kind !== 'choice' && form.kind !== 'choices') return values;
  return [...values.map((value) => form.choices.find((one) => one.value === value)?.label ?? value), ...added];
}

/** What can be typed instead of an answer, in one line. */
export function signLine(offered: readonly Sign[], { kind }: Form): readonly Block[] {
  const all = offered.map((sign) => `${signs[sign]} ${words.typed[sign]}`);
  const more = kind === 'texts' || kind === 'years' ? [words.takeOut] : [];
  return paragraphs([...all, ...more].join(' · '), 'faint');
}
