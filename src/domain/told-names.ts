/** A stretch of a text: UTF-16 offsets, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The commonest surnames: they cover more than nine people in ten. */
const SURNAME =
  '(?:欧阳|上官|司马|诸葛|尉迟|[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜饶宁凌盛查单冉鲍华包屈池缪胥])';
const NAME = `${SURNAME}[\\u4e00-\\u9fff]{1,2}?`;

/** Whom a text names next: kin, and people with a task. */
const WHO =
  '(?:妻子?|丈夫|父亲?|母亲?|儿子|女儿|哥哥|弟弟|姐姐|妹妹|家属|亲属|亲戚|朋友|联系人|责任人|网格员|司机|经办人?|填报人|审核人|随访人|社区干部)';
const AFTER_WHO = new RegExp(
  `${WHO}[:：是为系]?\\s?(${NAME})(?=[^\\u4e00-\\u9fff]|$|同住|同行|同机|陪|在|于|电话|手机|联系|已|现|与|和|均|共)`,
  'dg',
);
/** What may stand between a name and the number behind it. */
const BEFORE_NUMBER = new RegExp(
  `(?<![\\u4e00-\\u9fff])(${NAME}|${SURNAME}[\\u4e00-\\u9fff]{1,2})(?:的?(?:联系)?(?:电话|手机)号?码?|身份证号?码?|护照号?码?)?[\\s:：(（,，]{0,2}$`,
  'd',
);
/** The longest that a name with the words behind it can be. */
const REACH = 14;

const spanOf = (match: RegExpExecArray | RegExpMatchArray, shift = 0): Span[] => {
  const [start, end] = match.indices?.[1] ?? [];
  return start === undefined || end === undefined ? [] : [{ start: start + shift, end: end + shift }];
};

/**
 * Names of people that a text itself gives away as such: right behind the word for who they are (妻子黄蓉), or right
 * before their number. People who are in no sheet can be told by nothing else.
 *
 * @param numbers where the text holds ids and phones
 */
export function toldNames(text: string, numbers: readonly Span[]): Span[] {
  const found = [...text.matchAll(AFTER_WHO)].flatMap((match) => spanOf(match));
  for (const { start } of numbers) {
    const from = Math.max(0, start - REACH);
    const match = BEFORE_NUMBER.exec(text.slice(from, start));
    if (match) found.push(...spanOf(match, from));
  }
  return found;
}
