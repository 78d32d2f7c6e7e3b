// npm run docs: puts the real output of the commands shown in README.md under them. The tests compare the two.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The text with each ```console block that shows `$ npx dbd …` holding what that command prints today. */
export function refreshed(text) {
  return text.replaceAll(/(```console\n\$ npx dbd ([^\n]*)\n)[\s\S]*?(```)/g, (_block, head, command, end) => {
    const output = execFileSync(execPath, ['bin/dbd.js', ...command.split(' ')], { cwd: root, encoding: 'utf8' });
    return `${head}${output.trimEnd()}\n${end}`;
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${root}README.md`, refreshed(readFileSync(`${root}README.md`, 'utf8')));
}
