import { notChineseNames } from '@/lib/privacy/screening/data/chinese-common-words';
import {
  afterChineseName,
  beforeChineseName,
  chineseDoubleSurnames,
  chineseGiven,
  chineseSurnames,
  followsChineseName,
  frequentChineseSurnames,
  plainChineseSurnames,
  precedesChineseName,
  strongChineseGiven,
} from '@/lib/privacy/screening/data/chinese-names';
import { placeLength } from '@/lib/privacy/screening/data/place-words';
import type { Match } from '@/lib/privacy/screening/finding';
import type { Scan } from '@/lib/privacy/screening/scan';
import { UnitClass, unitClass } from '@/lib/privacy/screening/unit-class';

const isHan = (unit: string) => unit !== '' && unitClass[unit.charCodeAt(0)] === UnitClass.Han;

/**
 * Chinese names, and Korean ones in Chinese characters: family name and one or two characters that names are made of,
 * weighed by what stands before and after. 某, as in reports, hides who it is and is left.
 */
export function recognizeChineseNames(scan: Scan): Match[] {
  const { text } = scan;
  const matches: Match[] = [];
  let next = 0;
  for (const { index } of text.matchAll(familyName)) {
    if (index < next) continue;
    scan.candidates += 1;
    const match = nameAt(text, index);
    if (!match) continue;
    matches.push(match);
    next = match.end;
  }
  for (const found of text.matchAll(foreignName)) {
    matches.push({
      kind: 'personName',
      start: found.index,
      end: found.index + found[0].length,
      confidence: 'medium',
    });
  }
  return matches;
}

const familyName = new RegExp(
  `[${[...chineseSurnames].join('')}]|${[...chineseDoubleSurnames].join('|')}`,
  'gu',
);

/** Names of other languages in characters: parts joined by a dot. */
const sound =
  '[阿艾安奥巴保贝本比彼宾波博布查达戴丹德迪蒂丁杜多恩尔法费芬弗福盖戈格古哈海汉赫亨胡华霍基吉季加贾杰金卡凯坎科克肯库拉莱兰朗劳勒雷里莉利连林琳隆鲁路伦罗洛马玛迈麦曼梅门蒙米密敏明莫姆木穆纳娜奈南内尼涅宁纽努诺欧帕潘佩彭皮普奇齐恰乔切琴丘让热仁荣茹日瑞若撒萨赛森沙尚舍申圣施史舒斯苏索塔泰坦汤特提廷托瓦万旺威韦维温翁沃乌武西希锡夏香肖谢辛欣雄休雅亚延扬耶伊依因英约扎詹哲珍兹佐娅妮丝丽黛露蕾薇莎芭蓓]';
const foreignName = new RegExp(`${sound}{2,6}·${sound}{2,6}(?:·${sound}{2,6})?`, 'gu');

function nameAt(text: string, at: number): Match | null {
  if (placeLength(text, at, 'zh') > 0) return null;
  const family = chineseDoubleSurnames.has(text.slice(at, at + 2)) ? 2 : 1;
  // 李先生, 陈院长: a family name alone.
  if (afterChineseName.test(text.slice(at + family, at + family + 5))) return null;
  const long = weigh(text, at, family, 2);
  const short = weigh(text, at, family, 1);
  if (Math.max(long, short) < 4) return null;
  // A verb or a preposition behind a short name is no part of it.
  const third = text.charAt(at + family + 1);
  const given = long > short || (long === short && !followsChineseName.has(third)) ? 2 : 1;
  const score = Math.max(long, short);
  const confidence = score >= 6 ? 'high' : score === 5 ? 'medium' : 'low';
  return { kind: 'personName', start: at, end: at + family + given, confidence };
}

/** How much speaks for a name of that many given characters; 4 is enough, 0 is impossible. */
function weigh(text: string, at: number, family: number, given: number): number {
  const end = at + family + given;
  const name = text.slice(at, end);
  const rest = Array.from(name.slice(family));
  if (
    rest.length < given ||
    isWord(text, at, name, family) ||
    rest.some((part) => !isHan(part) || (neverGiven.has(part) && !chineseGiven.has(part)))
  )
    return 0;
  const before = beforeScore(text, at);
  const after = afterScore(text, end);
  const known = rest.filter((character) => chineseGiven.has(character)).length;
  // A character no list has may end a name only where the words around say that it is one.
  const plain = plainChineseSurnames.has(name.charAt(0));
  if (known < given && Math.max(before, after) < 3 && !(plain && known > 0 && before + after === 2)) return 0;
  return before + known + after + familyScore(name, family) + givenBonus(rest, plain);
}

function isWord(text: string, at: number, name: string, family: number): boolean {
  if (family === 2) return false;
  if (notChineseNames.has(name.slice(0, 2)) || notChineseNames.has(name)) return true;
  // The family name may be the end of a word: 小马, 东方, 和平 before.
  const previous = text.charAt(at - 1);
  return endsWord.has(previous + name.charAt(0)) || notChineseNames.has(name.slice(1, 3));
}

/** Two characters before or after a name that set it off as well as a sign does. */
const leadsIn = new Set(
  '后来 当时 其中 之后 随后 然后 晚上 那天 于是 并且 而且 同时 现在 当天 次日 最后 发现 认识 遇到 联系 看到 听到 找到 通过 介绍 跟着 告诉 答应 要求 帮助 委托 欺骗 殴打 以及 包括 感谢 感到 知道 听说 得知 记者 证人 还有 只有 就是 正是 不是 便是 都是 除了 关于 对于 根据 代表 认为 相信 指认 揭发 举报'.split(
    ' ',
  ),
);
const saysNext = new Set(
  '陈述 供述 介绍 表示 回忆 承认 否认 证实 寄钱 租的 租了 偷偷 逼她 威胁 殴打 强迫 送她 接她 娶了 嫁给 生下 病了 住在 借钱 还钱 指着 看着 拉着 拖着 锁上 开车 打电 发消 发短 报警 报案 写了 写信 请求 希望 觉得 知道 相信 担心 害怕 哭着 笑着 提出 提供 安排 组织 参与 伙同 共同 一起 一同 一样 一道 夫妇 夫妻 一家 两人 三人 四人 本人 自己 名下 家中 家里 手中'.split(
    ' ',
  ),
);

/** Characters of grammar and counting, which given names do not have. */
const neverGiven = new Set(
  '的了是在我你他她它们这那有不没也就都还又把被给对说打去要会能可从和与或但因所以后前个十百千几多少什么怎吗呢吧啊呀哦嗯号块岁家里外上下间内边面部样次回人男孩很再只并且等称经常于向为其此该各每某氏姓当至及让使由则却已曾将应需想问答告',
);

const endsIntroduction = new Set(
  Array.from(
    '者席任记局长授理队师父人叫为作名是字称号公婆人亲妈爸父母姐妹哥弟大二三夫子儿女孙甥侄叔伯舅姑姨奶爷姥表堂友乡居事学东板娘主头子绍介人买家害请证疑告者社工律师医生警察官系责译男妇民孩娘伙户属爱 :："“‘(（的',
  ),
);

/** Words that end with a family name. */
const endsWord = new Set(
  '大韩 巴方 农户 户胡 对方 地方 双方 官方 警方 男方 女方 一方 各方 东方 西方 南方 北方 前方 后方 何方 中方 韩方 美方 我方 军方 院方 校方 老马 公安 治安 保安 平安 不安 西安 延安 长安 晚安 黄金 现金 资金 基金 奖金 租金 押金 佣金 罚金 礼金 赎金 定金 美金 年金 税金 薪金 上高 提高 最高 很高 较高 更高 至高 身高 过高 可能 任何 如何 为何 几何 森林 吉林 山林 园林 树林 桂林 松江 长江 图们江 鸭绿江 龙江 浙江 珠江 丽江 黑龙 大田 农田 油田 水田 责任 信任 主任 担任 委任 前任 现任 继任 历史 女史 照顾 不顾 回顾 主顾 看守所 一段 手段 阶段 地段 时段 片段 平常 经常 正常 非常 日常 异常 通常 反常 常常 中文 英文 韩文 作文 论文 公文 条文 原文 上万 数万 千万 百万 几万 万万 容易 交易 贸易 轻易 不易 简易 艰难 语言 方言 发言 完全 安全 齐全 健全 保全 不全 以南 东南 西南 越南 云南 河南 湖南 海南 南南 指南 江南 车车 火车 汽车 货车 停车 开车 卡车 公车 坐车 上车 下车 工具 家具 文具 玩具 面具 家严 单元 万元 千元 百元 公元 美元 多元 韩元 日元 欧元 有元 代表 手表 发表 外表 图表 列表 老表 十吉 不太 老太 新鲜 朝鲜 海鲜 实施 措施 设施 颜颜 水牛 高温 体温 四季 春季 夏季 秋季 冬季 文章 宪章 肩章 粗鲁 完毕 心焦 方向 走向 去向 偏向 趋向 意向 动向 倾向 志向 道路 公路 铁路 马路 上路 线路 出路 思路 半路 一路 网路 电路 路路 整齐 一齐 村庄 农庄 山庄 血管 不管 尽管 主管 保管 看管 监管 城管 庆祝 河谷 山谷 当时 同时 有时 及时 临时 小时 平时 随时 届时 按时 暂时 时时 这时 那时 此时 何时 不时 海关 机关 有关 相关 公关 无关 难关 边关 浪费 免费 收费 学费 路费 花费 消费 自费 世纪 年纪 经纪 法纪 儿童 孩童 西欧 东欧 北欧 事项 款项 各项 一项 歌曲 弯曲 变成 完成 造成 构成 形成 组成 达成 养成 长成 分成 旅游 导游 太阳 沈阳 夕阳 朝阳 洛阳 出席 主席 缺席 保卫 守卫 警卫 检查 调查 审查 侦查 搜查 核查 抽查 清查 冤屈 单位 地位 职位 一位 各位 几位 三位 两位 每位 多位 心甘 风景 背景 前景 情景 简单 名单 菜单 孤单 传单 账单 面包 书包 钱包 承包 公司 上司 官司 打司 阿宁 列宁 辽宁 了解 理解 误解 缓解 和解 谅解 瓦解 坚强 加强 增强 勉强 顽强 富强 木柴 中华 精华 豪华 年华 住房 厨房 楼房 平房 租房 客房 牢房 病房 民房 买房 一边 身边 旁边 河边 路边 海边 江边 那边 这边 外边 里边 两边 周边 单边 双边 古古 大米 玉米 厘米 平米 起来 出来 进来 过来 回来 下来 上来 本来 原来 后来 未来 从来 将来 近来 以来 到来 带来 往来 由来 看来 说来 前来 外来 随来 传来 醒来 送来 买来 骗来 越来 看来 掩盖 覆盖 不符 树木 入党 政党 交谈 会谈 面谈 访谈 商谈 洽谈 接连 牵连 大连 相连 甚至 协商 智商 外商 工商 经商 厂商 启蒙 内蒙 设计 统计 估计 会计 共计 总计 审计 比喻 延迟 推迟 发冷 寒冷 冰冷 鲜花 棉花 开花 雪花 报仇 复仇 靛蓝 首都 成都 全都 也都 她都 他都 们都 家都 人都 训练 熟练 教练 快乐 娱乐 音乐 享乐 信封 密封 查封 尘封 平原 草原 高原 中原 还原 法官 警官 军官 器官 大衣 毛衣 上衣 雨衣 内衣 痛楚 清楚 正宗 祖宗 一宗 各宗 反应 供应 适应 答应 相应 响应 不应 理应 效应 平台 电台 舞台 阳台 柜台 后台 金银 水银 说明 证明 表明 文明 声明 聪明 查明 透明 发明 黎明 光明 不明 注明 指明 启明 失明 鲜明 标明 沙沙 学习 练习 实习 补习 恶习 担保 确保 社保 低保 医保 环保 取保 温和 暖和 平和 缓和 随和 饱和 总和 柔和 以和 人权 主权 产权 侵权 维权 授权 有权 特权 政权 放权 所有权 高尚 时尚 风尚 和尚 生于 对于 由于 关于 处于 属于 位于 用于 至于 终于 等于 基于 在于 敢于 善于 勇于 急于 出于 过于 低于 高于 大于 小于 鉴于 免于 忙于 迫于 限于 陷于 便于 难于 易于 死于 毕业于 便宜 不曾 未曾 何曾 想许 允许 也许 或许 不许 准许 特许 几许 孩子 余年 其余 多余 剩余 业余 之余 年余 十余 百余 冬夏 一丁 园丁 叮咛 闹钟 分钟 秒钟 点钟 警钟 钟钟 生姜 示范 模范 防范 规范 典范 师范 宝石 钻石 岩石 炭石 大陆 登陆 内陆 着陆 面孔 瞳孔 明白 清白 空白 苍白 蛋白 坦白 告白 健康 安康 小康 羊毛 眉毛 皮毛 羽毛 诸侯 等候 金钱 价钱 赚钱 挣钱 要钱 给钱 花钱 借钱 还钱 有钱 没钱 付钱 省钱 拿钱 多钱 零钱 的钱 工钱 换钱 攒钱 汇钱 寄钱 一雷 扫雷 地雷 恐龙 巨龙 沙龙 喝汤 以武 威武 勇武 祝贺 庆贺 信赖 依赖 无赖 抵赖 高梁 桥梁 脊梁 房梁 老宋 郑郑 感谢 谢谢 答谢 多谢 老唐 荒唐 工程 过程 路程 课程 流程 日程 进程 行程 历程 全程 远程 里程 议程 规程 专程 小曹 老魏 枝叶 树叶 茶叶 百叶 丁丁 上石'.split(
    ' ',
  ),
);

function beforeScore(text: string, at: number): number {
  if (at === 0) return 1;
  const lead = text.slice(Math.max(0, at - 12), at);
  const last = lead.slice(-1);
  if (endsIntroduction.has(last) && beforeChineseName.test(lead)) return 3;
  return precedesChineseName.has(last) || !isHan(last) || leadsIn.has(lead.slice(-2)) ? 1 : 0;
}

function afterScore(text: string, end: number): number {
  if (end >= text.length) return 1;
  const rest = text.slice(end, end + 5);
  if (afterChineseName.test(rest)) return 3;
  const next = rest.charAt(0);
  return followsChineseName.has(next) || !isHan(next) || saysNext.has(rest.slice(0, 2)) ? 1 : 0;
}

/** Characters that say name by themselves. Common in other words as well, `国` or `文` count only in pairs. */
function givenBonus(given: readonly string[], plain: boolean): number {
  const strong = given.filter((character) => strongChineseGiven.has(character)).length;
  if (given.length === 2)
    return strong === 2 ? 2 : plain && given.every((character) => chineseGiven.has(character)) ? 1 : 0;
  return strong === 1 && plain && !onlyInPairs.has(given[0] ?? '') ? 2 : 0;
}

const onlyInPairs = new Set('国文志立华春香红玉云花军强阳建宏思若银妹兰英越超凝湘燕超勇博维启希振晨');

function familyScore(name: string, family: number): number {
  if (family === 2) return 3;
  return frequentChineseSurnames.has(name.charAt(0)) ? 1 : 0;
}
