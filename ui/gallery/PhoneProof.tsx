import { Button } from '../src/Button.tsx';
import { Icon } from '../src/Icon.tsx';
import { DoubleRule } from '../src/Panel.tsx';
import { Paper } from '../src/Paper.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { PrizeLantern } from '../src/PrizeLantern.tsx';
import { Seal } from '../src/Seal.tsx';

const checks = [
  ['开奖前定下的，没改过', '昨天18:00公布 9F3C·07A1·…·E2B8'],
  ['你在名单里', '第417位，共1,028位'],
  ['结果能重算出来', '你的数 0.0731，落在 0.025 至 0.125'],
];

export function PhoneProof() {
  return (
    <PhonePage
      title="点一盏灯"
      titleAs="p"
      ground="night"
      back={{ label: '返回', href: '?view=pass' }}
      foot={
        <>
          <Button look="act" block icon="gift">
            出示领奖码
          </Button>
          <p>17:00前到礼品区领取 · 价值约40元，税费由银行承担</p>
        </>
      }
    >
      <div style={{ textAlign: 'center', paddingBottom: 20 }}>
        <PrizeLantern state="open">
          <Icon name="gift" size={72} weight={1.5} />
        </PrizeLantern>
        <p className="fg-lamp-word">灯里是</p>
        <h1 className="fg-display">帆布袋套装</h1>
      </div>
      <Paper kind="receipt">
        <div className="fg-heading">
          <h2 style={{ fontSize: 17 }}>这次抽奖，你可以自己验</h2>
          <span className="fg-note num">第0417号</span>
        </div>
        <DoubleRule />
        {checks.map(([fact, how]) => (
          <div key={fact} className="fg-proof-line">
            <span className="fg-proof-line__sign">
              <Icon name="check" size={16} weight={3} />
            </span>
            <div className="num">
              <b>{fact}</b>
              {how}
            </div>
          </div>
        ))}
        <div style={{ position: 'absolute', right: 16, top: 118 }}>
          <Seal word="可验" label="可验" size={56} tilt={7} fall />
        </div>
      </Paper>
    </PhonePage>
  );
}
