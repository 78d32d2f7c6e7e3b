/** The path of a file that another file names: `plans/waivers.yaml` and `a.yaml` make `plans/a.yaml`. */
export function joined(from: string, name: string): string {
  if (/^(?:\/|[A-Za-z]:)/.test(name)) return name;
  const steps = [...from.split('/').slice(0, -1), ...name.split(/[\\/]/)];
  const kept: string[] = [];
  for (const [at, step] of steps.entries()) {
    if (step === '.' || (step === '' && at > 0)) continue;
    if (step === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else kept.push(step);
  }
  return kept.join('/');
}
