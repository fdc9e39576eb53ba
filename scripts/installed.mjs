import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[], link?: boolean }} Entry */

/**
 * True when `node_modules` is what the lock file asks for on this machine. Compares the lock with the list that npm
 * writes when an installation has succeeded, so an interrupted one counts as none.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const found = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '' || entry.link) return true;
    const installed = found[place];
    if (!installed) return entry.optional === true && !fitsMachine(entry);
    return installed.version === entry.version;
  });
}

/**
 * The entries of a lock file; null when there is no readable one.
 * @param {string} file
 * @returns {Record<string, Entry> | null}
 */
function packagesOf(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** @param {Entry} entry */
function fitsMachine({ os, cpu, libc }) {
  // Optional packages without a platform are left out by npm for reasons of its own; they are not waited for.
  if (!os && !cpu) return false;
  return allows(os, process.platform) && allows(cpu, process.arch) && (!libc || allows(libc, cLibrary()));
}

/**
 * @param {string | string[] | undefined} setting of npm: names that are allowed, or with `!` those that are not
 * @param {string} name
 */
function allows(setting, name) {
  const list = [setting ?? []].flat();
  if (list.includes(`!${name}`)) return false;
  return list.every((entry) => entry.startsWith('!')) || list.includes(name);
}

function cLibrary() {
  process.report.excludeNetwork = true;
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
}
