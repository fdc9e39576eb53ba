import type { locales } from '@/lib/core/locale';
import type audit from '@/messages/en/audit.json';
import type caseCare from '@/messages/en/caseCare.json';
import type caseHistory from '@/messages/en/caseHistory.json';
import type caseLife from '@/messages/en/caseLife.json';
import type caseList from '@/messages/en/caseList.json';
import type cases from '@/messages/en/cases.json';
import type drafts from '@/messages/en/drafts.json';
import type errors from '@/messages/en/errors.json';
import type frame from '@/messages/en/frame.json';
import type incoming from '@/messages/en/incoming.json';
import type labelSettings from '@/messages/en/labelSettings.json';
import type notices from '@/messages/en/notices.json';
import type packets from '@/messages/en/packets.json';
import type partners from '@/messages/en/partners.json';
import type people from '@/messages/en/people.json';
import type referrals from '@/messages/en/referrals.json';
import type releases from '@/messages/en/releases.json';
import type reports from '@/messages/en/reports.json';
import type reviews from '@/messages/en/reviews.json';
import type screening from '@/messages/en/screening.json';
import type vocabulary from '@/messages/en/vocabulary.json';

declare module 'next-intl' {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: {
      audit: typeof audit;
      caseCare: typeof caseCare;
      caseHistory: typeof caseHistory;
      caseLife: typeof caseLife;
      caseList: typeof caseList;
      cases: typeof cases;
      drafts: typeof drafts;
      errors: typeof errors;
      frame: typeof frame;
      incoming: typeof incoming;
      labelSettings: typeof labelSettings;
      notices: typeof notices;
      packets: typeof packets;
      partners: typeof partners;
      people: typeof people;
      referrals: typeof referrals;
      releases: typeof releases;
      reports: typeof reports;
      reviews: typeof reviews;
      screening: typeof screening;
      vocabulary: typeof vocabulary;
    };
  }
}
