import 'server-only';
import { currentKeyring } from '@/lib/vault/current-keyring';
import { newDataKey, unwrapDataKey } from '@/lib/vault/data-key';
import { open, seal } from '@/lib/vault/seal';
import { type SigningKey, signingKeyFor } from '@/lib/vault/signing-key';
import type { PacketAnswers } from './packet';

/** What a signature covers: everything the partner is shown that does not change with time. */
export interface SignedPacket {
  organizationId: string;
  referralId: string;
  code: string;
  fieldSetVersion: number;
  answers: PacketAnswers;
  expiresAt: Date;
}

/** Field sets before this one were frozen without a signature. */
const firstSignedFieldSet = 2;

/** The one written form of a packet that is signed: JSON in fixed order, fields sorted, time in UTC milliseconds. */
function canonicalForm(packet: SignedPacket): Buffer {
  const answers = Object.entries(packet.answers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { organizationId, referralId, code, fieldSetVersion, expiresAt } = packet;
  return Buffer.from(
    JSON.stringify([organizationId, referralId, code, fieldSetVersion, expiresAt.toISOString(), answers]),
    'utf8',
  );
}

const keys = new Map<string, SigningKey>();

/** Deriving costs more than signing, and there are few organisations. */
function keyFor(organizationId: string): SigningKey {
  const known = keys.get(organizationId) ?? signingKeyFor(currentKeyring(), organizationId, 'packets');
  keys.set(organizationId, known);
  return known;
}

/** Signs a packet as it is frozen. */
export function signPacket(packet: SignedPacket): Uint8Array<ArrayBuffer> {
  return keyFor(packet.organizationId).sign(canonicalForm(packet));
}

/** True when the packet is exactly what was frozen. Packets from before signing cannot be told and pass. */
export function isGenuine(packet: SignedPacket, signature: Uint8Array | null): boolean {
  if (packet.fieldSetVersion < firstSignedFieldSet) return true;
  return signature !== null && keyFor(packet.organizationId).verifies(canonicalForm(packet), signature);
}

const owner = (organizationId: string, referralId: string) => `packet|${organizationId}|${referralId}`;

/** A fresh key for what is asked and replied about one packet, wrapped. Goes when the case is erased. */
export function newPacketKey(organizationId: string, referralId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(newDataKey(currentKeyring(), owner(organizationId, referralId)).wrapped);
}

/** Seals and opens the messages about one packet. */
export interface PacketVault {
  seal(text: string, ordinal: number): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array, ordinal: number): string;
}

/** The vault behind a packet's wrapped key. */
export function packetVault(organizationId: string, referralId: string, wrapped: Uint8Array): PacketVault {
  const key = unwrapDataKey(currentKeyring(), wrapped, owner(organizationId, referralId));
  const context = (ordinal: number) => `ReferralMessage|sealed|${organizationId}|${referralId}|${ordinal}`;
  return {
    seal: (text, ordinal) => seal(key, Buffer.from(text, 'utf8'), context(ordinal)),
    open: (sealed, ordinal) => open(key, sealed, context(ordinal)).toString('utf8'),
  };
}
