import { openMark } from './plant-as-staff.ts';
import type { Garden } from './plants.ts';

export interface CustomerList {
  readonly csv: string;
  readonly good: number;
  readonly rejected: number;
}

const header = '客户号,姓名,手机,邮箱';

/** A list as a branch sends it: most rows in order, some broken in every way that still carries somebody's data. */
export const writeCustomerList = (garden: Garden): CustomerList => {
  const good = Array.from({ length: 12 }, (_, place) =>
    [`${openMark}-i${place}`, garden.person(), garden.mobile(), garden.email()].join(','),
  );
  const rejected = [
    [`${openMark}-r0`, garden.person(), `${garden.mobile()}00`, garden.email()].join(','),
    [`${openMark}-r1`, garden.person(), garden.mobile(), `${garden.person()} at home`].join(','),
    [`${openMark}-r2`, garden.person(), garden.mobile()].join(','),
    [`${openMark}-i0`, garden.person(), garden.mobile(), garden.email()].join(','),
    ['', garden.person(), garden.mobile(), garden.email()].join(','),
    [`${openMark}-r5`, garden.person(), garden.mobile(), garden.email(), garden.words('note')].join(','),
    [`${openMark}-r6`, `"${garden.person()}"${garden.person()}`, garden.mobile(), garden.email()].join(','),
  ];
  return { csv: `${[header, ...good, ...rejected].join('\r\n')}\r\n`, good: good.length, rejected: rejected.length };
};

/** A list without a header: its first line is somebody's data, and nothing of it may be kept. */
export const writeHeadlessList = (garden: Garden): string =>
  `${[`${openMark}-h0`, garden.person(), garden.mobile(), garden.email()].join(',')}\r\n`;
