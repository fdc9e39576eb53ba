import 'server-only';
import { AppError } from '@/lib/core/errors';

/** Largest body the interface takes, in bytes. */
const maxBytes = 1024 * 1024;

/** Reads a JSON body while counting its bytes. TOO_LARGE, UNSUPPORTED_MEDIA_TYPE or INVALID; empty is `{}`. */
export async function readJson(request: Request): Promise<{ text: string; body: unknown }> {
  const text = await readText(request);
  if (text === '') return { text, body: {} };
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/iu.test(type)) throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Not JSON.');
  try {
    return { text, body: JSON.parse(text) };
  } catch {
    throw new AppError('INVALID', 'Not JSON.', { body: 'invalid' });
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes)
    throw new AppError('TOO_LARGE', 'Announced too large.');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) throw new AppError('TOO_LARGE', 'Grew too large.');
    chunks.push(chunk.value);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError('INVALID', 'Not UTF-8.', { body: 'invalid' });
  }
}
