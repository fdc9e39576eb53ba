/** Reasons to return or decline that come up again and again; their words are in messages, under `reviews.templates`. */
export const returnTemplates = ['ShareLess', 'ConsentUnclear', 'AnotherPartner', 'SayWhy'] as const;

export type ReturnTemplate = (typeof returnTemplates)[number];

/** True for the code of a ready-made reason. */
export function isReturnTemplate(code: string): code is ReturnTemplate {
  return returnTemplates.some((template) => template === code);
}
