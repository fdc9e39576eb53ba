import {
  accountWords,
  messengerNames,
  notAccounts,
  plainMessengers,
} from '@/lib/privacy/screening/data/messengers';
import { topLevelDomains } from '@/lib/privacy/screening/data/domains';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';

const account = '(?:@ ?)?[a-z0-9_](?:[a-z0-9_.+-]{1,31})|[a-z0-9](?:[ .][a-z0-9]){3,20}(?![a-z0-9])';
const hangulAccount = '[가-힣a-z0-9_]{2,16}';

/** Messenger, perhaps a word for an account, then a colon, a particle or nothing, then the account. */
const named = new RegExp(
  `(?<![a-z0-9])(${messengerNames})((?:(?: |'s |的| ?/ ?)?(?:${accountWords})){0,2})((?: ?[:=：\\-–>]{1,2}[ \\n]{0,2}| ?(?:은|는|이|가|으로|로|으론)[ \\n]| ?(?:is|was|are|:|是|为|叫)[ \\n]?|[ \\n(]{0,2}))["'“‘(\\[@]{0,2}(${account})`,
  'gu',
);
/** A colon after a messenger or its account word says that an account follows, in whatever script. */
const namedHangul = new RegExp(
  `(?:카카오톡|카톡|톡|라인|텔레그램|위챗|인스타) ?(?:아이디|계정|닉네임|ID|id)(?: ?[:=] ?| ?(?:은|는) ["'“‘])(${hangulAccount})`,
  'gu',
);
const addMe = /加 ?(?:我|她|他)? ?(?:微|v|薇|q|好友)[:： ]{0,2}([a-z0-9_][a-z0-9_-]{3,30})/gu;
const alone = /wxid_[a-z0-9_]{4,}|(?<![a-z0-9._%+/-])@ ?[a-z_][a-z0-9_.]{3,31}(?![a-z0-9_.]*@)/gu;

/** Accounts of WeChat, QQ, KakaoTalk, Line, Telegram, WhatsApp, Zalo and their like, and bare `@names`. */
export function recognizeMessengerIds(scan: Scan): Match[] {
  const matches: Match[] = [];
  for (const found of scan.view.matchAll(named)) {
    scan.candidates += 1;
    const [whole, messenger = '', word = '', link = '', written = ''] = found;
    if (!isAccount(messenger, word, link, written)) continue;
    const start = found.index + whole.length - written.length;
    const end = start + written.replace(/[.-]+$/u, '').length;
    matches.push({ kind: 'messengerId', start, end, confidence: word === '' ? 'medium' : 'high' });
  }
  for (const pattern of [namedHangul, addMe]) {
    for (const found of scan.lower.matchAll(pattern)) {
      scan.candidates += 1;
      const end = found.index + found[0].length;
      matches.push({ kind: 'messengerId', start: end - (found[1] ?? '').length, end, confidence: 'medium' });
    }
  }
  for (const found of scan.lower.matchAll(alone)) {
    scan.candidates += 1;
    const written = found[0].replace(/\.+$/u, '');
    matches.push({
      kind: 'messengerId',
      start: found.index,
      end: found.index + written.length,
      confidence: 'medium',
    });
  }
  return matches;
}

/** The less the words between say, the more the account itself must look like one. */
function isAccount(messenger: string, word: string, link: string, written: string): boolean {
  const name = written.replace(/^@ ?/u, '').replace(/[.-]+$/u, '');
  if (name.length < 2 || notAccounts.has(name)) return false;
  if (written.startsWith('@')) return true;
  const spelled = /[0-9_]/u.test(name);
  const onlyDigits = /^[0-9]+$/u.test(name);
  const colon = /[:=：>]/u.test(link);
  if (onlyDigits)
    return (
      name.length >= 5 &&
      (colon || word !== '' || plainMessengers.test(messenger)) &&
      !/^(?:19|20)\d\d$/u.test(name)
    );
  if (/^(?:19|20)\d\d-/u.test(name)) return false;
  const ending = topLevelDomains.has(name.split('.').at(-1) ?? '') && name.includes('.');
  if (ending && word === '') return false;
  if (/^(?:x|tele|톡|imo)$/u.test(messenger)) return word !== '' && colon;
  if (colon) return word !== '' || plainMessengers.test(messenger) || spelled;
  if (word !== '' && !/^[ /]*(?:number|name|contact|名|닉|프로필)$/u.test(word)) {
    if (/is|was|are|是|为|叫|은|는/u.test(link)) return spelled || !/(?:ed|ing|ly)$/u.test(name);
    return spelled || (!/(?:ed|ing|ly)$/u.test(name) && /号|號|아이디|账号|id/u.test(word));
  }
  return spelled && /[a-z]/u.test(name) && plainMessengers.test(messenger);
}
