/**
 * Words that stand with a capital in English reports and name nobody: everyday and domain words, languages, peoples,
 * months, organisations, cities of millions. Lower case.
 */
export const englishWords: ReadonlySet<string> = new Set(
  (
    'apt viet nam tier compact marrakesh dependants dependant jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rmb usd krw cny thb vnd charter covenant esc ctrl csv download upload nobody meanwhile afterwards however wisdom nothing food money ' +
    'work life rent transport treatment evidence contact access trust fear shame hunger winter summer ' +
    'ababa abduction abortion about above abroad abuse accepted access accompanied according account ' +
    'accounts acquaintance acquired across act action actions active activities activity acts add added ' +
    'addiction addis address addresses adds administration administrator adoption adult advert advertisement ' +
    'affected affection afghan africa african after afterwards again against age agencies agency agent ' +
    'agreed aid aids airport albanian alcohol algerian alias alibaba alipay all allah alliance almost alone ' +
    'along already also although always ambassador america american americas amnesty among amsterdam amur ' +
    'and anew angeles ankara annex annual another answer answered answers anxiety any apart apartment app ' +
    'appendix applicable application approached approved april arabic are argentine armed armenian army ' +
    'around arrested arrival arrived article asean asia asian ask asked asks assault assembly assessed ' +
    'assessment assessments assisted assists association asylum athens atlantic attachment attorney auckland ' +
    'audit august aunt australian austrian authorities autumn avoid azerbaijani baby back background backup ' +
    'baghdad balkans band bands bangkok bangladeshi bank bar bars basic bearable beat beaten because been ' +
    'before beg began begging behind beijing being belgian belief believable belong belongs below beneath ' +
    'benefit bengali berlin beside besides better between beyond bible bill birds birth blackmailed boat ' +
    'body bolivian bondage border borders born bosnian boss boston both bought box boy boyfriend boys ' +
    'brazilian bride bridge brings british broad broken broker brokers brothels brother brothers brought ' +
    'brussels budapest buddhism buddhist buddhists build bulgarian burmese bus busan business but button ' +
    'cabinet cairo call cambodian came can canadian canberra cannot cantonese capacity captain car card care ' +
    'carry carrying case caseload cases caseworker caseworkers category catholic caucasus cctv center ' +
    'central centre certain chairman chairperson changchun change changed changes channel chapter characters ' +
    'check checked chengdu chicago chief child childhood children chilean chinese choice choices chongqing ' +
    'choose chosen christian christianity christians christmas church chuseok cities citizenship city client ' +
    'clients clinic closed closing clothes clothing coalition code coded codes coercion colleague colleagues ' +
    'college colombian colonel comes command commerce commission commissioner commit committee common ' +
    'communication communist communities community company compare completed compliant conclusion conditions ' +
    'confirm conforming congolese congress connection consent constable consul consulate contact contract ' +
    'control convention coordinates copenhagen copy corporal corporation cost costs could council count ' +
    'counted country counts county course courses court cousin covid create crescent criminal croatian cross ' +
    'crossed crossing cuban custody customer customers cybersex czech daegu daejeon dalian dancer dangers ' +
    'danish danube dashes data database date dates daughter day days deadline dear debt december deception ' +
    'decide decided decides decision declaration decline declined defence delayed delegate delhi democratic ' +
    'denied department depend depression describes description despite destination details detective ' +
    'detention device dhaka did differs digits director disappear disk displaced district dna doctor doctors ' +
    'document documents does doing dominican done dongbei dots douyin down downloaded dprk dr drafted drawn ' +
    'drugged drugs dubai dublin duration during dutch each earlier earned earnings east easter eastern ' +
    'ecuadorian education egyptian eight either eleven eligible else elsewhere embassy emirati employer ' +
    'encrypted ended enforcement english enough enter enterprise entertainment entries entry env environment ' +
    'eritrean escaped estate ethiopian eu eurasia europe european europol even ever every everyone ' +
    'everything exacted example except exist expire expired explains exploit exploitation exposed facebook ' +
    'faces factories factory failed false families family famine far farm farming father fear feared ' +
    'february federation feminine few fewer fictional field fields fight figure figures file filipina ' +
    'filipino films filter filters finer finish finnish first fishing fits five fled folder follow followed ' +
    'food for force forced forest forestry form found foundation four francisco free freedom freely french ' +
    'frequent friday friend friends from full fund gain gambling gas gave gender general geneva georgian ' +
    'german get ghanaian girl girlfriend girls give given gives global god goes good goods google government ' +
    'gps grandfather grandmother greek groomed group groups grows guangzhou guard guarded guardian guards ' +
    'guatemalan guest guide gulf gwangju had hagar haitian han hangzhou hanoi happen happened happens harbin ' +
    'harm harms harsh has have having health held hello help helped helsinki her here hidden hide hiding ' +
    'high himalaya hindi hindu his hispanic history hiv hmong hold holds home honduran hong hope hospital ' +
    'hostess hotel hours house household houston how however hui human hundred hungarian hunger husband ' +
    'hygiene id identify identifying identity illness ilo images immigration implied incheon included ' +
    'includes including income indian indonesian industry infections information injuries injury inside ' +
    'inspector instagram installed instead institute insurance intermediary international internet interpol ' +
    'interpreter interpreting interview interviews into introduction invented invitation invited iom iranian ' +
    'iraqi irish islam islamabad isolated israeli issued istanbul italian items its itself jakarta jamaican ' +
    'january japanese jesus jewish job johannesburg joint jordanian journey json judge july june just ' +
    'justice kabul kachin kakao kakaotalk karaoke karen kathmandu kazakh keep keeping keeps kenyan kept key ' +
    'keys khmer kind kingdom known kong korean kuala kunming kuwaiti kyrgyz label labor labour lagos ' +
    'language lao laotian last later latin law lawful lawyer league least leave leaving lebanese left legal ' +
    'legality less letters level lib liberty libyan lie lieutenant life like likely line lines link lisbon ' +
    'list listed little live lives living location locked log login london long longer look looked looks ' +
    'lord los lost lower lumpur lunar lures macao macau machine madam made madrid magnitsky mail main major ' +
    'make makes malay man manager manchu manchuria mandalay mandarin mandate manila manipulation ' +
    'manufacturing many march marked market marriage married masculine massage match may meanwhile media ' +
    'mediation medical medicine mediterranean meet meeting mekong melbourne member members men messenger met ' +
    'mexican might migrant migration million mind minimum minister ministry minute minutes miss mission ' +
    'mistyped mixes moldovan moment momo monday money mongolian more moreover moroccan moscow most mostly ' +
    'mother mountain move moved movement mr mrs ms much mumbai muslim muslims must nairobi name named names ' +
    'nanjing nanning national nationality nations naver naypyidaw near nearly need needed needs neighbor ' +
    'neighbour neighbouring neither nepalese nepali network networks never new newer newest newspaper next ' +
    'ngo ngos nicaraguan nigerian nine no nobody none nor north northern norwegian not note notes nothing ' +
    'november now npm number numbers nurse occupation oceania october off offences offered office officer ' +
    'officers often ok okay old older oldest once one ones oneself online only onto open opened opposite ' +
    'option optional options order ordinary organ organisation organisations organization organizations ' +
    'organs origin original osaka oslo other others ottawa our out outcome outside over overdue overtime ' +
    'overview owed own owner ownership pacific packages packet page paid pain pakistani palermo palestinian ' +
    'papers parent parents paris parliament parlour part partner partners partnership party passage passed ' +
    'passport password passwords past patterns pay paying pdf peddling peer penh people per permit ' +
    'perpetrator person persons peruvian phnom phone physical pid place places placing plan plane planning ' +
    'platform please plural polaris police polish port portuguese position possible power practice practices ' +
    'prague prc prefers pregnancy pregnant preparing present president pressed pressure pretext previous ' +
    'price printed prison problem process prof profit program programme project promise promised promises ' +
    'prosecution prosecutor prostitution protected protection protestant protocol proven province provinces ' +
    'ptsd published punished punishment purpose put pyongyang qatari qingdao qq quarrying quarter question ' +
    'queue quite ramadan random rangoon raped rather reach reached read real reason recommendation ' +
    'recommendations record recorded recorder records recover recruited recruiter recruitment red reduce ' +
    'refer reference referral referrals referred refusal refused refuses regarding region registered ' +
    'registration relative relatives release religion remaining removal repair repatriation report reporting ' +
    'reports representation representative reproductive republic request resale rescue research residence ' +
    'resident resources response restaurant restaurants restore return returned reunification rev review ' +
    'reviewer rice right rights risk river road rohingya rok role roles romanian rome room root round route ' +
    'row rowan run running runs russian safe safety sahara said saigon salary sale salon salvadoran ' +
    'salvation same san saturday saudi save saved saving say says scams scandinavia school schooling ' +
    'scottish screen screens script sealed searched second secondary seconds secretary section security see ' +
    'seed seeker sees seller senate send sending sent sentences seoul september serbian sergeant serious ' +
    'serve served server service services session set settings settle settling seven several sewerage sex ' +
    'sexual shall shan shanghai shapes share shared sharing she shelter shenyang shenzhen shop short ' +
    'shortcuts shorten should show shown shows siberia sign signal signed similar since singapore sir sister ' +
    'sisters site situation six sixty skype slavery sleep slovak small sms smuggling social society sold ' +
    'soldier soldiers somali some somebody someone something sometimes son soon sorry sources south southern ' +
    'space spanish speak speaks special specified spokesperson spouse spring staff stage stand stands start ' +
    'started starvation state statement states station statistics status stay stays std steam step still ' +
    'stockholm stop stopped storage stored stores story street studio studios study subject succeed such ' +
    'sudanese summary summer sunday supervise supervisor supervisors support suppressed surrogacy survival ' +
    'survivor survivors swedish swiss sydney syrian table tables tagalog taipei taiwanese take taken taobao ' +
    'tb team teams technical tehran telegram telephone television tell ten terminal terms tertiary testimony ' +
    'text thai than thank thanks that the theft their them themselves then there therefore these they third ' +
    'thirds thirteen thirty this those though thousand threat threatened threats three through throughout ' +
    'thursday tianjin tibetan tiktok till time times tinder title today together token tokens tokyo told ' +
    'tomorrow tonight too took toronto torture total touch touched tourist toward towards town tracing trade ' +
    'trafficked trafficker traffickers trafficking train training trauma travel treaty trees tribunal truck ' +
    'true trust try tuesday tumen tunisian turkish twelve twenty twice twitter two type typed ugandan uighur ' +
    'uk ukrainian ulaanbaatar ulsan un unaccompanied unavailable uncle unclear undamaged under underneath ' +
    'undocumented undone undp unexpected unexpectedly unhcr unicef union united universal university unknown ' +
    'unless unlike unodc unpaid unset until untrue up upon urdu urgent usa use used user username usually ' +
    'uyghur uzbek value vancouver vehicle venezuelan version very vetted via viber victim victims vienna ' +
    'vientiane vietnamese viewers village violence visa vladivostok voluntarily voluntary vulnerabilities ' +
    'vulnerability wage wages waits wants warsaw was washington waste watch watched water way web webcam ' +
    'wechat wednesday weibo well welsh went were west western what whatever whatsapp when where whereas ' +
    'whether which while who whom whose why wife will winter with withdrawn withholds within without woman ' +
    'women words work worked worker workers working works workshop world worse would write written wrong ' +
    'wuhan xian yalu yanbian yangon year years yemeni yes yesterday yet york you your yours youtube zalo'
  ).split(' '),
);
