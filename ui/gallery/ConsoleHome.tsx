import { Chip } from '../src/Chip.tsx';
import { Icon } from '../src/Icon.tsx';
import { LanternRow } from '../src/LanternRow.tsx';
import { Panel } from '../src/Panel.tsx';
import { Path } from '../src/Path.tsx';
import { SceneMoonlit } from '../src/SceneMoonlit.tsx';
import { TargetFunnel } from '../src/TargetFunnel.tsx';
import { Waterfall } from '../src/Waterfall.tsx';
import { ConsoleFrame } from './ConsoleFrame.tsx';

const stages = [
  ['策划', '2月2日', 'done'],
  ['审核', '2月26日', 'done'],
  ['发布', '3月3日', 'done'],
  ['预约', '今天', 'here'],
  ['彩排', '3月18日', 'ahead'],
  ['签到', '3月20日', 'ahead'],
  ['游玩', '3月20–21日', 'ahead'],
  ['复盘', '4月12日', 'ahead'],
] as const;

const funnel = [
  {
    id: 'a',
    label: '曝光人次',
    source: '渠道回传',
    target: 60000,
    actual: 71240,
    figure: '71,240',
    targetText: '／ 60,000',
    result: '已达 119%',
    tone: 'reached',
  },
  {
    id: 'b',
    label: '报名页访客',
    source: '埋点',
    target: 9000,
    actual: 9862,
    figure: '9,862',
    targetText: '／ 9,000',
    result: '已达 110%',
    tone: 'reached',
  },
  {
    id: 'c',
    label: '预约成功',
    source: '预约库',
    target: 1200,
    actual: 868,
    pace: 840,
    paceLabel: '按进度今天该有 840',
    figure: '868',
    targetText: '／ 1,200',
    result: '进度 72%',
    tone: 'underway',
  },
  {
    id: 'd',
    label: '签到到场',
    source: '预演',
    target: 900,
    expectedLow: 812,
    expectedHigh: 931,
    figure: '预计 812 至 931',
    targetText: '／ 900',
    result: '90–103%',
    tone: 'expected',
  },
  {
    id: 'e',
    label: '完成≥1场景',
    source: '预演',
    target: 810,
    expectedLow: 745,
    expectedHigh: 858,
    figure: '预计 745 至 858',
    targetText: '／ 810',
    result: '92–106%',
    tone: 'expected',
  },
  {
    id: 'f',
    label: '离场问卷',
    source: '预演',
    target: 540,
    expectedLow: 470,
    expectedHigh: 598,
    figure: '预计 470 至 598',
    targetText: '／ 540',
    result: '87–111%',
    tone: 'expected',
  },
  {
    id: 'g',
    label: '同意后续联系',
    source: '预演',
    target: 225,
    expectedLow: 180,
    expectedHigh: 241,
    figure: '预计 180 至 241',
    targetText: '／ 225',
    result: '80–107%',
    tone: 'expected',
  },
] as const;

const todos = [
  ['stop', 'refused', '压力测试还没做', '要在开场72小时前，最晚3月17日 09:00', '约时间'],
  ['doc', 'already', '公众责任险保单没上传', '证据项，传了就亮', '上传'],
  ['gift', 'already', '礼品还差240份入库', '金融能量包 960／1,200', '催一下'],
] as const;

export function ConsoleHome() {
  const lanterns = Array.from({ length: 31 }, (_, index) => ({
    id: String(index),
    label: index < 24 ? `第${index + 1}项，已亮` : `第${index + 1}项，还没亮`,
    state: index < 24 ? ('lit' as const) : ('unlit' as const),
    blocked: index === 24,
  }));
  return (
    <ConsoleFrame
      current="活动"
      title="人生财富与创业金融模拟体验日"
      chips={
        <>
          <Chip tone="admitted" icon="check">
            已发布 · 三枚章齐
          </Chip>
          <Chip tone="wait">离开场 9 天</Chip>
        </>
      }
    >
      <SceneMoonlit>
        <Path
          label="活动进行到预约，离开场还有9天"
          stops={stages.map(([label, note, state]) => ({
            id: label,
            label,
            note,
            state,
            stateWord: state,
            href: `#${label}`,
          }))}
        />
      </SceneMoonlit>
      <div className="fg-desk__body">
        <div className="fg-columns">
          <Panel title="漏斗，对着目标看" note="3月11日 14:20，刚更新" aside={<a href="#rows">看明细（已脱敏）</a>}>
            <TargetFunnel label="漏斗对照目标" targetLabel="目标 100%" rows={funnel} onOpen={() => {}} />
          </Panel>
          <Panel
            title="开放前检查"
            note={
              <>
                <b>24</b> 盏已亮，还差 <b>7</b> 盏
              </>
            }
            aside={<a href="#all">全部31项</a>}
          >
            <LanternRow label="31项里24项已通过，1项拦住" items={lanterns} columns={11} size={34} onOpen={() => {}} />
            <ul className="fg-todo" style={{ marginTop: 10 }}>
              {todos.map(([icon, tone, fact, reason, repair]) => (
                <li key={fact}>
                  <span className={`fg-todo__sign--${tone}`}>
                    <Icon name={icon} size={22} />
                  </span>
                  <p>
                    {fact}
                    <small className="num">{reason}</small>
                  </p>
                  <a href="#repair">{repair}</a>
                </li>
              ))}
            </ul>
          </Panel>
          <Panel
            title="排期风险"
            note="缓冲5天，已用2天；印制再晚1天，会碰到进场搭建"
            aside={<a href="#gantt">看甘特图</a>}
          >
            <p className="fg-note">甘特图由控制台自己画。</p>
          </Panel>
          <Panel title="预算" note="元 · 每一笔都能点开到凭证">
            <Waterfall
              label="预算225,158.50元，已付61,240，已承诺104,980，可用29,570，应急金29,368.50"
              format={(amount) => (amount / 100).toLocaleString('en', { minimumFractionDigits: amount % 100 ? 2 : 0 })}
              onOpen={() => {}}
              height={128}
              bars={[
                { id: 'all', label: '总预算', amount: 22515850, kind: 'sum' },
                { id: 'paid', label: '已付', amount: 6124000, kind: 'spent' },
                { id: 'promised', label: '已承诺', amount: 10498000, kind: 'promised' },
                { id: 'rest', label: '可用', amount: 2957000, kind: 'rest' },
                { id: 'reserve', label: '应急金', amount: 2936850, kind: 'reserve' },
              ]}
            />
          </Panel>
        </div>
      </div>
    </ConsoleFrame>
  );
}
