import { z } from 'zod';

/** What people sign in with: an alias in lower case, 2–63 of `a–z 0–9 . _ -`. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,62}$/u, 'key:usernameShape');

/** What colleagues see; an alias is enough. */
export const displayNameSchema = z.string().trim().min(1).max(60);
