import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { permissions } from '@/lib/auth/permissions';

/** A use case that a screen, form, route or call of the interface leads to. */
export interface Exit {
  /** The file that leads there. */
  from: string;
  /** `module#function`. */
  useCase: string;
}

/** Files a request reaches: pages, routes, actions, and what they draw with. */
export function reachedFiles(root = '.'): string[] {
  return ['app', 'components'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => path.join(folder, file)),
  );
}

const importLine = /import\s+(type\s+)?(?:(\w+|\* as \w+)|\{([^}]*)\})\s+from\s+'@\/(lib\/[^']+)'/gu;
const importedLater = /import\('@\/(lib\/[^']+)'\)/gu;

/** What a file takes from modules that reach the database. */
export function exitsOf(file: string, source: string): Exit[] {
  const named = [...source.matchAll(importLine)].flatMap(([, isType, one, several = '', module = '']) => {
    if (isType || !reachesDatabase(module)) return [];
    // The name in the module, whatever it is called here; all of it at once is an exit of its own.
    const names = [one, ...several.split(',')].map((name = '') => name.trim().split(' as ')[0] ?? '');
    return names
      .filter((name) => /^(\*|[a-z]\w*)$/u.test(name) && !name.endsWith('Schema'))
      .map((name) => ({ from: file, useCase: `${module}#${name}` }));
  });
  const later = [...source.matchAll(importedLater)]
    .filter(([, module = '']) => reachesDatabase(module))
    .map(([, module]) => ({ from: file, useCase: `${module}#*` }));
  return [...named, ...later];
}

function sourceOf(module: string): string {
  const file = `${module}.ts`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function reachesDatabase(module: string): boolean {
  return /from '@\/lib\/db\/|'server-only'/u.test(sourceOf(module));
}

const asked = /\((?:actor|principal|call\.actor)\w*,\s*'(\w+\.\w+)'/gu;

/** The permissions that a module asks for. */
function actionsOf(module: string): string[] {
  return [...sourceOf(module).matchAll(asked)].map(([, action = '']) => action);
}

/** True unless the module asks for permissions, and a report officer has none of them. */
export function mayBeAnOfficers({ useCase }: Exit): boolean {
  const actions = actionsOf(useCase.split('#')[0] ?? '');
  const granted: Record<string, unknown> = permissions.reportOfficer;
  return actions.length === 0 || actions.some((action) => action in granted);
}

/** Exits that a report officer may reach and that nobody has accounted for. */
export function unaccounted(exits: readonly Exit[], known: ReadonlySet<string>): string[] {
  return [...new Set(exits.filter(mayBeAnOfficers).map(({ useCase }) => useCase))]
    .filter((useCase) => !known.has(useCase))
    .toSorted();
}
