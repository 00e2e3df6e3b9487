import { useState } from 'react';
import { Button } from '../src/Button.tsx';
import { CheckCard } from '../src/CheckCard.tsx';
import { Chip } from '../src/Chip.tsx';
import { Dialog } from '../src/Dialog.tsx';
import { Icon } from '../src/Icon.tsx';
import { type IconName, iconPaths } from '../src/icon-paths.ts';
import { Lantern } from '../src/Lantern.tsx';
import { Paper } from '../src/Paper.tsx';
import { Path } from '../src/Path.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { Portrait } from '../src/Portrait.tsx';
import { ProgressBar } from '../src/ProgressBar.tsx';
import { RangeBand } from '../src/RangeBand.tsx';
import { SceneLetter } from '../src/SceneLetter.tsx';
import { SceneStreetStall } from '../src/SceneStreetStall.tsx';
import { Seal } from '../src/Seal.tsx';
import { Switch } from '../src/Switch.tsx';
import { TextField } from '../src/TextField.tsx';
import { Waterfall } from '../src/Waterfall.tsx';

const names = Object.keys(iconPaths) as IconName[];
const band = [
  { label: '现在', low: 42, middle: 42, high: 42 },
  { label: '1年后', low: 46, middle: 54, high: 62 },
  { label: '2年后', low: 52, middle: 66, high: 86 },
  { label: '3年后', low: 58, middle: 82, high: 112 },
];

function Motifs() {
  return (
    <>
      <SceneStreetStall className="fg-gallery-scene" />
      <SceneLetter className="fg-gallery-scene" />
      <div className="fg-row">
        <Lantern state="lit" glow tassel label="已完成" />
        <Lantern state="red" glow tassel label="最后一站" />
        <Lantern state="unlit" tassel label="还没到" />
        <Lantern state="partial" fill={0.4} label="还有四成座位" />
        <Lantern state="lit" glyph="租" size={56} />
        <Lantern state="unlit" blocked />
      </div>
      <div className="fg-row">
        <Seal word="业务" label="一级业务，已盖章" size={80} />
        <Seal word="合规" label="二级合规，已盖章" size={64} tilt={3} />
        <Seal word="游园之印" label="游园会之印" size={64} />
        <Seal word="新奇" label="无字样" size={56} />
        <Seal word="合规" state="waiting" label="等你盖章" emptyWord="等你盖章" size={76} />
        <Seal word="消保" state="notYet" label="未到" emptyWord="未到" size={76} />
      </div>
    </>
  );
}

export function PhoneParts() {
  const [on, setOn] = useState(true);
  const [text, setText] = useState('1380013800');
  const [open, setOpen] = useState(new URLSearchParams(location.search).has('dialog'));
  return (
    <PhonePage title="零件" back={{ label: '返回', href: '?' }}>
      <div className="fg-stack">
        <Motifs />
        <div className="fg-row">
          <Portrait kind="young" />
          <Portrait kind="worker" />
          <Portrait kind="parent" />
          <Portrait kind="elder" />
        </div>
        <div className="fg-row" style={{ gap: 14 }}>
          {names.map((name) => (
            <Icon key={name} name={name} size={24} label={name} />
          ))}
        </div>
        <div className="fg-row">
          <Button look="act" icon="gift">
            收下
          </Button>
          <Button>先看看</Button>
          <Button look="quiet">不了</Button>
          <Button look="danger">不去了</Button>
          <Button look="act" disabledReason="还有1处拦住">
            签署
          </Button>
          <Button busy>正在送出</Button>
          <Button onClick={() => setOpen(true)}>开对话框</Button>
        </div>
        <div className="fg-row">
          <Chip tone="admitted" icon="check">
            已发布
          </Chip>
          <Chip tone="wait">离开场 9 天</Chip>
          <Chip tone="already">要补证据</Chip>
          <Chip tone="refused">拦住 2</Chip>
          <Chip tone="lamp">模拟</Chip>
        </div>
        <TextField
          label="手机号"
          value={text}
          onChange={setText}
          error="手机号少一位"
          inputMode="tel"
          hint="只用来发预约码"
        />
        <TextField label="想问什么" value="" onChange={() => {}} rows={3} placeholder="写在这里" tag="选填" />
        <Switch label="开场前提醒我" note="发一条短信" checked={on} onChange={setOn} onWord="开" offWord="关" />
        <CheckCard label="看过风险提示" checked={false} onChange={() => {}} error="看过才能往下走" />
        <ProgressBar label="进度" value={3} max={5} text="走完 3／5 站" look="lamp" />
        <Path
          label="步骤"
          look="vertical"
          stops={[
            { id: 'a', label: '目标', state: 'done', stateWord: '已完成' },
            { id: 'b', label: '奖励', note: '第2步，共3步', state: 'here', stateWord: '正在这一步' },
            { id: 'c', label: '提交', state: 'ahead', stateWord: '还没到' },
          ]}
        />
        <Paper kind="card">
          <RangeBand
            label="三年后的净资产：一半买理财，十次里有八次在58到112之间"
            name="一半买理财"
            sentence="跑了1,000次：十次里有八次落在这片里，不是承诺"
            points={band}
            compare={{ name: '先还清', points: band.map((_, i) => ({ low: 42 + i * 14, high: 42 + i * 20 })) }}
            format={(value) => `${value},000`}
            formatAxis={(value) => `${value / 10}万`}
            toneNote="深色是偏低的一半"
            table={{ open: '看数字', head: ['时间', '偏低', '居中', '偏高'] }}
          />
        </Paper>
        <Paper kind="card">
          <Waterfall
            label="上个月的收支"
            format={(amount, kind) => `${kind === 'out' ? '−' : '+'}${amount.toLocaleString('en')}`}
            bars={[
              { id: '1', label: '工资', amount: 9200, kind: 'in' },
              { id: '2', label: '税与社保', amount: 1640, kind: 'out' },
              { id: '3', label: '还款', amount: 2852, kind: 'out' },
              { id: '4', label: '房租', amount: 1800, kind: 'out' },
              { id: '5', label: '生活', amount: 1648, kind: 'out' },
              { id: '6', label: '结余', amount: 1260, kind: 'sum' },
            ]}
          />
        </Paper>
        <Paper kind="notice">
          <b>开放时间有变</b>
          <p>周日提前到16:30闭园。</p>
        </Paper>
      </div>
      <Dialog
        open={open}
        title="真的不去了？"
        closeLabel="关掉"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button look="danger">不去了</Button>
            <Button onClick={() => setOpen(false)}>再想想</Button>
          </>
        }
      >
        退掉以后，座位马上给候补的人。
      </Dialog>
    </PhonePage>
  );
}
