'use client';

import { type RefObject, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { beforeLeaving } from '@/components/frame/cover';
import { FormContext } from '@/components/ui/form-context';
import { typedValues } from '@/lib/http/form-answer';
import { hasChangedFields } from './changed-fields';
import { isStopped, isWorthRetrying, type SaveState, saveStateOf } from './autosave-state';

/** After this long without a key a page is saved … */
const quietMs = 1_000;
/** … and every so often while someone keeps typing, or when it did not work. */
const everyMs = 5_000;
const timeoutMs = 10_000;

interface AutosaveOptions {
  url: string;
  /** Names this opened page; the server knows its saves by it. */
  writer: string;
  version: number;
  onSaved: () => void;
}

/** What is on the page is not on the server. */
const nothingKept = '{}';

/** Fields that steer a save and are no answers. */
const steering = new Set(['writer', 'version', 'saves', 'draft', 'page', 'from', 'formKey']);

function textOf(form: HTMLFormElement): string {
  const values = Object.entries(typedValues(new FormData(form))).filter(([name]) => !steering.has(name));
  return JSON.stringify(Object.fromEntries(values));
}

/**
 * Saves the form around `anchor` to the server while it is being filled in, and once more when the page goes away.
 * Whatever the answer, the page keeps what was typed. Returns where saving stands and the number of the next save.
 */
export function useAutosave(
  anchor: RefObject<HTMLElement | null>,
  { url, writer, version, onSaved }: AutosaveOptions,
): { state: SaveState; countSave: () => number } {
  const { answer, pending } = useContext(FormContext);
  const [state, setState] = useState<SaveState>({ kind: 'waiting' });
  // What the server has, what it refused, the number of the last save, how it went, one on its way, none kept yet.
  const own = useRef({ kept: '', refused: '', saves: 0, kind: state.kind, isSending: false, isNew: true });
  const request = useRef<AbortController>(null);
  const isPending = useRef(pending);
  useEffect(() => {
    isPending.current = pending;
  }, [pending]);

  const show = useCallback((next: SaveState) => {
    own.current.kind = next.kind;
    setState(next);
  }, []);

  const save = useCallback(
    async (form: HTMLFormElement, isLeaving = false): Promise<void> => {
      const text = textOf(form);
      const { kept, refused, kind } = own.current;
      if (text === kept || text === refused || isStopped(kind) || isPending.current) return;
      // One at a time; what is typed meanwhile goes with the next tick.
      if (own.current.isSending && !isLeaving) return;
      own.current.isSending = true;
      const controller = new AbortController();
      request.current = controller;
      own.current.saves += 1;
      if (!isWorthRetrying(kind)) show({ kind: 'saving' });
      const values: unknown = JSON.parse(text);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            values,
            writer,
            version,
            saves: own.current.saves,
            begins: own.current.isNew,
          }),
          keepalive: isLeaving,
          signal: isLeaving ? null : AbortSignal.any([controller.signal, AbortSignal.timeout(timeoutMs)]),
        });
        const body: { savedAt?: string; code?: string } = await response.json();
        if (response.ok) {
          own.current.kept = text;
          own.current.isNew = false;
          show({ kind: 'saved', at: body.savedAt ?? new Date().toISOString() });
          onSaved();
          return;
        }
        const failure = saveStateOf(response.status, body.code ?? '');
        if (!isWorthRetrying(failure)) own.current.refused = text;
        show({ kind: failure });
      } catch {
        // The form was sent by hand meanwhile; that tells how it went.
        if (!controller.signal.aborted) show({ kind: 'offline' });
      } finally {
        own.current.isSending = false;
      }
    },
    [url, writer, version, onSaved, show],
  );

  useEffect(() => {
    const form = anchor.current?.closest('form');
    if (!form) return undefined;
    own.current.kept ||= hasChangedFields(form) ? nothingKept : textOf(form);
    let quiet = 0;
    const saveNow = () => void save(form);
    const saveLeaving = () => void save(form, true);
    function onInput() {
      window.clearTimeout(quiet);
      quiet = window.setTimeout(saveNow, quietMs);
    }
    function onSubmit() {
      window.clearTimeout(quiet);
      request.current?.abort();
      if (form) own.current.kept = textOf(form);
    }
    function onFocusOut({ relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof Node) || !form?.contains(relatedTarget)) saveNow();
    }
    const timer = window.setInterval(saveNow, everyMs);
    form.addEventListener('input', onInput);
    form.addEventListener('submit', onSubmit);
    form.addEventListener('focusout', onFocusOut);
    window.addEventListener('pagehide', saveLeaving);
    const stayOut = beforeLeaving(() => save(form, true));
    return () => {
      stayOut();
      window.clearTimeout(quiet);
      window.clearInterval(timer);
      form.removeEventListener('input', onInput);
      form.removeEventListener('submit', onSubmit);
      form.removeEventListener('focusout', onFocusOut);
      window.removeEventListener('pagehide', saveLeaving);
      saveLeaving();
    };
  }, [anchor, save]);

  useEffect(() => {
    // What was sent by hand and not kept is not on the server: the next tick tries again.
    if (answer && answer.code !== 'DRAFT_KEPT') own.current.kept = nothingKept;
  }, [answer]);

  const countSave = useCallback(() => (own.current.saves += 1), []);
  return { state, countSave };
}
