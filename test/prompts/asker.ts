import { readFileSync } from 'node:fs';
import type { Prompt, Reply } from '../../src/interview/form.ts';
import { openPrompter } from '../../src/prompts/prompter.ts';

/** A question as data: `faults` are answers that are refused, with the sentence that says why. */
export type Asked = Partial<Omit<Prompt, 'fault'>> & { readonly faults?: Readonly<Record<string, string>> };

// Runs in a terminal of its own: asks what the file of questions has, and prints the replies on stdout.
const questions = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly Asked[];
const prompter = openPrompter({
  input: process.stdin,
  output: process.stderr,
  env: process.env,
  colour: process.env['NO_COLOR'] ? 0 : 1,
});
prompter.say('Hello from the asker');
const replies: Reply[] = [];
for (const { faults = {}, ...asked } of questions) {
  const prompt: Prompt = {
    progress: `${replies.length + 1} of ${questions.length}`,
    topic: 'About the register',
    ask: 'What is it?',
    hint: 'One line.',
    why: 'Because people are in it.',
    form: { kind: 'text', long: false },
    current: undefined,
    mayNotApply: true,
    fault: ({ values, added }) => faults[[...values, ...added].join('|')],
    ...asked,
  };
  replies.push(await prompter.ask(prompt));
}
prompter.say('Goodbye');
prompter.close();
process.stdout.write(JSON.stringify(replies));
