import { z } from 'zod';
import { AppError } from '@/lib/core/errors';

/** An id as it stands in a URL; what is none is a release there is not. */
export function releaseId(typed: string): string {
  const parsed = z.uuid().safeParse(typed);
  if (!parsed.success) throw new AppError('NOT_FOUND', 'No such release.');
  return parsed.data;
}
