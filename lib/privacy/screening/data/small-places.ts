/** Counties, districts and small cities on the routes; their names tell more than a region may. Not exhaustive. */
export const koreanSmallPlaces: ReadonlySet<string> = new Set(
  (
    '회령 무산 온성 혜산 신의주 만포 경원 은덕 새별 남양 길주 명천 경성 어랑 연사 백암 보천 삼지연 대홍단 운흥 갑산 풍서 김정숙군 김형직군 중강 자성 초산 위원 강계 의주 삭주 창성 벽동 용천 염주 철산 선천 단천 김책 신포 함흥 청진 라진 나진 선봉 원산 평성 순천 개천 덕천 사리원 해주 ' +
    '연길 도문 훈춘 용정 룡정 화룡 왕청 안도 돈화 장백 집안 통화 임강 단동 동녕 수분하 목단강 계서 밀산 해림 영안 상지 오상 철령 무순 단둥 투먼 훈춘시 왕칭 허룽 룽징 옌지 창바이 린장 지안시 쑤이펀허 무단장 지시시 미산'
  ).split(' '),
);

export const chineseSmallPlaces: ReadonlySet<string> = new Set(
  '延吉 图们 珲春 龙井 和龙 汪清 安图 敦化 长白县 集安 临江 东宁 绥芬河 密山 海林 宁安 尚志 五常 丹东 会宁 茂山 稳城 惠山 新义州 满浦 南阳里 宽甸 凤城 东港市 靖宇 抚松 蛟河 舒兰 磐石 桦甸 双阳 农安 榆树市 德惠 瑞丽 勐腊 磨憨 河口县 东兴市 凭祥 靖西'.split(
    ' ',
  ),
);

export const englishSmallPlaces: ReadonlySet<string> = new Set(
  (
    'hoeryong musan onsong hyesan sinuiju manpo kyongwon undok saebyol namyang kilju myongchon taehongdan samjiyon pochon kanggye chungang chongjin hamhung wonsan pyongsong sunchon kaechon tokchon sariwon haeju ' +
    'yanji tumen hunchun longjing helong wangqing antu dunhua changbai jian linjiang tonghua dandong dongning suifenhe mudanjiang jixi mishan hailin ningan shangzhi wuchang kuandian fengcheng fusong jiaohe shulan huadian ruili mengla mohan dongxing pingxiang jingxi mae sai sot nongkhai poipet myawaddy tachileik'
  ).split(' '),
);
