import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { systemCodeOf } from './start-failure';

const bytesMax = 1_000_000;

/** Opens a log file for a program to add to, mode 0600. One that has grown past a megabyte becomes `<file>.old` first. */
export async function openLogFile(file: string): Promise<FileHandle> {
  try {
    if ((await stat(file)).size > bytesMax) await rename(file, `${file}.old`);
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') throw error;
  }
  return open(file, 'a', 0o600);
}
