/** Family names of Korea as they are romanised in the South, the North and abroad. */
export const romanisedKoreanSurnames: ReadonlySet<string> = new Set(
  'kim gim lee yi ri rhee rhie park pak bak choi choe choy jung jeong chung jong cheong chong kang gang cho jo yoon yun youn chang jang im lim rim yim han oh o seo suh so shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo liu jeon jun chon chun hong ko go koh moon mun yang ryang son sohn bae pae paek baek baik huh heo ho hur nam sim shim no noh ro roh ha kwak gwak sung seong song cha joo ju chu woo wu u ku koo gu na ra min jin chin ji chi eom um om chae won cheon bang pang kong gong hyun hyon ham byun pyon yeom yom yeo yo choo do to seok sok sun seon sol kil gil ma yeon ryon wi pyo myung ki ki ban pan keum kum ok maeng mo tak kook kuk eo eun pyun ye kyung bong'.split(
    ' ',
  ),
);

/** Chinese family names in pinyin, and in the spellings of Hong Kong and Taiwan. */
export const pinyinSurnames: ReadonlySet<string> = new Set(
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lv lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao he lai gong wen pang niu hong wong chan chan cheung chow chiu kwok leung lam lau ng tsai hsu hsieh chiang ouyang zhuge pu piao quan xuan an che'.split(
    ' ',
  ),
);

const koreanSyllable =
  '(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjhyw])?(?:yeo|yae|wae|you|yoo|eui|ae|ya|eo|ye|wa|oe|yo|oo|wo|we|wi|yu|eu|ui|ee|ou|oh|uh|[aeiou])(?:ng|[kgntlmpb])?h?';
const pinyinSyllable =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|[aeiouv])';

/** A given name of one or two Korean syllables, joined or with a hyphen; lower case. */
export const koreanGiven = new RegExp(`^${koreanSyllable}(?:[-' ]?${koreanSyllable})?$`, 'u');
/** The same of Chinese ones. */
export const pinyinGiven = new RegExp(`^${pinyinSyllable}(?:[-' ]?${pinyinSyllable})?$`, 'u');

/** Vietnamese family names without their marks. */
export const vietnameseSurnames: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh dao doan la mac luu luong phung quach ta thach trieu vuong cao chu dam ha kieu lam mai nghiem tang thai to tong trang vi an au bach banh bo ca chau che cong cu diep giap giang han hua huong kha khong khuc lac lai lieu lo luc lu mau mo ninh nong o ong pho quan quang si son su te ti tieu ton tu tuong ung uong van vien xa'.split(
    ' ',
  ),
);
