import { Button } from '../src/Button.tsx';
import { Chip } from '../src/Chip.tsx';
import { Icon } from '../src/Icon.tsx';
import { LanternRow } from '../src/LanternRow.tsx';
import { Notice } from '../src/Notice.tsx';
import { Panel } from '../src/Panel.tsx';
import { Path } from '../src/Path.tsx';
import { ProgressBar } from '../src/ProgressBar.tsx';
import { TextField } from '../src/TextField.tsx';
import { ConsoleFrame } from './ConsoleFrame.tsx';

const steps = ['目标', '人群', '场次', '奖励', '内容', '预算', '提交'].map((label, index) => ({
  id: label,
  label,
  note: index === 3 ? '第4步，共7步' : undefined,
  state: index < 3 ? ('done' as const) : index === 3 ? ('here' as const) : ('ahead' as const),
  stateWord: index < 3 ? '已完成' : index === 3 ? '正在这一步' : '还没到',
}));

const earn = [
  ['到场签到', '+20'],
  ['走完一站', '+10，最多80'],
  ['闯关通过', '40至60'],
  ['离场问卷', '+30'],
];

export function ConsoleWizard() {
  const lanterns = Array.from({ length: 31 }, (_, index) => ({
    id: String(index),
    label: `第${index + 1}项`,
    state: index < 22 ? ('lit' as const) : ('unlit' as const),
  }));
  return (
    <ConsoleFrame
      current="活动"
      title="做一份方案"
      chips={<Chip tone="wait">模板：模拟体验日</Chip>}
      foot={
        <>
          <span className="fg-row" style={{ color: 'var(--admitted-word)' }}>
            <Icon name="check" />
            刚才填的都存好了 14:21
          </span>
          <Button>上一步</Button>
          <Button look="act" iconAfter="arrow">
            下一步：内容
          </Button>
        </>
      }
    >
      <div className="fg-desk__body">
        <div className="fg-head">
          <h1>奖励：大家做到什么，能得到什么</h1>
          <p>模板已填好，不合适再改</p>
          <ProgressBar label="已填项目" value={18} max={25} text="已填 18／25 项" />
        </div>
        <div className="fg-columns fg-columns--wizard">
          <Path label="做方案的七步" look="vertical" stops={steps} />
          <div className="fg-stack">
            <Panel title="得积分的事" note="只能是到场、学习、问卷、开通电子渠道、刷卡支付">
              <div style={{ display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: 10 }}>
                {earn.map(([what, points]) => (
                  <button key={what} type="button" className="fg-tick-card" aria-pressed="true">
                    {what}
                    <small className="num">{points}</small>
                    <Icon name="check" size={18} weight={2.6} />
                  </button>
                ))}
              </div>
              <div style={{ marginTop: 12 }}>
                <Notice
                  kind="refused"
                  struck="存款满5万，抽奖一次"
                  title="存款不能换现金、实物、积分或抽奖机会，所以这条没有加上。"
                  source="规则 RW-01 · 《商业银行法》第47条，原文已核对"
                  action={<Button look="act">改成“走完一站”</Button>}
                />
              </div>
            </Panel>
            <Panel
              title="抽奖"
              note="走完任意一站，每人一次；员工和协作方不参加"
              aside={<a href="#page">看公示页（16项）</a>}
            >
              <TextField label="每人次数" value="1" onChange={() => {}} unit="次" hint="同一部手机只算一次" />
            </Panel>
          </div>
          <Panel title="发布前检查" note="边填边查">
            <LanternRow label="31项里22项已亮" items={lanterns} columns={11} size={24} />
            <h3 className="fg-todo__head fg-todo__head--refused">
              <Icon name="stop" weight={2} />
              拦住发布 2
            </h3>
            <ul className="fg-todo">
              <li>
                <p>
                  存款达标不能换奖励<small>《商业银行法》第47条，见左边</small>
                </p>
                <a href="#go">去改</a>
              </li>
              <li>
                <p>
                  还没选消保审核人<small>三级审核缺一位</small>
                </p>
                <a href="#go">选人</a>
              </li>
            </ul>
            <h3 className="fg-todo__head fg-todo__head--already">
              <Icon name="doc" weight={2} />
              要补证据 3
            </h3>
          </Panel>
        </div>
      </div>
    </ConsoleFrame>
  );
}
