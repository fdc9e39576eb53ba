import type { Faker } from '@faker-js/faker';
import type { HardKind } from '@/lib/privacy/screening/finding';

/*
 * Fictional identifiers, valid by the published rule of each kind and written in the formats in use. The check digits
 * are computed here, apart from the code under test.
 */

type Draw = (faker: Faker) => string;

const digits = (faker: Faker, count: number) =>
  faker.string.numeric({ length: count, allowLeadingZeros: true });
const two = (value: number) => String(value).padStart(2, '0');

function birth(faker: Faker): { year: number; month: string; day: string } {
  return {
    year: faker.number.int({ min: 1958, max: 2006 }),
    month: two(faker.number.int({ min: 1, max: 12 })),
    day: two(faker.number.int({ min: 1, max: 28 })),
  };
}

export function registrationNumber(faker: Faker): string {
  const { year, month, day } = birth(faker);
  const sex = faker.number.int({ min: 1, max: 2 }) + (year >= 2000 ? 2 : 0);
  const body = `${two(year % 100)}${month}${day}${sex}${digits(faker, 5)}`;
  const sum = Array.from(body).reduce((total, digit, index) => total + Number(digit) * ((index % 8) + 2), 0);
  return `${body}${(11 - (sum % 11)) % 10}`;
}

export function identityNumber(faker: Faker): string {
  const { year, month, day } = birth(faker);
  const area = faker.helpers.arrayElement([
    '222401',
    '210211',
    '230102',
    '110105',
    '371002',
    '410323',
    '440304',
    '532801',
  ]);
  const body = `${area}${year}${month}${day}${digits(faker, 3)}`;
  const sum = Array.from(body).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return body + '10X98765432'.charAt(sum % 11);
}

function cardNumber(faker: Faker): string {
  const body = faker.helpers.arrayElement(['4', '51', '54', '6228', '35']).padEnd(15, digits(faker, 15));
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

const inGroups = (number: string, sizes: readonly number[], sign: string) => {
  let from = 0;
  return sizes.map((size) => number.slice(from, (from += size))).join(sign);
};

const koreanMobile = (faker: Faker) => `010${faker.number.int({ min: 2, max: 9 })}${digits(faker, 7)}`;
const chineseMobile = (faker: Faker) =>
  `1${faker.helpers.arrayElement(['38', '59', '87', '31', '76', '99'])}${digits(faker, 8)}`;
const account = (faker: Faker) =>
  `${faker.string.alpha({ length: { min: 3, max: 7 }, casing: 'lower' })}${faker.helpers.arrayElement(['', '_'])}${digits(faker, 3)}`;

/** Ways to write one identifier of each kind. */
export const writings: Readonly<Record<Exclude<HardKind, 'longNumber'>, readonly Draw[]>> = {
  residentRegistrationNumber: [
    (faker) => inGroups(registrationNumber(faker), [6, 7], '-'),
    (faker) => registrationNumber(faker),
    (faker) => inGroups(registrationNumber(faker), [6, 7], ' - '),
    (faker) => `${inGroups(registrationNumber(faker).slice(0, 7), [6, 1], '-')}******`,
  ],
  residentIdentityCard: [
    (faker) => identityNumber(faker),
    (faker) => inGroups(identityNumber(faker), [6, 8, 4], ' '),
    (faker) => `${identityNumber(faker).slice(0, 6)}${identityNumber(faker).slice(8, 17)}`,
  ],
  passport: [
    (faker) => `M${digits(faker, 3)}${faker.string.alpha({ length: 1, casing: 'upper' })}${digits(faker, 4)}`,
    (faker) => `M${digits(faker, 8)}`,
    (faker) => `E${digits(faker, 8)}`,
    (faker) => `EJ${digits(faker, 7)}`,
    (faker) => `C${digits(faker, 7)}`,
  ],
  phone: [
    (faker) => inGroups(koreanMobile(faker), [3, 4, 4], '-'),
    (faker) => koreanMobile(faker),
    (faker) => inGroups(koreanMobile(faker), [3, 4, 4], '.'),
    (faker) => `+82 10-${inGroups(koreanMobile(faker).slice(3), [4, 4], '-')}`,
    (faker) => chineseMobile(faker),
    (faker) => inGroups(chineseMobile(faker), [3, 4, 4], ' '),
    (faker) => `+86 ${chineseMobile(faker)}`,
    (faker) => `0433-2${digits(faker, 6)}`,
    (faker) => `02-${faker.number.int({ min: 300, max: 999 })}-${digits(faker, 4)}`,
    (faker) => `+66 8${digits(faker, 1)} ${digits(faker, 3)} ${digits(faker, 4)}`,
    (faker) => `+84 91${digits(faker, 7)}`,
    (faker) => `(213) 555-0${digits(faker, 3)}`,
  ],
  email: [
    (faker) => `${account(faker)}@naver.com`,
    (faker) => `${account(faker)}@163.com`,
    (faker) => `${account(faker)}.${account(faker)}@mail.example.org`,
    (faker) => faker.internet.exampleEmail().toLowerCase(),
  ],
  url: [
    (faker) => `https://www.example.com/${account(faker)}`,
    (faker) => `m.weibo.cn/u/${digits(faker, 10)}`,
    (faker) => `open.kakao.com/o/${faker.string.alphanumeric(8)}`,
    (faker) => `t.me/${account(faker)}`,
  ],
  messengerId: [
    (faker) => `WeChat ID: ${account(faker)}`,
    (faker) => `微信号${account(faker)}`,
    (faker) => `카톡 아이디 ${account(faker)}`,
    (faker) => `QQ：${faker.number.int({ min: 10_000_000, max: 999_999_999 })}`,
    (faker) => `LINE ID ${account(faker)}`,
    (faker) => `텔레그램 @${account(faker)}`,
    (faker) => `Zalo ID: ${account(faker)}`,
    (faker) => `Telegram: ${account(faker)}`,
    (faker) => `wxid_${faker.string.alphanumeric({ length: 12, casing: 'lower' })}`,
  ],
  iban: [
    (faker) => faker.finance.iban({ formatted: true }),
    (faker) => faker.finance.iban({ formatted: false }),
  ],
  card: [
    (faker) => inGroups(cardNumber(faker), [4, 4, 4, 4], ' '),
    (faker) => inGroups(cardNumber(faker), [4, 4, 4, 4], '-'),
    cardNumber,
  ],
  coordinates: [
    (faker) =>
      `${faker.location.latitude({ min: 38, max: 48, precision: 5 }).toFixed(5)}, ${faker.location.longitude({ min: 110, max: 131, precision: 5 }).toFixed(5)}`,
    (faker) =>
      `${faker.number.int({ min: 38, max: 48 })}°${two(faker.number.int({ max: 59 }))}'${two(faker.number.int({ max: 59 }))}"N`,
    (faker) => `북위 ${faker.number.int({ min: 38, max: 48 })}도 ${faker.number.int({ max: 59 })}분`,
    (faker) => `东经${faker.number.int({ min: 110, max: 131 })}度${faker.number.int({ max: 59 })}分`,
  ],
  vehiclePlate: [
    (faker) =>
      `${faker.number.int({ min: 10, max: 99 })}${faker.helpers.arrayElement(Array.from('가나다라마거너더러머버서어저고노도로모보소오조'))} ${digits(faker, 4)}`,
    (faker) =>
      `${faker.number.int({ min: 100, max: 699 })}${faker.helpers.arrayElement(Array.from('하허호구누두루무'))}${digits(faker, 4)}`,
    (faker) => `吉H·${digits(faker, 5)}`,
    (faker) => `辽B${faker.string.alpha({ length: 1, casing: 'upper' })}${digits(faker, 4)}`,
  ],
};
