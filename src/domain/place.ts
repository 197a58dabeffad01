/** Where a place lies, seen from Wenzhou's desk: in Wenzhou, elsewhere in Zhejiang, elsewhere in China, abroad. */
export type Region = 'wenzhou' | 'zhejiang' | 'outside' | 'abroad';

/** A place cell or phrase resolved by name. Names are full ones: 上海市, 浙江省, 鹿城区; what the text does not say is absent. */
export interface Place {
  /** Absent where the text does not decide it (浙江 alone may be Wenzhou). */
  readonly region?: Region | undefined;
  readonly province?: string | undefined;
  /** A prefecture-level city, or a municipality (上海市). */
  readonly city?: string | undefined;
  readonly county?: string | undefined;
  readonly country?: string | undefined;
  /** A point of entry by its full name: 上海浦东, 绥芬河. */
  readonly port?: string | undefined;
  /** What of the text is left when province, city and county in front are taken off: 云栈酒店. */
  readonly rest: string;
}

/** A point of entry open to travellers, by its name in the list of ports: 上海浦东, 绥芬河. */
export interface Port {
  readonly name: string;
  readonly kind: 'air' | 'land' | 'sea';
  readonly place: Place;
  /** Whether the name without 机场 or 口岸 is distinctive enough in running text: 浦东 is, 太平 is not. */
  readonly bare: boolean;
}
