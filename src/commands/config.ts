import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { suggest } from '../document/suggest.ts';
import type { Problem } from '../source/position.ts';
import { read } from '../source/read.ts';
import type { Source } from '../source/source.ts';
import { type Console, UsageError } from './console.ts';
import { problemLine } from './problems.ts';

/** Settings of a repository: what the command line says wins over them. */
export interface Config {
  readonly gate?: 'advisory' | 'review' | 'strict';
  readonly framework?: string;
  readonly waivers?: string;
  readonly baseline?: string;
}

const configFile = '.dbd.yaml';

const gates = ['advisory', 'review', 'strict'];
const keys: Readonly<Record<keyof Config, (value: unknown) => string | undefined>> = {
  gate: (value) => (gates.includes(String(value)) ? undefined : `should be one of: ${gates.join(', ')}`),
  framework: text,
  waivers: text,
  baseline: text,
};

/**
 * The nearest `.dbd.yaml`, from the working folder up to the root of the repository. All mistakes at once, each at its place: a setting that
 * is misspelt must not leave a gate open.
 */
export function loadConfig(console: Console): { readonly config: Config; readonly problems: readonly Problem[] } {
  const path = nearest(console.cwd);
  if (path === undefined) return { config: {}, problems: [] };
  const shown = relative(console.cwd, path).split(sep).join('/');
  const reading = read(shown, readFileSync(path));
  if (!reading.ok) return { config: {}, problems: reading.problems };
  const { source } = reading;
  // A file in which nothing is chosen yet holds comments only.
  const value = source.value ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return { config: {}, problems: [problem(source, [], 'settings are lines such as "gate: review"')] };
  const problems = Object.entries(value).flatMap(([key, one]) => faultsOf(source, key, one));
  if (problems.length > 0) return { config: {}, problems };
  const folder = relative(console.cwd, dirname(path));
  const config = value as Config;
  return {
    config: {
      ...config,
      ...(config.waivers !== undefined && { waivers: join(folder, config.waivers) }),
      ...(config.baseline !== undefined && { baseline: join(folder, config.baseline) }),
    },
    problems: [],
  };
}

/** The same for commands that have nothing to say where the settings are wrong. */
export function settingsOf(console: Console): Config {
  const { config, problems } = loadConfig(console);
  if (problems.length > 0) throw new UsageError(problems.map(problemLine).join('\n'));
  return config;
}

function nearest(from: string): string | undefined {
  const path = join(from, configFile);
  if (existsSync(path)) return path;
  const above = dirname(from);
  return existsSync(join(from, '.git')) || above === from ? undefined : nearest(above);
}

function faultsOf(source: Source, key: string, value: unknown): readonly Problem[] {
  if (!Object.hasOwn(keys, key)) {
    const close = suggest(key, Object.keys(keys));
    const known = close === undefined ? ` There are: ${Object.keys(keys).join(', ')}.` : ` Did you mean "${close}"?`;
    return [problem(source, [key], `there is no setting "${key}".${known}`)];
  }
  const fault = keys[key as keyof Config](value);
  return fault === undefined ? [] : [problem(source, [key], `"${key}" ${fault}`)];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? undefined : 'should be a word';
}

function problem(source: Source, path: readonly string[], message: string): Problem {
  return { code: 'config/invalid', file: source.file, position: source.locate(path), message };
}
