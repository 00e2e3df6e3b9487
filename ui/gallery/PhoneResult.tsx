import { useState } from 'react';
import { Button } from '../src/Button.tsx';
import { Chip } from '../src/Chip.tsx';
import { CurveChart } from '../src/CurveChart.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { Sheet } from '../src/Sheet.tsx';
import { TextField } from '../src/TextField.tsx';

const yours = [1.0, 1.15, 1.3, 1.7, 2.05, 2.5, 3.1, 3.65, 4.0, 4.9, 4.7, 5.55, 6.4];
const others = [1.0, 1.15, 1.3, 1.7, 1.85, 2.15, 2.5, 2.75, 2.55, 3.1, 2.4, 2.7, 3.25];
const points = (values: number[]) => values.map((y, index) => ({ x: index, y: y * 18_400 }));
const wan = (value: number) => `${Math.round(value / 1000) / 10}万`;
const forks = [
  ['第3年', '年终奖', '先把信用卡还清', '买了理财，多付利息3,140'],
  ['第7年', '看房', '多等一年，多攒首付', '贷满，还款占收入57%'],
  ['第10年', '待业', '应急金撑过三个月', '借新还旧，信用降两级'],
];

export function PhoneResult() {
  const [words, setWords] = useState('');
  return (
    <PhonePage
      title="这一局走完了"
      titleAs="p"
      ground="night"
      back={{ label: '返回', href: '?view=decision' }}
      aside={<Chip tone="lamp">模拟</Chip>}
    >
      <h1 style={{ fontSize: 25 }}>小满35岁，小店开张第二年</h1>
      <p>信用 712 → 768，没有一次逾期</p>
      <CurveChart
        label="净资产：你在第12年到118,000体验币，另一个我到60,000体验币，第3年分开"
        you={{ name: '你 · 11.8万', points: points(yours) }}
        other={{ name: '另一个我', points: points(others) }}
        forks={[
          { x: 3, label: '第3年' },
          { x: 7.5, label: '第7年' },
          { x: 10, label: '第10年' },
        ]}
        future={{ x: 16, low: 108_000, middle: 122_000, high: 150_000, label: '以后：一片区间' }}
        xTicks={[
          { x: 0, label: '第1年' },
          { x: 3, label: '3' },
          { x: 7.5, label: '7' },
          { x: 10, label: '10' },
          { x: 12, label: '12' },
        ]}
        format={(value) => Math.round(value).toLocaleString('en')}
        formatAxis={wan}
        table={{ open: '看数字', head: ['年', '你', '另一个我'] }}
      />
      <Sheet edge="low">
        <div className="fg-heading">
          <h2>三个岔路口</h2>
          <span className="fg-note">同样的运气，换一个选择</span>
        </div>
        <ul>
          {forks.map(([when, what, you, other]) => (
            <li key={when} className="fg-fork">
              <div className="fg-fork__when">
                <b className="num">{when}</b>
                {what}
              </div>
              <div>
                <p className="fg-fork__life">
                  <b>你</b>
                  {you}
                </p>
                <p className="fg-fork__life fg-fork__life--other">
                  <b>另一个我</b>
                  {other}
                </p>
              </div>
            </li>
          ))}
        </ul>
        <TextField label="写一句给35岁的自己" value={words} onChange={setWords} icon="edit" />
        <div className="fg-row" style={{ flexWrap: 'nowrap', padding: '14px 0' }}>
          <Button look="act" className="fg-grow">
            收下成长报告
          </Button>
          <Button className="fg-grow">原样重走一局</Button>
        </div>
      </Sheet>
    </PhonePage>
  );
}
