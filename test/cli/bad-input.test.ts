import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, dbd, temporaryFolder } from './run.ts';

const cwd = temporaryFolder();
const put = (file: string, content: string | Uint8Array): void => writeFileSync(join(cwd, file), content);
const head = 'dbd: 1\nprogramme: {title: Clean water}\n';
/** Root may read everything, so root's tests run this one as nobody, where nobody can reach the program at all. */
const reader = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const canRead = !('uid' in reader) || spawnSync(process.execPath, [bin, '--version'], reader).status === 0;

put('good.yaml', head);
put('not-yaml.yaml', 'dbd: 1\n- but: [a list\n\tprogramme: }\n');
put('prose.yaml', 'We will build an app for everyone.\n');
put('wrong-types.yaml', `${head}challenge: [a, b]\nresults: {outputs: all of them}\nrisks: {one: two}\nlegal: 3\n`);
put('no-title.yaml', 'dbd: 1\nprogramme: {}\n');
put('other-version.yaml', 'dbd: 2\nprogramme: {title: Clean water}\n');
put('huge.yaml', Buffer.alloc(60_000_000, 'a: b\n'));
put('endless.yaml', '');
truncateSync(join(cwd, 'endless.yaml'), 5_000_000_000);
put('aliases.yaml', `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${bomb(9)}dbd: 1\n`);
put('circle.yaml', `${head}challenge: &me {needs: [*me]}\n`);
put('deep.yaml', `${head}challenge: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n`);
put('deep-blocks.yaml', `${head}${Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`);
put('binary.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe]));
put('latin1.yaml', Buffer.from('dbd: 1\nprogramme: {title: Santé}\n', 'latin1'));
put('twice.yaml', `${head}risks: []\nrisks: []\nlegal: {}\nlegal: {}\n`);
put('two-documents.yaml', `${head}---\n${head}`);
put('proto-only.yaml', '__proto__: {dbd: 1, programme: {title: Clean water}}\n');
put('empty.yaml', '');
put('tabs.yaml', 'dbd: 1\nprogramme:\n\ttitle: Clean water\n');
symlinkSync(join(cwd, 'nowhere.yaml'), join(cwd, 'broken-link.yaml'));
spawnSync('mkfifo', [join(cwd, 'pipe.yaml')]);

function bomb(levels: number): string {
  const nine = (name: string): string => Array(9).fill(`*${name}`).join(', ');
  return Array.from({ length: levels }, (_, at) => `a${at + 1}: &a${at + 1} [${nine(`a${at}`)}]\n`).join('');
}

describe('bad input gets words, a position where there is one, and exit code 2', () => {
  test.each<[string, RegExp]>([
    ['not-yaml.yaml', /^not-yaml\.yaml:2:1: /m],
    ['prose.yaml', /^prose\.yaml:1:1: .*should have parts of its own.*`dbd: …`/m],
    ['wrong-types.yaml', /^wrong-types\.yaml:3:12: [\s\S]*:4:20: [\s\S]*:5:8: [\s\S]*:6:8: /],
    ['no-title.yaml', /^no-title\.yaml:2:1: The programme has no title/m],
    ['other-version.yaml', /^other-version\.yaml:1:6: .*can only be 1/m],
    ['huge.yaml', /^huge\.yaml: the file is too large: 60 MB, and a plan has at most 5 MB/m],
    // More than Node can read at once: it has to be refused before.
    ['endless.yaml', /^endless\.yaml: the file is too large: 5000 MB, and a plan has at most 5 MB/m],
    ['aliases.yaml', /^aliases\.yaml:\d+:\d+: .*grow to more than a plan can hold/m],
    ['circle.yaml', /^circle\.yaml:3:\d+: this refers to itself/m],
    ['deep.yaml', /^deep\.yaml:3:\d+: this is nested more than 100 levels deep/m],
    ['deep-blocks.yaml', /^deep-blocks\.yaml:\d+:\d+: this is nested more than 100 levels deep/m],
    ['binary.yaml', /^binary\.yaml: this is not a text file in UTF-8/m],
    ['latin1.yaml', /^latin1\.yaml: this is not a text file in UTF-8/m],
    ['twice.yaml', /^twice\.yaml:4:1: this key is written twice[\s\S]*twice\.yaml:6:1: /m],
    ['two-documents.yaml', /^two-documents\.yaml:3:1: a second document begins here/m],
    ['proto-only.yaml', /^proto-only\.yaml:1:1: .*`dbd: 1` is missing/m],
    ['empty.yaml', /^empty\.yaml:1:1: .*`dbd: 1` is missing/m],
    ['tabs.yaml', /^tabs\.yaml:3:1: a tab is used to indent/m],
    ['broken-link.yaml', /^broken-link\.yaml: there is no such file or folder/m],
    ['pipe.yaml', /^pipe\.yaml: this is no ordinary file/m],
    ['/dev/zero', /^\S*\/dev\/zero: this is no ordinary file/m],
    ['missing.yaml', /^missing\.yaml: there is no such file or folder/m],
    ['bad\u001b\u202ename.yaml', /there is no such file or folder/],
  ])('%s', (file, message) => {
    const { code, out, err } = dbd(['assess', file], { cwd });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    // One line for each problem, never a stack trace, nothing that a terminal would obey.
    expect(
      err
        .trimEnd()
        .split('\n')
        .every((line) => line.includes(': ')),
    ).toBe(true);
    expect(err).not.toMatch(/^ {4}at |Error:|undefined/m);
    expect(['\u001b', '\u202e'].filter((sign) => err.includes(sign))).toEqual([]);
  });

  test.runIf(canRead)('a file that this user may not read', () => {
    chmodSync(cwd, 0o755);
    put('locked.yaml', head);
    chmodSync(join(cwd, 'locked.yaml'), 0o000);
    const { code, err } = dbd(['assess', 'locked.yaml'], { cwd, ...reader });
    expect([code, err]).toEqual([2, 'locked.yaml: you have no permission to read this file\n']);
  });

  test('keys such as __proto__ stay keys and touch nothing', () => {
    put('proto.yaml', `${head}__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n`);
    const { code, out } = dbd(['assess', 'proto.yaml', '--all'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('`__proto__` is not known here');
  });

  test('one bad plan does not keep the others from being assessed', () => {
    const { code, out, err } = dbd(['assess', 'good.yaml', 'no-title.yaml', 'tabs.yaml'], { cwd });
    expect(code).toBe(2);
    expect(out).toContain('Clean water');
    expect(err).toMatch(/^no-title\.yaml:2:1: .+\ntabs\.yaml:3:1: .+\n$/);
  });

  test('standard input is held to the same limits', () => {
    const { code, err } = dbd(['assess', '-', '--stdin-filename', 'piped.yaml'], {
      cwd,
      input: Buffer.alloc(6_000_000, 'a: b\n'),
    });
    expect([code, err]).toEqual([2, 'piped.yaml: the file is too large: 6 MB, and a plan has at most 5 MB.\n']);
  });
});
