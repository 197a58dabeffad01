import type { TemplateTexts } from '../template-texts.js';
import { list } from './words.js';

export const template: TemplateTexts = {
  formats: {
    text: '文本',
    'free-text': '文字说明，可写多句',
    integer: '整数',
    date: '日期，写全年月日，如 2020-04-27',
    document: '文本，一位不少；不要让 Excel 当成数字',
    phone: '文本：11 位手机号，或带区号的座机；一格只写一个号码',
    place: '地名或地址，写到能认出是哪个市、县',
    choice: '从下拉列表中选一项',
  },
  headers: {
    column: '表头',
    required: '必需',
    meaning: '含义',
    format: '格式',
    choices: '可填的值',
    clauses: '条款',
    example: '示例',
  },
  required: {
    always: '必需列，不能删除',
    oneOf: (headers) => `${list(headers)}至少要有一列`,
    no: '否',
  },
  further: '本地配置中增加的列。',
  exampleRow: '这一行是示例，保持原样就不会当作人员，也不会导入。请从下一行填起；也可以整行删除。',
  otherwise: {
    choice: '请从下拉列表中选一项；不清楚就留空。',
    date: '这不像日期。请写全年月日，如 2020-04-27；不清楚就留空。',
  },
  guide: {
    sheet: '填写说明',
    title: (kind) => `${kind}：填写说明`,
    lines: ({ sheet, firstRow, command }) => [
      `1. 在工作表“${sheet}”里填写，一人一行，从第 ${firstRow} 行填起。示例行保持原样就不会当作人员，也不会导入；也可以整行删除。`,
      '2. 表头颜色深的是必需列，不能删除；其他列不清楚的留空，用不到的可以整列删除。表头文字不要改。鼠标停在表头上可看这一列的说明。',
      '3. 证件号码、电话等列已设为文本，日期列已设为日期。从别处粘贴时请选“只粘贴值”，否则格式和下拉列表会丢失。',
      `4. 填好保存后检查：${command}`,
    ],
  },
};
