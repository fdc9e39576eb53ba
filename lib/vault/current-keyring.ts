import { env } from '@/lib/core/env';
import { type Keyring, loadKeyring } from './keyring';

let loaded: Keyring | undefined;

/** The keyring of this installation, read once from the data folder. */
export function currentKeyring(): Keyring {
  return (loaded ??= loadKeyring(env().dataDir));
}
