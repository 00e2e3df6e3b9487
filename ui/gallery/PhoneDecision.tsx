import { useState } from 'react';
import { Button } from '../src/Button.tsx';
import { Chip } from '../src/Chip.tsx';
import { ChoiceCard } from '../src/ChoiceCard.tsx';
import { Icon } from '../src/Icon.tsx';
import { Meter } from '../src/Meter.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { SceneStudent } from '../src/SceneStudent.tsx';
import { Sheet } from '../src/Sheet.tsx';

const choices = [
  { glyph: '还', title: '先把信用卡还清', lines: ['欠款 −12,600，留下5,400', '还款占收入 31% → 17%'] },
  { glyph: '存', title: '存够三个月应急金', lines: ['现金 +18,000，信用卡照旧', '够花 0.5 → 3.4 个月'] },
  { glyph: '分', title: '一半还款，一半买R2理财', lines: ['欠款 −9,000，理财 +9,000', '收益只按区间演示，可能亏'] },
];

export function PhoneDecision() {
  const [chosen, setChosen] = useState('');
  return (
    <PhonePage
      title="职场第3年 · 12月"
      titleAs="p"
      back={{ label: '返回', href: '?view=pass' }}
      aside={<Chip tone="lamp">模拟</Chip>}
      scene={<SceneStudent />}
      sceneHeight={190}
    >
      <Sheet edge="low">
        <div className="fg-stack fg-stack--tight">
          <div className="fg-meters">
            <Meter label="净资产" value="42,380" isMain />
            <Meter label="现金" value="21,450" />
            <Meter label="每月结余" value="+1,260" />
          </div>
          <div className="fg-meters fg-meters--wide">
            <Meter label="还款占收入" value="31%" fraction={0.44} limit={{ fraction: 0.7, text: '50% 警戒' }} />
            <Meter label="模拟信用" value="712 · 良好" fraction={0.6} steps={5} low="350" high="950" />
          </div>
          <div className="fg-story">
            <h1>年终奖到账：18,000体验币</h1>
            <p>
              小满还欠着<span className="fg-term">信用卡</span>
              12,600，一直只还最低。朋友喊她一起“赚点收益”。这笔钱先给谁？
            </p>
          </div>
          <div className="fg-stack" style={{ gap: 11 }}>
            {choices.map((choice) => (
              <ChoiceCard
                key={choice.glyph}
                {...choice}
                selected={chosen === choice.glyph}
                selectedWord="已选"
                onChoose={() => setChosen(choice.glyph)}
              />
            ))}
          </div>
          <div className="fg-rule-line">
            <Icon name="scale" size={22} />
            <span>
              只还最低，利息从消费当天算。<a href="#rule">查规则</a>
            </span>
          </div>
          <div className="fg-row fg-row--between fg-note">
            <Button look="quiet" icon="help">
              叫引导师
            </Button>
            选了不能退回，可以重玩
          </div>
        </div>
      </Sheet>
    </PhonePage>
  );
}
