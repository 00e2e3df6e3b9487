import type { Role } from '@fairground/contracts/permissions';

/** Sign-ins of the demo bank. They exist only where the demo bank was seeded and may therefore be printed. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly org: 'head' | 'riverside';
  readonly zh: string;
  readonly en: string;
}

const password = 'youyuanhui-2027';

const account = (
  login: string,
  displayName: string,
  role: Role,
  org: DemoAccount['org'],
  zh: string,
  en: string,
): DemoAccount => ({ login, password, displayName, roles: [role], org, zh, en });

export const demoAccounts: readonly DemoAccount[] = [
  account('operator', '陈禾', 'operator', 'riverside', '活动运营', 'Operator'),
  account('reviewer1', '周岚', 'reviewer-1', 'riverside', '一级审核 业务', 'Reviewer, level 1'),
  account('reviewer2', '许澄', 'reviewer-2', 'head', '二级审核 合规', 'Reviewer, level 2'),
  account('reviewer3', '沈默之', 'reviewer-3', 'head', '三级审核 消保', 'Reviewer, level 3'),
  account('approver', '顾远', 'approver', 'head', '审批人', 'Approver'),
  account('floor', '小满', 'floor-staff', 'riverside', '现场签到', 'Floor staff'),
  account('guide', '阿树', 'guide', 'riverside', '金融引导师', 'Guide'),
  account('analyst', '林知', 'analyst', 'riverside', '数据分析', 'Analyst'),
  account('auditor', '宋衡', 'auditor', 'head', '审计', 'Auditor'),
  account('sysadmin', '罗启', 'system-admin', 'head', '系统管理员', 'System administrator'),
  account('auditadmin', '方明', 'audit-admin', 'head', '审计管理员', 'Audit administrator'),
  account('secadmin', '高宁', 'security-admin', 'head', '安全管理员', 'Security administrator'),
];
