/**
 * Two invented registers of the same people for measuring: one in twenty is found by the name alone (another document,
 * pinyin on one side), one in fifty differs in a day. The same on every run.
 */
import { residentId } from './made-rows.mjs';

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const SPELLED = 'ZHAO QIAN SUN LI ZHOU WU ZHENG WANG FENG CHEN CHU WEI JIANG SHEN HAN YANG'.split(' ');
const GIVEN = '秀兰丽华志强建国海燕晓明文静俊杰思远';
const GIVEN_SPELLED = 'XIU LAN LI HUA ZHI QIANG JIAN GUO HAI YAN XIAO MING WEN JING JUN JIE SI YUAN'.split(
  ' ',
);
const REMARK =
  '4月13日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月25日转运到温州继续隔离，转运原因：需家人照顾，目前体温正常';

const at = (words, row) => words[row % words.length];
const text = (value) => ({ type: 'text', value });
const date = (day) => ({ type: 'date', value: `2020-04-${String(day).padStart(2, '0')}` });

const CONTROL = '序号 姓名 证件号码 联系电话 管控状态 开始管控时间 录入时间 入境时间 入境口岸 备注'.split(
  ' ',
);
const VERIFICATION =
  '姓名 证件号码 联系电话 核查状态 返浙日期 返温时间 是否在当地隔离14天 健康状况 入境时间 入境口岸'.split(
    ' ',
  );

/** What both registers say of somebody. */
function person(row) {
  const [one, other] = [row * 3, row * 7 + 1];
  const isByName = row % 20 === 3;
  return {
    name: at(SURNAMES, row) + at(GIVEN, one) + at(GIVEN, other),
    spelled: `${at(SPELLED, row)}/${at(GIVEN_SPELLED, one)} ${at(GIVEN_SPELLED, other)} MR`,
    document: isByName ? `E${10_000_000 + row}` : residentId(row),
    renewed: isByName ? `G${10_000_000 + row}` : residentId(row),
    phone: `139${String(row).padStart(8, '0')}`,
    isByName,
    start: date(row % 50 === 7 ? 26 : 25),
  };
}

/** The rows of the control register. */
export function* madeControl(count) {
  yield { cells: CONTROL.map(text) };
  for (let row = 0; row < count; row++) {
    const { name, document, phone, start } = person(row);
    const [number, entry] = [{ type: 'number', value: row + 1 }, date(13)];
    const cells = [
      text(name),
      text(document),
      text(phone),
      text('纳入管控'),
      start,
      start,
      entry,
      text('上海浦东'),
    ];
    yield { cells: [number, ...cells, text(REMARK)] };
  }
}

/** The rows of the verification register: the same people, from the last to the first. */
export function* madeVerification(count) {
  yield { cells: VERIFICATION.map(text) };
  for (let row = count - 1; row >= 0; row--) {
    const { name, spelled, renewed, phone, isByName } = person(row);
    const own = [text(isByName ? spelled : name), text(renewed), text(phone), text('结束核查')];
    yield { cells: [...own, date(25), date(25), text('否'), text('健康'), date(13), text('上海浦东')] };
  }
}
