import 'server-only';
import { forbidden, notFound } from 'next/navigation';
import { isAppError } from '@/lib/core/errors';

/**
 * A use case's result for a page. What is out of reach is the not-found page, the same as for what never was; a role
 * without the permission sees the forbidden page.
 */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isAppError(error) && error.code === 'NOT_FOUND') notFound();
    if (isAppError(error) && error.code === 'FORBIDDEN') forbidden();
    throw error;
  }
}
