import { z } from 'zod';

/** Longest question or reply, in UTF-16 units. */
const messageMaxLength = 1_000;

/** Words of a question or reply. `confirmed`: the writer has looked at what may identify someone, and it does not. */
export const messageWords = {
  text: z.string().trim().max(messageMaxLength, 'key:messageTooLong').default(''),
  confirmed: z.boolean().default(false),
};
