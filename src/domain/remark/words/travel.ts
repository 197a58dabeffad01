import type { Facility, Vehicle } from '../tokens.js';
import { combined } from './word-list.js';

/** Ways to travel, with the values of the columns 入境方式 and 来温方式 (`enums` of the column list). */
export const VEHICLES: readonly (readonly [Vehicle, string])[] = [
  [
    { entry: '飞机', arrival: '飞机' },
    '飞机 航班 航班号 乘机 搭机 坐机 客机 航空 班机 民航 国际航班 国内航班 国际航班号 转乘飞机',
  ],
  [{ entry: '飞机', arrival: '飞机', charter: true }, '包机'],
  [{ entry: '火车', arrival: '高铁' }, '高铁 动车 动车组 城际列车 城际高铁 高速列车'],
  [{ entry: '火车', arrival: '火车' }, '火车 列车 国际列车 铁路 绿皮车 普通列车 特快 卧铺火车'],
  [
    { entry: '汽车', arrival: '汽车' },
    '汽车 大巴 大巴车 客车 中巴 中巴车 客运 客运车 客运班车 长途车 长途客车 长途汽车 长途大巴 班车 货车 顺风车 出租车 的士 网约车 滴滴 拼车 ' +
      '公交 公交车 面包车 商务车 卡车 搭便车 便车 黑车 陆路 公路 旅游大巴',
  ],
  [
    { entry: '汽车', arrival: '自驾' },
    '自驾 自驾车 自行驾车 驾车 自行开车 开车 私家车 自家车 亲属自驾 家属自驾 家人自驾 自备车 轿车 小车 小轿车 ' +
      combined(
        '亲属 家属 家人 朋友 亲戚 亲友 儿子 女儿 丈夫 妻子 父亲 母亲 父母 哥哥 弟弟 姐姐 妹妹 其子 其女 同学 同乡 老乡 友人',
        '开车 驾车 接 自驾 自驾车 开车接 驾车接 自驾接 的车 的私家车 的轿车 私家车',
      ).join(' '),
  ],
  [
    { entry: '汽车', arrival: '专车转运' },
    '专车 救护车 急救车 转运车 负压车 负压救护车 负压 包车 派车 派专车 专用车 专用车辆 转运专车 闭环 闭环管理 专人专车 点对点 点对点专车 点对点转运 ' +
      '政府专车 接驳车 防疫车 防疫专车 警车 公务车 专门车辆 统一用车 统一派车 指定车辆',
  ],
  [
    { entry: '轮船', arrival: '轮渡' },
    '轮船 轮渡 渡轮 渡船 客轮 邮轮 乘船 坐船 海路 水路 货轮 船舶 客滚船 随船 渔船 快艇',
  ],
  [{ entry: '步行' }, '步行 徒步'],
  [{ entry: '偷渡' }, '便道 小路 走便道 山路 边境小路 边境便道'],
];

/** Words that the name of a building or a spot ends in. */
export const FACILITIES: Readonly<Record<Facility, string>> = {
  quarantineSite: combined(
    '集中隔离 隔离 集中医学观察 医学观察 集中隔离观察 集中隔离医学观察 定点隔离 指定隔离 集中观察 隔离观察',
    '点 酒店 宾馆 场所 站 区 房 房间 饭店 公寓 基地 中心 招待所 旅馆',
  )
    .concat('集中点')
    .join(' '),
  hospital:
    '医院 隔离病房 负压病房 六院 六医院 市六医 附一医 附二医 医附一院 医附二院 人民医院 定点医院 救治中心 公卫中心 公共卫生中心 公共卫生临床中心 市六院 市人民医院 附一院 附二院',
  lodging:
    '康复医院 康复中心 康复点 酒店 宾馆 饭店 旅馆 公寓 招待所 度假村 山庄 大厦 客栈 民宿 会所 宿舍 培训中心 培训基地 党校 学校 大酒店 国际酒店 假日酒店 疗养院',
  port: '机场 国际机场 口岸 公路口岸 陆路口岸 边境口岸 边检站 码头 海关 空港 航站楼',
  spot: '家中 家里 高铁站 火车站 南站 北站 东站 西站 汽车站 客运站 动车站 服务区 高速路口 派出所 卡点 收费站',
};
