import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTIES, WENZHOU_DISTRICTS } from '../../src/domain/place-table.js';
import {
  findDistrict,
  placeNames,
  portName,
  portNames,
  resolvePlace,
  samePlace,
} from '../../src/domain/places.js';

const shanghai = { region: 'outside', province: '上海市', city: '上海市' };
const wenzhou = { region: 'wenzhou', province: '浙江省', city: '温州市' };
const lucheng = { ...wenzhou, county: '鹿城区' };
const qingtian = { region: 'zhejiang', province: '浙江省', city: '丽水市', county: '青田县' };

describe('resolvePlace', () => {
  it.each([
    ['浙江省温州市鹿城区五马街道云栈酒店', { ...lucheng, rest: '五马街道云栈酒店' }],
    ['浙江省-温州市-鹿城区', { ...lucheng, rest: '' }],
    ['浙江永嘉', { ...wenzhou, county: '永嘉县', rest: '' }],
    ['鹿城', { ...lucheng, rest: '' }],
    ['永嘉县江北街道', { ...wenzhou, county: '永嘉县', rest: '江北街道' }],
    ['龙港镇', { ...wenzhou, county: '龙港市', rest: '' }],
    ['温州', { ...wenzhou, rest: '' }],
    ['温州市区', { ...wenzhou, rest: '' }],
    ['在温', { ...wenzhou, rest: '' }],
    ['经开区', { ...wenzhou, rest: '' }],
    ['市本级', { ...wenzhou, rest: '' }],
    ['青田', { ...qingtian, rest: '' }],
    ['丽水青田', { ...qingtian, rest: '' }],
    ['龙泉', { ...qingtian, county: '龙泉市', rest: '' }],
    ['景宁', { ...qingtian, county: '景宁畲族自治县', rest: '' }],
    ['江山市', { region: 'zhejiang', province: '浙江省', city: '衢州市', county: '江山市', rest: '' }],
    ['杭州市江干区', { region: 'zhejiang', province: '浙江省', city: '杭州市', county: '江干区', rest: '' }],
    ['舟山普陀区', { region: 'zhejiang', province: '浙江省', city: '舟山市', county: '普陀区', rest: '' }],
    ['浙江省', { province: '浙江省', rest: '' }],
    ['省内', { province: '浙江省', rest: '' }],
  ])('in Zhejiang: %s', (text, place) => {
    expect(resolvePlace(text)).toEqual(place);
  });

  it.each([
    ['上海', { ...shanghai, rest: '' }],
    ['沪', { ...shanghai, rest: '' }],
    ['在沪隔离', { ...shanghai, rest: '隔离' }],
    ['浦东新区云栈酒店', { ...shanghai, county: '浦东新区', rest: '云栈酒店' }],
    ['浦东云栈酒店', { ...shanghai, county: '浦东新区', rest: '云栈酒店' }],
    ['上海市上海市嘉定区', { ...shanghai, county: '嘉定区', rest: '' }],
    ['上海市市辖区嘉定区', { ...shanghai, county: '嘉定区', rest: '' }],
    ['上海市温州酒店', { ...shanghai, rest: '温州酒店' }],
    ['上海普陀', { ...shanghai, county: '普陀区', rest: '' }],
    ['上海经开区', { ...shanghai, rest: '经开区' }],
    ['北京朝阳', { region: 'outside', province: '北京市', city: '北京市', county: '朝阳区', rest: '' }],
    ['朝阳市', { region: 'outside', province: '辽宁省', city: '朝阳市', rest: '' }],
    // In Beijing and in Changchun.
    ['朝阳区', { region: 'outside', county: '朝阳区', rest: '' }],
    ['吉林', { region: 'outside', province: '吉林省', rest: '' }],
    ['吉林市', { region: 'outside', province: '吉林省', city: '吉林市', rest: '' }],
    ['吉林吉林', { region: 'outside', province: '吉林省', city: '吉林市', rest: '' }],
    ['海南', { region: 'outside', province: '海南省', rest: '' }],
    ['海南州', { region: 'outside', province: '青海省', city: '海南藏族自治州', rest: '' }],
    ['河北', { region: 'outside', province: '河北省', rest: '' }],
    [
      '厦门市湖里区隔离酒店',
      { region: 'outside', province: '福建省', city: '厦门市', county: '湖里区', rest: '隔离酒店' },
    ],
    ['福州市鼓楼区', { region: 'outside', province: '福建省', city: '福州市', county: '鼓楼区', rest: '' }],
    ['昆明云栈小区', { region: 'outside', province: '云南省', city: '昆明市', rest: '云栈小区' }],
    [
      '天津市东丽区集中隔离点',
      { region: 'outside', province: '天津市', city: '天津市', county: '东丽区', rest: '集中隔离点' },
    ],
    ['省外', { region: 'outside', rest: '' }],
    ['外省', { region: 'outside', rest: '' }],
    ['浙江省外', { region: 'outside', rest: '' }],
  ])('elsewhere in China: %s', (text, place) => {
    expect(resolvePlace(text)).toEqual(place);
  });

  it.each([
    ['境外', undefined],
    ['国外', undefined],
    ['人在海外', undefined],
    ['意大利', '意大利'],
    ['意大利米兰', '意大利'],
    ['Italy', '意大利'],
    ['Milan, Italy', '意大利'],
    ['United States', '美国'],
    ['阿联酋', '阿联酋'],
    // Outside the border control.
    ['香港', '香港'],
    ['中国香港', '香港'],
    ['台湾省', '台湾'],
  ])('abroad: %s', (text, country) => {
    expect(resolvePlace(text)).toEqual({ region: 'abroad', ...(country && { country }), rest: '' });
  });

  it.each([
    ['浦东', '上海浦东', '上海市'],
    ['浦东机场', '上海浦东', '上海市'],
    ['上海市浦东国际机场', '上海浦东', '上海市'],
    ['PVG', '上海浦东', '上海市'],
    ['龙湾机场', '温州龙湾', '温州市'],
    ['温州龙湾国际机场', '温州龙湾', '温州市'],
    ['绥芬河口岸', '绥芬河', '牡丹江市'],
    ['瑞丽', '瑞丽', '德宏傣族景颇族自治州'],
    ['广东省深圳市深圳湾口岸', '深圳湾', '深圳市'],
    ['宁波港', '宁波港', '宁波市'],
  ])('port: %s', (text, port, city) => {
    expect(resolvePlace(text)).toMatchObject({ port, city, rest: '' });
  });

  it('a port that bears a district’s name is the district where an address goes on', () => {
    expect(resolvePlace('温州龙湾')).toEqual({ ...wenzhou, county: '龙湾区', port: '温州龙湾', rest: '' });
    expect(resolvePlace('龙湾')).toEqual({ ...wenzhou, county: '龙湾区', rest: '' });
    expect(resolvePlace('杭州萧山云栈酒店')).not.toHaveProperty('port');
  });

  it.each([
    '家中',
    '隔离酒店',
    '不详',
    '',
    '鼓楼区',
    // Both in Zhejiang and outside: Ningbo and Chongqing, Zhoushan and Shanghai.
    '江北区',
    '普陀区',
    '长春路12号',
    '上海路',
    '江山路8号',
    '中山北一路',
    '沿海地区',
    '意大利籍',
    '意大利包机',
    '罗马假日酒店',
    '不在温州',
    '未返温州市',
    '系丽水青田籍',
    '由青田县专车接回',
  ])('names no place: %s', (text) => {
    expect(resolvePlace(text)).toBeUndefined();
  });

  it.each([
    ['现在上海市嘉定区云栈酒店', '上海市'],
    ['本人仍在上海', '上海市'],
    ['入住上海市云栈酒店', '上海市'],
    ['目前暂住杭州', '杭州市'],
    ['中国上海', '上海市'],
    ['上海返温', '温州市'],
    ['杭州转至鹿城区', '温州市'],
    ['从上海市浦东新区转运至温州市鹿城区', '温州市'],
    ['上 海 市\u200b', '上海市'],
    ['上海市　嘉定区', '上海市'],
  ])('reads past what stands around the place: %s', (text, city) => {
    expect(resolvePlace(text)?.city).toBe(city);
  });

  it('knows every county of Zhejiang behind its city', () => {
    for (const [city, counties] of Object.entries(COUNTIES)) {
      for (const entry of counties.split(' ')) {
        const county = entry.replace('/', '');
        expect(resolvePlace(`${city}市${county}甲酒店`)).toMatchObject({
          city: `${city}市`,
          county,
          rest: '甲酒店',
        });
      }
    }
  });

  it('never invents text: the rest is the end of what was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '上海',
            '市',
            '温州',
            '鹿城区',
            '浦东',
            '机场',
            '返',
            '在',
            '不',
            '路',
            '酒店',
            '意大利',
            '沪',
            '1',
          ),
        ),
        (words) => {
          const text = words.join('');
          const place = resolvePlace(text);
          expect(place === undefined || text.endsWith(place.rest)).toBe(true);
        },
      ),
    );
  });

  it('is linear: a long text without a place takes no longer than its length', () => {
    const started = performance.now();
    resolvePlace('江山路'.repeat(20_000));
    resolvePlace('上海返'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('names for running text', () => {
  it.each([
    ['上海市', shanghai],
    ['沪', shanghai],
    ['鹿城', lucheng],
    ['鹿城区', lucheng],
    ['浦东', { ...shanghai, county: '浦东新区' }],
    ['意大利', { region: 'abroad', country: '意大利' }],
  ])('%s', (form, place) => {
    expect(placeNames.get(form)).toEqual({ ...place, rest: '' });
  });

  it.each(['江山', '来宾', '中山', '朝阳', '海地', '温', '浙', '经开区', '江北区'])(
    'leaves out %s',
    (form) => {
      expect(placeNames.has(form)).toBe(false);
    },
  );

  it('every form reads as its own place', () => {
    for (const [form, place] of placeNames) {
      const read = resolvePlace(form);
      expect(read && samePlace(read, place), form).toBe(true);
    }
  });

  it.each([
    ['浦东', '上海浦东', true],
    ['浦东国际机场', '上海浦东', true],
    ['深圳湾口岸', '深圳湾', true],
    ['高崎', '厦门高崎', true],
    ['太平机场', '哈尔滨太平', false],
    ['首都机场', '北京首都', false],
  ])('port %s', (form, name, bare) => {
    expect(portNames.get(form)).toMatchObject({ name, bare });
  });

  it.each(['首都', '太平', '凤凰', '大兴', '白云', '虹桥', '河口'])('no port by %s alone', (form) => {
    expect(portNames.has(form)).toBe(false);
  });
});

describe('samePlace', () => {
  it.each([
    ['上海', '上海浦东', true],
    ['浦东机场', '上海虹桥机场', false],
    ['温州市', '杭州市', false],
    ['省外', '上海市', true],
    ['省外', '浙江省', false],
    ['浙江', '温州', true],
    ['境外', '意大利', true],
    ['意大利', '西班牙', false],
  ])('%s and %s: %s', (a, b, same) => {
    const [one, other] = [resolvePlace(a), resolvePlace(b)];
    expect(one && other && samePlace(one, other)).toBe(same);
    expect(one && other && samePlace(other, one)).toBe(same);
  });
});

it.each([
  ['浦东机场', '上海浦东'],
  ['浦东', '上海浦东'],
  ['由浦东机场入境', '上海浦东'],
  ['萧山机场', '杭州萧山'],
  ['满洲里口岸', '满洲里'],
  ['港珠澳大桥', '港珠澳大桥珠海公路口岸'],
  ['上海', '上海'],
  ['北京机场', '北京'],
  ['浪头口岸', '浪头'],
])('portName: %s → %s', (text, name) => {
  expect(portName(text)).toBe(name);
});

describe('findDistrict', () => {
  it.each(['鹿城', '鹿城区', 'lucheng', 'Lucheng', '330302', ' 鹿城 区', '浙江省温州市鹿城区'])(
    '%s',
    (text) => {
      expect(findDistrict(text)).toEqual({ code: '330302', name: '鹿城区' });
    },
  );

  it('knows all twelve', () => {
    for (const entry of WENZHOU_DISTRICTS.split(' ')) {
      expect(findDistrict(entry.slice(6).replace(/[a-z]+$/, ''))?.code).toBe(entry.slice(0, 6));
    }
  });

  it.each(['杭州', '青田', '温州', '330321', ''])('none: %s', (text) => {
    expect(findDistrict(text)).toBeUndefined();
  });
});
