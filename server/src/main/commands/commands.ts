import type { Config } from '../../kernel/config.ts';
import { configCommand } from './config-command.ts';
import { factsCommand } from './facts-command.ts';
import { importCommand } from './import-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { outboxCommand } from './outbox-command.ts';
import { seedCommand } from './seed-command.ts';
import { serveCommand, upCommand, workCommand } from './serve-commands.ts';
import { staffCommand } from './staff-command.ts';

export interface Command {
  /** What follows the name. */
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  readonly run: (argv: readonly string[], config: Config) => Promise<number>;
}

/** Every word of the command line; the help is written from this table. */
export const commands: Readonly<Record<string, Command>> = {
  up: {
    usage: '',
    zh: '起库、迁移、演示数据、服务，一条命令全起来',
    en: 'database, migrations, demo bank and server in one',
    run: upCommand,
  },
  serve: {
    usage: '[--no-work]',
    zh: '只起服务，要先有数据库',
    en: 'the server alone, on a database that is there',
    run: serveCommand,
  },
  work: { usage: '', zh: '只跑后台任务', en: 'reactions and scheduled jobs alone', run: workCommand },
  migrate: { usage: '', zh: '把数据库升到最新', en: 'bring the database to the newest migration', run: migrateCommand },
  seed: { usage: '', zh: '放入演示银行（只放一次）', en: 'seed the demo bank, once', run: seedCommand },
  import: {
    usage: 'customers FILE --map MAP.yaml [--dry-run] [--json]',
    zh: '导入客户',
    en: 'import customers',
    run: importCommand,
  },
  staff: {
    usage: 'list | add LOGIN --name NAME --roles R,R [--org ID]',
    zh: '员工账号',
    en: 'staff accounts',
    run: staffCommand,
  },
  config: {
    usage: '',
    zh: '看生效的配置（不显示口令）',
    en: 'the configuration in force, without secrets',
    run: configCommand,
  },
  facts: {
    usage: '[--kind K] [--campaign ID] [--last N] [--json]',
    zh: '看事实日志',
    en: 'read the log of facts',
    run: factsCommand,
  },
  outbox: {
    usage: '[--last N]',
    zh: '看待发消息（演示环境显示验证码）',
    en: 'messages to be sent; in the demo with their codes',
    run: outboxCommand,
  },
};
