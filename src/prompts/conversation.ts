import type { Prompt, Reply } from '../interview/form.ts';
import type { Medium } from './medium.ts';
import { header, paragraphs, question } from './shown.ts';
import { readSign } from './signs.ts';
import { besides, faultOf, type Turn, take, unlessSign } from './turns.ts';
import { shortestReason, words } from './words.ts';

/** Puts a question until there is a reply to it. */
export async function converse(prompt: Prompt, topicBefore: string | undefined, medium: Medium): Promise<Reply> {
  medium.print(header(prompt, topicBefore));
  let draft = prompt.current ?? { values: [], added: [] };
  for (;;) {
    medium.print(question(prompt, draft, medium.keeps(prompt.form.kind)));
    const turn = await take(prompt, draft, medium);
    const reply = turn === undefined ? ({ kind: 'stop' } as const) : await replyTo(turn, prompt, medium);
    if (reply) return reply;
    draft = turn?.draft ?? draft;
    medium.print([{ kind: 'space' }]);
  }
}

/** What a turn leads to; `undefined` when the question is to be put again. */
async function replyTo({ sign, draft }: Turn, prompt: Prompt, medium: Medium): Promise<Reply | undefined> {
  switch (sign) {
    case undefined: {
      const fault = faultOf(prompt, draft);
      if (fault === undefined) return { kind: 'answer', answer: draft };
      medium.print(paragraphs(fault, 'warn'));
      return undefined;
    }
    case 'back':
    case 'later':
    case 'stop':
      return { kind: sign };
    case 'why':
      medium.print([{ kind: 'space' }, ...paragraphs(prompt.why)]);
      return undefined;
    case 'not-applicable':
      return askReason(prompt, medium);
    default:
      return undefined;
  }
}

async function askReason(prompt: Prompt, medium: Medium): Promise<Reply | undefined> {
  medium.print(paragraphs(words.reasonAsked));
  const refuse = unlessSign(besides, reasonFault);
  const typed = await medium.line({ label: words.labels.reason, current: undefined, several: false, refuse });
  const sign = typed === undefined ? 'stop' : readSign(typed);
  switch (sign) {
    case undefined:
      return { kind: 'not-applicable', because: (typed ?? '').trim() };
    case 'later':
    case 'stop':
      return { kind: sign };
    case 'why':
      medium.print([{ kind: 'space' }, ...paragraphs(prompt.why)]);
      return askReason(prompt, medium);
    default:
      return undefined;
  }
}

function reasonFault(text: string): string | undefined {
  const { length } = [...text.trim()];
  return length < shortestReason ? words.faults.reason(length) : undefined;
}
