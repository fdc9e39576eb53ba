/** Family names of Korea, South and North spelling. */
export const koreanSurnames: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부리림로라량려렴룡계태복목형피두감음빈동온호범좌팽승간상시갈단당견',
);

export const koreanDoubleSurnames: ReadonlySet<string> = new Set(
  '남궁 황보 제갈 사공 선우 서문 독고 동방 어금 망절'.split(' '),
);

/** The most frequent ones; among them are few beginnings of other words. */
export const frequentKoreanSurnames: ReadonlySet<string> = new Set(
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염리림',
);

/** Those few other words begin with: a name of them needs no particle. */
export const plainKoreanSurnames: ReadonlySet<string> = new Set('김박최윤권황홍송허엄곽류');

/** First syllables of given names. */
export const givenFirst: ReadonlySet<string> = new Set(
  '사라루요온가강건경계고관광교국규근금기길나남노다단달대덕도동두란래련령로리만명무문미민범별병보복봉분산상새서석선설성세소송수숙순슬승시신아안애언여연영예오옥완용우운원월유윤은의이인일자장재정제종주준중지진찬창채천철초춘충치탁태필하학한해향혁현형혜호홍화환효후훈휘희구린백두들빛샛',
);

/** Last syllables of given names. */
export const givenLast: ReadonlySet<string> = new Set(
  '소담늘름음엘봄든울솜헌결랑강건걸겸경곤관광교구국권규균근금기길나남녀단달대덕도동라란람래련령로리린림만명모무문미민배백범별병복봉분빈산삼상서석선설섭성세솔송수숙순슬승식신실심아안애양언엽여연열영예오옥온완용우욱운웅원월유윤율은을이인일임자재정제조종주준중지진찬창채천철춘출태택필하학한해향혁현협형혜호홍화환효후훈휘흠희흔',
);

/** Given names so usual that they tell by themselves, of several generations and of the North. */
export const usualGivenNames: ReadonlySet<string> = new Set(
  (
    '영희 순희 명희 정희 경희 미희 선희 은희 춘희 금희 옥희 철수 영수 민수 정수 영호 철호 성호 민호 준호 진호 동호 영철 성철 명철 금철 광철 정철 남철 혁철 은철 ' +
    '순옥 춘옥 금옥 명옥 정옥 영옥 경옥 복순 금순 영순 정순 명순 옥순 말순 춘자 영자 순자 명자 정자 옥자 경자 미자 숙자 영숙 정숙 명숙 금숙 은숙 미숙 경숙 현숙 인숙 혜숙 순실 영실 금실 명실 ' +
    '춘화 금화 명화 영화 순화 설화 향화 은화 경화 미화 춘향 은향 설향 금향 명향 매향 미향 영애 순애 정애 미애 경애 금애 은별 금별 은주 미주 영주 현주 명주 혜주 은경 미경 수경 혜경 진경 영경 은영 미영 수영 선영 지영 현영 주영 ' +
    '은정 미정 수정 혜정 현정 민정 유정 은미 선미 영미 경미 현미 수미 보미 지은 혜은 영은 정은 지현 수현 은현 지혜 은혜 미혜 지민 수민 정민 유민 서연 지연 수연 하은 서윤 지우 지유 서현 민서 하윤 민지 은지 수지 현지 유진 수진 미진 혜진 영진 현진 ' +
    '은실 은심 금심 은하 은아 미란 영란 금란 옥란 혜란 미옥 설미 향미 향숙 향란 송이 은성 은별 유나 예은 예린 채원 소연 소영 보람 아름 하나 미나 지영 현우 지훈 성민 동현 상철 상호 재호 종호 광호 승호 영남 정남 광남 성남 국철 용철 학철 승철 충성 금성 광명 명국 일남 용호 만수 덕수 길수 ' +
    '도윤 서준 하준 주원 시우 민준 예준 건우 우진 현준 선우 서진 연우 유준 정우 승우 지호 준서 준우 지환 승현 도현 민재 재민 재현 태현 성훈 정훈 상훈 동욱 성진 영민 경민 병철 종철 기철 태호 경수 광수 창수 인수 성수 봉수 용수 춘식 영식 정식 만식 광식 창식 명식 대식 성일 정일 광일 ' +
    '수빈 예진 하늘 소희 소현 소정 다은 다영 나영 나연 채영 가영 가은 혜원 지원 유리 유경 윤아 윤희 연희 연주 연화 옥분 옥녀 순녀 분녀 점순 끝순 복녀 복희 복실 춘실 춘영 춘애 춘심 춘미 해연 해옥 해영 홍매 홍련 홍화 련화 련희 련옥 계순 계월 월선 월화 매화 국화 봉선 봉순 봉희'
  ).split(' '),
);

/** Syllables that given names begin and end with far more often than other words do after a family name. */
export const strongFirst: ReadonlySet<string> = new Set(
  '한신린하도해가사온태영순명정경미선은춘금옥라지현수민서하윤예성준재태승진혜유소주도동상광철혁병종용원봉덕복연향설해송분계월화홍련나다채가보아시우건규기창대두형효희훈찬세은남국학만길근정란매말점끝복달',
);
export const strongLast: ReadonlySet<string> = new Set(
  '린오결음엘늘름울후솔채헌희숙순옥자정경미영은주진아연윤철호수석준훈민환혁현빈우원일남식화란실심향선혜림솔별욱섭규태률율범학봉춘국성애련녀금월분룡웅욱찬재헌겸렬익배권균엽택필흠걸',
);
