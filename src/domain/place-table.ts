// Names of places as they stood in April 2020. Data only: `place-names.ts` makes the name forms of it.
//
// In every list a plain name is short for the commonest full one (市 for a city); `short/ending` spells another
// ending out, so that 延边/朝鲜族自治州 is known as 延边, 延边州 and 延边朝鲜族自治州.

/** Cities under direct administration: province and city at once. */
export const MUNICIPALITIES = '上海 北京 天津 重庆';

/**
 * Provinces with their prefecture-level cities, and the county-level units that answer to the province directly
 * (济源, 仙桃, 五指山, 石河子 …), which read as cities: no other name stands between them and the province.
 */
export const CITIES: Readonly<Record<string, string>> = {
  '河北/省': '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水',
  '山西/省': '太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁',
  '内蒙古/自治区':
    '呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 兴安/盟 锡林郭勒/盟 阿拉善/盟',
  '辽宁/省': '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛',
  '吉林/省': '长春 吉林 四平 辽源 通化 白山 松原 白城 延边/朝鲜族自治州',
  '黑龙江/省': '哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 大兴安岭/地区',
  '江苏/省': '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁',
  '浙江/省': '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水',
  '安徽/省': '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城',
  '福建/省': '福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德',
  '江西/省': '南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  '山东/省': '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽',
  '河南/省':
    '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  '湖北/省':
    '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施/土家族苗族自治州 仙桃 潜江 天门 ' +
    '神农架/林区',
  '湖南/省': '长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西/土家族苗族自治州',
  '广东/省':
    '广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 ' +
    '云浮',
  '广西/壮族自治区': '南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左',
  '海南/省':
    '海口 三亚 三沙 儋州 五指山 琼海 文昌 万宁 东方 定安/县 屯昌/县 澄迈/县 临高/县 白沙/黎族自治县 ' +
    '昌江/黎族自治县 乐东/黎族自治县 陵水/黎族自治县 保亭/黎族苗族自治县 琼中/黎族苗族自治县',
  '四川/省':
    '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 ' +
    '阿坝/藏族羌族自治州 甘孜/藏族自治州 凉山/彝族自治州',
  '贵州/省':
    '贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南/布依族苗族自治州 黔东南/苗族侗族自治州 黔南/布依族苗族自治州',
  '云南/省':
    '昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄/彝族自治州 红河/哈尼族彝族自治州 文山/壮族苗族自治州 ' +
    '西双版纳/傣族自治州 大理/白族自治州 德宏/傣族景颇族自治州 怒江/傈僳族自治州 迪庆/藏族自治州',
  '西藏/自治区': '拉萨 日喀则 昌都 林芝 山南 那曲 阿里/地区',
  '陕西/省': '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛',
  '甘肃/省': '兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 临夏/回族自治州 甘南/藏族自治州',
  '青海/省':
    '西宁 海东 海北/藏族自治州 黄南/藏族自治州 海南/藏族自治州 果洛/藏族自治州 玉树/藏族自治州 ' +
    '海西/蒙古族藏族自治州',
  '宁夏/回族自治区': '银川 石嘴山 吴忠 固原 中卫',
  '新疆/维吾尔自治区':
    '乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉/回族自治州 博尔塔拉/蒙古自治州 巴音郭楞/蒙古自治州 阿克苏/地区 ' +
    '克孜勒苏/柯尔克孜自治州 喀什/地区 和田/地区 伊犁/哈萨克自治州 塔城/地区 阿勒泰/地区 石河子 阿拉尔 ' +
    '图木舒克 五家渠 北屯 铁门关 双河 可克达拉 昆玉 胡杨河',
};

/**
 * Counties by city: those of the municipalities and of Zhejiang. 2020: Hangzhou still has 下城 and 江干 and not yet
 * 临平 and 钱塘 (April 2021); 龙港 is a city of its own since 2019.
 */
export const COUNTIES: Readonly<Record<string, string>> = {
  上海:
    '黄浦区 徐汇区 长宁区 静安区 普陀区 虹口区 杨浦区 闵行区 宝山区 嘉定区 浦东/新区 金山区 松江区 青浦区 ' +
    '奉贤区 崇明区',
  北京:
    '东城区 西城区 朝阳区 丰台区 石景山区 海淀区 门头沟区 房山区 通州区 顺义区 昌平区 大兴区 怀柔区 ' +
    '平谷区 密云区 延庆区',
  天津:
    '和平区 河东区 河西区 南开区 河北区 红桥区 东丽区 西青区 津南区 北辰区 武清区 宝坻区 滨海/新区 宁河区 ' +
    '静海区 蓟州区',
  重庆:
    '万州区 涪陵区 渝中区 大渡口区 江北区 沙坪坝区 九龙坡区 南岸区 北碚区 綦江区 大足区 渝北区 巴南区 ' +
    '黔江区 长寿区 江津区 合川区 永川区 南川区 璧山区 铜梁区 潼南区 荣昌区 开州区 梁平区 武隆区 城口县 ' +
    '丰都县 垫江县 忠县 云阳县 奉节县 巫山县 巫溪县 石柱/土家族自治县 秀山/土家族苗族自治县 ' +
    '酉阳/土家族苗族自治县 彭水/苗族土家族自治县',
  杭州: '上城区 下城区 江干区 拱墅区 西湖区 滨江区 萧山区 余杭区 富阳区 临安区 桐庐县 淳安县 建德市',
  宁波: '海曙区 江北区 北仑区 镇海区 鄞州区 奉化区 象山县 宁海县 余姚市 慈溪市',
  温州: '鹿城区 龙湾区 瓯海区 洞头区 永嘉县 平阳县 苍南县 文成县 泰顺县 瑞安市 乐清市 龙港市',
  嘉兴: '南湖区 秀洲区 嘉善县 海盐县 海宁市 平湖市 桐乡市',
  湖州: '吴兴区 南浔区 德清县 长兴县 安吉县',
  绍兴: '越城区 柯桥区 上虞区 新昌县 诸暨市 嵊州市',
  金华: '婺城区 金东区 武义县 浦江县 磐安县 兰溪市 义乌市 东阳市 永康市',
  衢州: '柯城区 衢江区 常山县 开化县 龙游县 江山市',
  舟山: '定海区 普陀区 岱山县 嵊泗县',
  台州: '椒江区 黄岩区 路桥区 三门县 天台县 仙居县 温岭市 临海市 玉环市',
  丽水: '莲都区 青田县 缙云县 遂昌县 松阳县 云和县 庆元县 景宁/畲族自治县 龙泉市',
};

/** County-level units of Wenzhou with their codes (GB/T 2260) and pinyin. */
export const WENZHOU_DISTRICTS =
  '330302鹿城区lucheng 330303龙湾区longwan 330304瓯海区ouhai 330305洞头区dongtou 330324永嘉县yongjia ' +
  '330326平阳县pingyang 330327苍南县cangnan 330328文成县wencheng 330329泰顺县taishun 330381瑞安市ruian ' +
  '330382乐清市yueqing 330383龙港市longgang';

/** Units that local sheets count like a county, though no code has them; they lie across several counties. */
export const WENZHOU_OTHER_UNITS = '市本级 经开区 温州经开区 海经区 瓯江口 瓯江口新区 龙港镇';

/** Districts that share their full name with one in another province outside Zhejiang: alone, they only say "outside". */
export const SHARED_COUNTIES = '朝阳区 通州区 宝山区 和平区 河东区';

/** One-character names. Only those of the municipalities are free of other uses in running text (浙C is a car). */
export const ABBREVIATIONS = '上海沪 北京京 天津津 重庆渝 广州穗 宁波甬';
export const CELL_ABBREVIATIONS =
  '温州温 浙江浙 广东粤 福建闽 安徽皖 江西赣 山东鲁 河南豫 湖北鄂 湖南湘 广西桂 海南琼 云南滇 贵州黔 河北冀';

/**
 * Short names that are also everyday words, person names, or shared by several places. They count where they fill
 * the whole cell or follow their province or city, and never inside running text.
 */
export const CAREFUL_SHORT_NAMES =
  '朝阳 中山 东方 来宾 白银 日照 山南 海东 海北 海西 黄南 双河 定安 白沙 天门 安康 昆玉 兴安 北海 吴忠 安顺 文山 白山 ' +
  '大同 三明 保山 平凉 通化 东宁 河口 ' +
  '长宁 普陀 宝山 金山 黄浦 东城 西城 通州 大兴 和平 河东 河西 河北 南开 红桥 滨海 江北 南岸 长寿 永川 南川 大足 ' +
  '江津 合川 巫山 开州 梁平 ' +
  '上城 下城 西湖 滨江 镇海 南湖 浦江 江山 路桥 三门 天台 ' +
  '海地 马里 黑山 关岛';

/** Places abroad that are not a country's own name, with the country (ISO 3166-1): other names, and home cities of travellers. */
export const ABROAD =
  'KR南韩 KR大韩民国 KP北朝鲜 US美利坚 US美利坚合众国 GB大不列颠 GB英格兰 GB苏格兰 RU俄国 RU俄罗斯联邦 IT意国 SA沙特 ID印尼 ' +
  'AE阿拉伯联合酋长国 AE迪拜 AE阿布扎比 BD孟加拉 BA波黑 AU澳洲 NZ纽西兰 CI象牙海岸 PG巴新 CF中非 CD刚果 DO多米尼加 ' +
  'IT米兰 IT罗马 IT普拉托 IT佛罗伦萨 IT威尼斯 IT都灵 IT那不勒斯 ES马德里 ES巴塞罗那 FR巴黎 GB伦敦 NL阿姆斯特丹 ' +
  'DE法兰克福 DE柏林 AT维也纳 GR雅典 PT里斯本 RU莫斯科 US纽约 US洛杉矶 JP东京 JP大阪 KR首尔 TH曼谷 KH金边 ' +
  'KH西哈努克 MM木姐 MM仰光 PH马尼拉 VN河内 VN胡志明 ET亚的斯亚贝巴 TR伊斯坦布尔 QA多哈';

/** Outside the border control, so arrivals from there are inbound travellers like any other. */
export const BEYOND_THE_BORDER = '香港 澳门 台湾';

/** Country names by ISO 3166-1 code. Written out, since `Intl.DisplayNames` costs 25 ms at its first use and differs by ICU. */
export const COUNTRIES =
  'AD安道尔 AE阿联酋 AF阿富汗 AG安提瓜和巴布达 AI安圭拉 AL阿尔巴尼亚 AM亚美尼亚 AO安哥拉 AR阿根廷 ' +
  'AS美属萨摩亚 AT奥地利 AU澳大利亚 AW阿鲁巴 AX奥兰群岛 AZ阿塞拜疆 BA波斯尼亚和黑塞哥维那 BB巴巴多斯 ' +
  'BD孟加拉国 BE比利时 BF布基纳法索 BG保加利亚 BH巴林 BI布隆迪 BJ贝宁 BL圣巴泰勒米 BM百慕大 BN文莱 ' +
  'BO玻利维亚 BQ荷属加勒比区 BR巴西 BS巴哈马 BT不丹 BW博茨瓦纳 BY白俄罗斯 BZ伯利兹 CA加拿大 ' +
  'CC科科斯(基林)群岛 CD刚果(金) CF中非共和国 CG刚果(布) CH瑞士 CI科特迪瓦 CK库克群岛 CL智利 CM喀麦隆 ' +
  'CO哥伦比亚 CR哥斯达黎加 CU古巴 CV佛得角 CW库拉索 CX圣诞岛 CY塞浦路斯 CZ捷克 DE德国 DJ吉布提 DK丹麦 ' +
  'DM多米尼克 DO多米尼加共和国 DZ阿尔及利亚 EC厄瓜多尔 EE爱沙尼亚 EG埃及 EH西撒哈拉 ER厄立特里亚 ' +
  'ES西班牙 ET埃塞俄比亚 FI芬兰 FJ斐济 FK福克兰群岛 FM密克罗尼西亚 FO法罗群岛 FR法国 GA加蓬 GB英国 ' +
  'GD格林纳达 GE格鲁吉亚 GF法属圭亚那 GG根西岛 GH加纳 GI直布罗陀 GL格陵兰 GM冈比亚 GN几内亚 GP瓜德罗普 ' +
  'GQ赤道几内亚 GR希腊 GT危地马拉 GU关岛 GW几内亚比绍 GY圭亚那 HN洪都拉斯 HR克罗地亚 HT海地 HU匈牙利 ' +
  'ID印度尼西亚 IE爱尔兰 IL以色列 IM马恩岛 IN印度 IQ伊拉克 IR伊朗 IS冰岛 IT意大利 JE泽西岛 JM牙买加 ' +
  'JO约旦 JP日本 KE肯尼亚 KG吉尔吉斯斯坦 KH柬埔寨 KI基里巴斯 KM科摩罗 KN圣基茨和尼维斯 KP朝鲜 KR韩国 ' +
  'KW科威特 KY开曼群岛 KZ哈萨克斯坦 LA老挝 LB黎巴嫩 LC圣卢西亚 LI列支敦士登 LK斯里兰卡 LR利比里亚 ' +
  'LS莱索托 LT立陶宛 LU卢森堡 LV拉脱维亚 LY利比亚 MA摩洛哥 MC摩纳哥 MD摩尔多瓦 ME黑山 MF法属圣马丁 ' +
  'MG马达加斯加 MH马绍尔群岛 MK北马其顿 ML马里 MM缅甸 MN蒙古 MP北马里亚纳群岛 MQ马提尼克 MR毛里塔尼亚 ' +
  'MS蒙特塞拉特 MT马耳他 MU毛里求斯 MV马尔代夫 MW马拉维 MX墨西哥 MY马来西亚 MZ莫桑比克 NA纳米比亚 ' +
  'NC新喀里多尼亚 NE尼日尔 NF诺福克岛 NG尼日利亚 NI尼加拉瓜 NL荷兰 NO挪威 NP尼泊尔 NR瑙鲁 NU纽埃 ' +
  'NZ新西兰 OM阿曼 PA巴拿马 PE秘鲁 PF法属波利尼西亚 PG巴布亚新几内亚 PH菲律宾 PK巴基斯坦 PL波兰 ' +
  'PM圣皮埃尔和密克隆群岛 PN皮特凯恩群岛 PR波多黎各 PS巴勒斯坦 PT葡萄牙 PW帕劳 PY巴拉圭 QA卡塔尔 ' +
  'RE留尼汪 RO罗马尼亚 RS塞尔维亚 RU俄罗斯 RW卢旺达 SA沙特阿拉伯 SB所罗门群岛 SC塞舌尔 SD苏丹 SE瑞典 ' +
  'SG新加坡 SH圣赫勒拿 SI斯洛文尼亚 SJ斯瓦尔巴和扬马延 SK斯洛伐克 SL塞拉利昂 SM圣马力诺 SN塞内加尔 ' +
  'SO索马里 SR苏里南 SS南苏丹 ST圣多美和普林西比 SV萨尔瓦多 SX荷属圣马丁 SY叙利亚 SZ斯威士兰 ' +
  'TC特克斯和凯科斯群岛 TD乍得 TG多哥 TH泰国 TJ塔吉克斯坦 TK托克劳 TL东帝汶 TM土库曼斯坦 TN突尼斯 ' +
  'TO汤加 TR土耳其 TT特立尼达和多巴哥 TV图瓦卢 TZ坦桑尼亚 UA乌克兰 UG乌干达 US美国 UY乌拉圭 ' +
  'UZ乌兹别克斯坦 VA梵蒂冈 VC圣文森特和格林纳丁斯 VE委内瑞拉 VG英属维尔京群岛 VI美属维尔京群岛 VN越南 ' +
  'VU瓦努阿图 WF瓦利斯和富图纳 WS萨摩亚 XK科索沃 YE也门 YT马约特 ZA南非 ZM赞比亚 ZW津巴布韦';

/** Airports open to international traffic: IATA code, city, name. */
export const AIRPORTS =
  'PVG上海/浦东 SHA上海/虹桥 PEK北京/首都 PKX北京/大兴 TSN天津/滨海 SJW石家庄/正定 TYN太原/武宿 HET呼和浩特/白塔 ' +
  'TNA济南/遥墙 TAO青岛/流亭 NKG南京/禄口 SHE沈阳/桃仙 DLC大连/周水子 CGO郑州/新郑 XIY西安/咸阳 CAN广州/白云 ' +
  'SZX深圳/宝安 XMN厦门/高崎 FOC福州/长乐 CTU成都/双流 CKG重庆/江北 KMG昆明/长水 HGH杭州/萧山 NGB宁波/栎社 ' +
  'WNZ温州/龙湾 WUH武汉/天河 CSX长沙/黄花 HRB哈尔滨/太平 CGQ长春/龙嘉 NNG南宁/吴圩 HAK海口/美兰 SYX三亚/凤凰 ' +
  'HFE合肥/新桥 LHW兰州/中川 KWE贵阳/龙洞堡 URC乌鲁木齐/地窝堡';

/** Land ports: city, port, and the county-level city of the same name where there is one. */
export const LAND_PORTS =
  '牡丹江/绥芬河/绥芬河市 黑河/黑河 牡丹江/东宁/东宁市 呼伦贝尔/满洲里/满洲里市 锡林郭勒/二连浩特/二连浩特市 ' +
  '延边/珲春/珲春市 延边/图们/图们市 丹东/丹东 德宏/瑞丽/瑞丽市 德宏/畹町 西双版纳/磨憨 红河/河口 西双版纳/打洛 保山/猴桥 ' +
  '临沧/孟定清水河 普洱/勐康 文山/天保 防城港/东兴/东兴市 崇左/友谊关 崇左/凭祥/凭祥市 百色/龙邦 伊犁/霍尔果斯/霍尔果斯市 ' +
  '博尔塔拉/阿拉山口/阿拉山口市 深圳/深圳湾 深圳/罗湖 深圳/皇岗 深圳/福田 深圳/文锦渡 珠海/拱北 珠海/横琴 ' +
  '珠海/港珠澳大桥珠海公路口岸';

/** Sea ports: city, port. */
export const SEA_PORTS =
  '宁波/宁波港 舟山/舟山港 温州/温州港 上海/上海港 天津/天津港 大连/大连港 青岛/青岛港 厦门/厦门港 福州/福州港 ' +
  '广州/广州南沙港 深圳/深圳蛇口港 海口/海口港';

/** Other written forms of a port. */
export const PORT_ALIASES =
  '南沙港/广州南沙港 蛇口港/深圳蛇口港 蛇口口岸/深圳蛇口港 清水河口岸/孟定清水河 孟定口岸/孟定清水河 ' +
  '港珠澳大桥/港珠澳大桥珠海公路口岸 港珠澳大桥口岸/港珠澳大桥珠海公路口岸 珠海公路口岸/港珠澳大桥珠海公路口岸';

/** Port names that mean something else unless 机场 or 口岸 (or, for an airport, the city) stands with them. */
export const PORTS_NEED_THEIR_WORD =
  '首都 大兴 滨海 正定 白塔 虹桥 新郑 咸阳 白云 宝安 长乐 双流 江北 长水 萧山 龙湾 天河 黄花 太平 美兰 凤凰 新桥 中川 ' +
  '河口 东宁 天保 福田';
