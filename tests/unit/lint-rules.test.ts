import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const samples: string[] = [];

/** The names of the rules that a file at `place` with this content breaks, found by the real linter and configuration. */
function broken(place: string, content: string): string {
  samples.push(place);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return spawnSync('node_modules/.bin/oxlint', ['--format=unix', place], { encoding: 'utf8' }).stdout;
}

afterEach(() => {
  for (const place of samples.splice(0)) rmSync(place, { force: true });
});

// A silent mistake in the configuration would switch these off without anyone noticing.
describe('the linter', () => {
  it.each([
    ['lib/core/zz-sample.ts', "import '@/lib/db/client';"],
    ['lib/db/zz-sample.ts', "import '@/lib/cases/policy';"],
    ['lib/audit/zz-sample.ts', "import '@/lib/referrals/status';"],
    ['lib/vocabulary/zz-sample.ts', "import 'node:fs';"],
    ['lib/privacy/zz-sample.ts', "import '@/lib/db/as-actor';"],
    ['lib/cases/zz-sample.ts', "import '@/components/ui/button';"],
    ['components/ui/zz-sample.ts', "import '@/lib/db/client';"],
    ['app/zz-sample.ts', "import '@/prisma/generated/prisma/client';"],
    ['lib/cases/zz-sample.ts', "import '../referrals/status';"],
  ])('refuses %s importing upward: %s', (place, content) => {
    expect(broken(place, content)).toContain('no-restricted-imports');
  });

  it('refuses the environment outside lib/core/env', () => {
    const content = "export const port = process.env['PORT'];";
    expect(broken('lib/cases/zz-sample.ts', content)).toContain('no-process-env');
    expect(broken('lib/cases/zz-sample.ts', 'export const port = 1;')).not.toContain('no-process-env');
  });

  it('refuses any, non-null assertions and files over 400 lines', () => {
    expect(broken('lib/cases/zz-sample.ts', 'export const a = (b: any) => b;')).toContain('no-explicit-any');
    expect(broken('lib/cases/zz-sample.ts', 'export const a = (b: string | null) => b!.length;')).toContain(
      'no-non-null-assertion',
    );
    const long = Array.from({ length: 401 }, (_, line) => `export const a${line} = ${line};`).join('\n');
    expect(broken('lib/cases/zz-sample.ts', long)).toContain('max-lines');
  });
});
