import type { CodeOf } from '@/lib/vocabulary/lists';

/** What the fictional directory says of a partner besides what it does and where. */
export interface PartnerParticulars {
  /** ISO 3166-2; none: anywhere in its countries. */
  regions: readonly string[];
  accepts: readonly CodeOf<'acceptedGroup'>[];
  capacity: CodeOf<'capacityBand'>;
  /** Days before today the capacity was last confirmed. */
  confirmedDaysAgo: number;
  opening: CodeOf<'openingHours'>;
  contactRole: CodeOf<'contactRole'>;
  /** Null: nobody vetted it yet. `holdsDays` are counted from today; negative: it ran out. */
  vetting: { found: CodeOf<'vettingState'>; daysAgo: number; holdsDays: number } | null;
}

function particulars(
  [regions, accepts]: [PartnerParticulars['regions'], PartnerParticulars['accepts']],
  [capacity, confirmedDaysAgo]: [PartnerParticulars['capacity'], number],
  [opening, contactRole]: [PartnerParticulars['opening'], PartnerParticulars['contactRole']],
  vetting: PartnerParticulars['vetting'],
): PartnerParticulars {
  return { regions, accepts, capacity, confirmedDaysAgo, opening, contactRole, vetting };
}

const passed = (daysAgo: number, holdsDays: number): PartnerParticulars['vetting'] => ({
  found: 'Passed',
  daysAgo,
  holdsDays,
});
const onConditions = (daysAgo: number, holdsDays: number): PartnerParticulars['vetting'] => ({
  found: 'PassedWithConditions',
  daysAgo,
  holdsDays,
});

const mothers = ['Women', 'MothersWithChildren'] as const;

/** By name in the directory. */
export const partnerParticulars: Readonly<Record<string, PartnerParticulars>> = {
  'Lantern House': particulars(
    [['CN-JL', 'CN-LN'], mothers],
    ['Limited', 4],
    ['AroundTheClock', 'DutyOfficer'],
    passed(120, 245),
  ),
  '봄볕 쉼터': particulars(
    [
      ['KR-11', 'KR-41'],
      ['Women', 'Children', 'MothersWithChildren'],
    ],
    ['Open', 9],
    ['AroundTheClock', 'IntakeDesk'],
    passed(60, 305),
  ),
  'Banyan Court': particulars(
    [['TH-10', 'TH-57', 'LA-VT'], []],
    ['Open', 2],
    ['AroundTheClock', 'IntakeDesk'],
    passed(200, 165),
  ),
  白桦之家: particulars(
    [['CN-HL', 'CN-JL'], ['Women']],
    ['Full', 12],
    ['AroundTheClock', 'DutyOfficer'],
    passed(150, 215),
  ),
  'Clearwater Clinic': particulars([[], []], ['Open', 15], ['Weekdays', 'HealthDesk'], passed(90, 275)),
  늘봄의원: particulars([['KR-11'], []], ['Limited', 41], ['DaysAndWeekends', 'HealthDesk'], passed(300, 65)),
  'Quiet Room': particulars(
    [['KR-11', 'KR-28', 'CN-LN'], []],
    ['WaitingList', 6],
    ['ByAppointment', 'HealthDesk'],
    passed(30, 335),
  ),
  'Open Gate Legal Aid': particulars([[], []], ['Open', 20], ['Weekdays', 'LegalDesk'], passed(170, 195)),
  银杏法律援助: particulars(
    [['CN-BJ', 'CN-LN'], []],
    ['Limited', 27],
    ['ByAppointment', 'LegalDesk'],
    onConditions(80, 100),
  ),
  '나란히 법률지원': particulars([[], []], ['Open', 5], ['Weekdays', 'LegalDesk'], passed(210, 155)),
  'Compass Liaison': particulars(
    [[], []],
    ['Open', 11],
    ['AroundTheClock', 'ProtectionFocalPoint'],
    passed(45, 320),
  ),
  'Far Shore Resettlement': particulars(
    [[], []],
    ['WaitingList', 52],
    ['Weekdays', 'CaseManager'],
    passed(240, 125),
  ),
  'Bridge of Reeds': particulars(
    [['CN-JL', 'CN-LN', 'KR-11'], []],
    ['Limited', 18],
    ['ByAppointment', 'CaseManager'],
    onConditions(130, 50),
  ),
  '새싹 아동지원': particulars(
    [[], ['Children', 'Families']],
    ['Open', 8],
    ['Weekdays', 'ProtectionFocalPoint'],
    passed(20, 345),
  ),
  'Second Spring Workshop': particulars(
    [
      ['KR-41', 'TH-10'],
      ['Women', 'Men'],
    ],
    ['Open', 33],
    ['Weekdays', 'IntakeDesk'],
    passed(270, 95),
  ),
  晨光学堂: particulars(
    [['CN-LN'], ['Women', 'Children']],
    ['Limited', 70],
    ['Weekdays', 'IntakeDesk'],
    null,
  ),
  'Fair Hands': particulars(
    [[], ['Women', 'Men']],
    ['Open', 95],
    ['Weekdays', 'CaseManager'],
    passed(400, -35),
  ),
  'Common Table': particulars([[], []], ['Open', 3], ['DaysAndWeekends', 'IntakeDesk'], passed(100, 265)),
  'Harbour Light Police Liaison': particulars(
    [['KR-11', 'KR-26', 'TH-10'], []],
    ['Open', 25],
    ['AroundTheClock', 'DutyOfficer'],
    onConditions(110, 70),
  ),
  'Homeward Return Desk': particulars([[], []], ['Full', 180], ['Weekdays', 'CaseManager'], passed(330, 35)),
};
