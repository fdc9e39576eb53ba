import type { locales } from '@/lib/core/locale';
import type audit from '@/messages/en/audit.json';
import type cases from '@/messages/en/cases.json';
import type errors from '@/messages/en/errors.json';
import type frame from '@/messages/en/frame.json';
import type people from '@/messages/en/people.json';
import type referrals from '@/messages/en/referrals.json';
import type reports from '@/messages/en/reports.json';
import type vocabulary from '@/messages/en/vocabulary.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: {
      audit: typeof audit;
      cases: typeof cases;
      errors: typeof errors;
      frame: typeof frame;
      people: typeof people;
      referrals: typeof referrals;
      reports: typeof reports;
      vocabulary: typeof vocabulary;
    };
  }
}
