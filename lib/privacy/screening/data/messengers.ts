/**
 * Names of messengers as people write them, also misspelled to get past a filter. Names that are everyday words
 * (`line`, `signal`) count only with a word for an account or a colon behind them.
 */
export const messengerNames = [
  'we ?chat', 'weixin', 'wx', 'vx', '微 ?信', '薇信', '威信', '徽信', '维信', 'v信', '卫星号', '위챗', '웨이신',
  'qq', '扣扣', '球球', '企鹅号', '큐큐',
  'kakao ?talk', 'kakao', 'ka ?talk', '카 ?카 ?오 ?톡', '카카오', '카 ?톡', '까톡', '깨톡', '오픈채팅', '오픈톡', '톡',
  'telegram', 'tele', 'tg', '텔레 ?그램', '텔레', '电报', '飞机号', '纸飞机',
  'whats ?app', '왓츠 ?앱', '와츠앱', 'zalo', '잘로', 'viber', '바이버', 'skype', '스카이프', 'line', '라인', 'signal', '시그널',
  'instagram', 'insta', 'ig', '인스타(?:그램)?', 'facebook', 'fb', '페이스북', '페북', 'messenger', 'snapchat', '스냅챗', 'tiktok', '틱톡', '抖音', '快手', '小红书', '微博', 'weibo', 'discord', '디스코드', 'imo', 'threads', 'x',
].join('|'); // prettier-ignore

/** Names long or strange enough that a bare account may follow without a word between. */
export const plainMessengers =
  /^(?:we ?chat|weixin|wx|vx|微 ?信|薇信|威信|徽信|维信|v信|위챗|웨이신|qq|扣扣|큐큐|kakao ?talk|kakao|ka ?talk|카 ?카 ?오 ?톡|카카오|카 ?톡|까톡|깨톡|telegram|텔레 ?그램|电报|whats ?app|왓츠 ?앱|zalo|잘로|viber|skype|line|라인|instagram|insta|인스타|tg|抖音|快手|facebook|signal|snapchat|tiktok)/u;

/** Words for an account. */
export const accountWords =
  'user ?name|user ?id|id(?:entity)?|i\\.d\\.?|account(?: name| number)?|handle|nick(?:name)?|contact|number|아이디|아 이 디|계정|닉네임|닉|대화명|프로필|친추|号码|账号|帳號|账户|号|號|昵称|名|ID';

/** What cannot be an account although it stands where one would. */
export const notAccounts: ReadonlySet<string> = new Set(
  (
    'and or but was were is are had has have the that this she her hers he his him they them their it its to for from with when where which who what while because ' +
    'account accounts group groups chat chats message messages call calls number numbers contact contacts user users friend friends app apps profile photo photos video videos voice pay payment ' +
    'unknown none not no yes n/a na lost blocked deleted removed changed checked monitored hacked taken confiscated used using after before during then later also only never again every daily about ' +
    'on in at by of a an as if so be been can could would should will did does do id name status moments history screen records record log logs security code contacts shop seller workers line lines'
  ).split(' '),
);
