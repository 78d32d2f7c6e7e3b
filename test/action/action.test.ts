import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { faultsOfAction } from '../scaffold/workflow-checks.ts';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(resolve(root, 'action.yml'), 'utf8');
const script = readFileSync(resolve(root, 'action/run.sh'), 'utf8');
const { inputs, outputs, runs } = parse(text);
const variable = (input: string): string => `INPUT_${input.toUpperCase().replaceAll('-', '_')}`;

describe('action.yml', () => {
  test('is right for the parser of GitHub, which sees a mistake', () => {
    expect(faultsOfAction(text)).toEqual([]);
    expect(faultsOfAction(text.replace('shell: bash', 'shel: bash'))).not.toEqual([]);
    expect(faultsOfAction(text.replace('using: composite', 'using: composit'))).not.toEqual([]);
  });

  test('is composite, and each step names its shell', () => {
    expect(runs.using).toBe('composite');
    for (const step of runs.steps) expect(step).toMatchObject({ shell: 'bash', run: expect.any(String) });
  });

  test('no expression is part of a command', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
    expect(script).not.toContain('${{');
  });

  test('each input has a default, comes as a variable, and is read by the script', () => {
    const [{ env }] = runs.steps;
    expect(env).toEqual(
      Object.fromEntries(Object.keys(inputs).map((input) => [variable(input), `\${{ inputs.${input} }}`])),
    );
    for (const input of Object.keys(inputs)) {
      expect(inputs[input]).toEqual({ description: expect.any(String), default: expect.any(String) });
      expect(script).toContain(`\${${variable(input)}:-`);
    }
  });

  test('each output is one that the script sets before anything can go wrong', () => {
    const [{ id }] = runs.steps;
    for (const output of Object.keys(outputs)) {
      expect(outputs[output].value).toBe(`\${{ steps.${id}.outputs.${output} }}`);
      expect(script).toMatch(new RegExp(`^printf '.*${output}=.*' >>"\\$GITHUB_OUTPUT"$`, 'm'));
    }
  });

  test('nothing hides a failure', () => {
    expect(text).not.toMatch(/continue-on-error/);
    expect(script).not.toMatch(/\|\| *(true|:)|set \+e/);
    expect(statSync(resolve(root, 'action/run.sh')).mode & 0o111).not.toBe(0);
  });
});
