import type { Locale } from '@/lib/core/locale';

/** All namespaces of a language, one file each. */
export async function loadMessages(locale: Locale) {
  const [audit, cases, errors, frame, people, referrals, reports, vocabulary] = await Promise.all([
    import(`../messages/${locale}/audit.json`),
    import(`../messages/${locale}/cases.json`),
    import(`../messages/${locale}/errors.json`),
    import(`../messages/${locale}/frame.json`),
    import(`../messages/${locale}/people.json`),
    import(`../messages/${locale}/referrals.json`),
    import(`../messages/${locale}/reports.json`),
    import(`../messages/${locale}/vocabulary.json`),
  ]);
  return {
    audit: audit.default,
    cases: cases.default,
    errors: errors.default,
    frame: frame.default,
    people: people.default,
    referrals: referrals.default,
    reports: reports.default,
    vocabulary: vocabulary.default,
  };
}
