import { decideReview } from '@/lib/referrals/decide-review';
import { answerPacket } from '@/lib/referrals/answer-packet';
import { closeEmergency } from '@/lib/referrals/close-emergency';
import { handOver } from '@/lib/referrals/hand-over';
import { sendNow } from '@/lib/referrals/send-held';
import { submitReferral } from '@/lib/referrals/submit-referral';
import { takeBackReferral } from '@/lib/referrals/take-back';
import { undoDecision } from '@/lib/referrals/undo-decision';
import type { Actor } from '@/lib/core/actor';
import type { Office } from '@/tests/db/office';

export type Name = keyof Office['people'];

/** Everything a person can do to a referral. */
export const acts = {
  submit: (actor: Actor, code: string) => submitReferral(actor, code),
  approve: (actor: Actor, code: string) => decideReview(actor, code, { decision: 'approve' }),
  approveHeld: (actor: Actor, code: string) =>
    decideReview(actor, code, { decision: 'approve', holdSeconds: 10 }),
  return: (actor: Actor, code: string) => decideReview(actor, code, { decision: 'return', reason: 'Why.' }),
  decline: (actor: Actor, code: string) => decideReview(actor, code, { decision: 'decline', reason: 'Why.' }),
  declineHeld: (actor: Actor, code: string) =>
    decideReview(actor, code, { decision: 'decline', reason: 'Why.', holdSeconds: 10 }),
  undo: (actor: Actor, code: string) => undoDecision(actor, code),
  sendNow: (actor: Actor, code: string) => sendNow(actor, code),
  handOver: (actor: Actor, code: string) => handOver(actor, code, { reviewerId: null }),
  takeBack: (actor: Actor, code: string) => takeBackReferral(actor, code),
  accept: (actor: Actor, code: string) => answerPacket(actor, code, { answer: 'accept' }),
  partnerDecline: (actor: Actor, code: string) =>
    answerPacket(actor, code, { answer: 'decline', declineReason: 'X_NoCapacity' }),
  start: (actor: Actor, code: string) => answerPacket(actor, code, { answer: 'start' }),
  complete: (actor: Actor, code: string) =>
    answerPacket(actor, code, { answer: 'complete', outcome: 'ServiceProvided' }),
  closeEmergency: (actor: Actor, code: string) => closeEmergency(actor, code, { finding: 'Justified' }),
} as const;

export type Act = keyof typeof acts;

/** A referral as the oracle knows it: workerA of team A asked for it, and it goes to the first partner. */
export interface Known {
  status: string;
  /** Who decided, while the decision is held. */
  heldBy: Name | null;
  /** The seconds in which a held decision can be undone have not passed. */
  canUndo: boolean;
  hasConsent: boolean;
  /** The packet was sent, has not expired and was not revoked. */
  isReadable: boolean;
  /** Sent at once, and nobody closed that yet. */
  isOpenEmergency: boolean;
}

const deciders = ['supervisorA', 'otherSupervisorA'];
const isSupervisor = (name: Name) => name.startsWith('supervisor') || name.startsWith('otherSupervisor');
const isCaseworker = (name: Name) => /worker/iu.test(name);
const isPartner = (name: Name) => name === 'partner' || name === 'otherPartner';

/**
 * What must come of an act: `done`, or the code of the refusal. DESIGN §4 and §6 in plain words, written a second time
 * and without lib/referrals/status, parties, policy or lib/auth/permissions.
 */
export function expectedOf(name: Name, act: Act, known: Known): string {
  switch (act) {
    case 'submit':
    case 'takeBack':
      return askersAct(name, act, known);
    case 'accept':
    case 'partnerDecline':
    case 'start':
    case 'complete':
      return partnersAct(name, act, known);
    default:
      return reviewersAct(name, act, known);
  }
}

function askersAct(name: Name, act: 'submit' | 'takeBack', known: Known): string {
  if (!isCaseworker(name) && !isSupervisor(name)) return 'FORBIDDEN';
  if (name !== 'workerA' && !deciders.includes(name)) return 'NOT_FOUND';
  const asked = name === 'workerA';
  if (act === 'takeBack') {
    const before = ['Draft', 'InReview', 'Returned'].includes(known.status) && asked;
    const after = ['Approved', 'Sent', 'Accepted', 'InService'].includes(known.status);
    return before || after ? 'done' : 'NOT_ALLOWED_NOW';
  }
  if (!known.hasConsent) return 'CONSENT_MISSING';
  if (!asked) return 'FORBIDDEN';
  return ['Draft', 'Returned'].includes(known.status) ? 'done' : 'NOT_ALLOWED_NOW';
}

function partnersAct(
  name: Name,
  act: 'accept' | 'partnerDecline' | 'start' | 'complete',
  known: Known,
): string {
  if (!isPartner(name)) return 'FORBIDDEN';
  if (name === 'otherPartner' || !known.isReadable) return 'NOT_FOUND';
  const open = {
    accept: ['Sent'],
    partnerDecline: ['Sent'],
    start: ['Accepted'],
    complete: ['Accepted', 'InService'],
  };
  return open[act].includes(known.status) ? 'done' : 'NOT_ALLOWED_NOW';
}

function reviewersAct(
  name: Name,
  act: Exclude<Act, 'submit' | 'takeBack' | 'accept' | 'partnerDecline' | 'start' | 'complete'>,
  known: Known,
): string {
  if (!isSupervisor(name)) return 'FORBIDDEN';
  // Sending now asks for one's own held decision: there is none, whether or not there is such a referral.
  if (act === 'sendNow') return known.heldBy === name ? 'done' : 'NOT_ALLOWED_NOW';
  if (!deciders.includes(name)) return 'NOT_FOUND';
  switch (act) {
    case 'undo':
      if (known.heldBy === null || !known.canUndo) return 'NOT_ALLOWED_NOW';
      return known.heldBy === name ? 'done' : 'FORBIDDEN';
    case 'closeEmergency':
      return known.isOpenEmergency ? 'done' : 'NOT_ALLOWED_NOW';
    case 'approve':
    case 'approveHeld':
      if (known.status !== 'InReview') return 'NOT_ALLOWED_NOW';
      return known.hasConsent ? 'done' : 'CONSENT_MISSING';
    case 'return':
    case 'decline':
    case 'declineHeld':
    case 'handOver':
      return known.status === 'InReview' ? 'done' : 'NOT_ALLOWED_NOW';
  }
}

/** What the referral is after an act that was done. */
export function after(name: Name, act: Act, known: Known): Known {
  const held = { heldBy: null, canUndo: false };
  switch (act) {
    case 'submit':
      return { ...known, ...held, status: 'InReview' };
    case 'approve':
    case 'accept':
    case 'start':
    case 'complete':
    case 'partnerDecline': {
      const status = {
        approve: 'Sent',
        accept: 'Accepted',
        start: 'InService',
        complete: 'Completed',
        partnerDecline: 'Declined',
      }[act];
      return { ...known, ...held, status, isReadable: act !== 'partnerDecline' };
    }
    case 'approveHeld':
      return { ...known, status: 'Approved', heldBy: name, canUndo: true };
    case 'declineHeld':
      return { ...known, status: 'Declined', heldBy: name, canUndo: true };
    case 'return':
      return { ...known, ...held, status: 'Returned' };
    case 'decline':
      return { ...known, ...held, status: 'Declined' };
    case 'undo':
      return { ...known, ...held, status: 'InReview' };
    case 'sendNow':
      return known.status === 'Approved'
        ? { ...known, ...held, status: 'Sent', isReadable: true }
        : { ...known, ...held };
    case 'takeBack': {
      const revoked = !['Draft', 'InReview', 'Returned'].includes(known.status);
      return {
        ...known,
        ...held,
        ...(revoked ? { status: 'Revoked' } : { status: 'Withdrawn' }),
        isReadable: false,
      };
    }
    case 'closeEmergency':
      return { ...known, isOpenEmergency: false };
    case 'handOver':
      return known;
  }
}
