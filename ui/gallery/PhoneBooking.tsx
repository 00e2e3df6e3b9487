import { useState } from 'react';
import { Button } from '../src/Button.tsx';
import { CheckCard } from '../src/CheckCard.tsx';
import { HoldClock } from '../src/HoldClock.tsx';
import { Icon } from '../src/Icon.tsx';
import { Lantern } from '../src/Lantern.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { Sheet } from '../src/Sheet.tsx';
import { TypeSwitch } from '../src/TypeSwitch.tsx';

const slots = [
  ['09:00', '10:30', 12, 80],
  ['10:15', '11:45', 46, 80],
  ['13:00', '14:30', 0, 80],
  ['14:15', '15:45', 3, 80],
  ['15:30', '17:00', 61, 80],
] as const;

export function PhoneBooking() {
  const [must, setMust] = useState(true);
  const [free, setFree] = useState(false);
  const [endsAt] = useState(() => Date.now() + 272_000);
  return (
    <PhonePage
      title="选个时间"
      back={{ label: '返回', href: '?view=landing' }}
      aside={<TypeSwitch large={false} onChange={() => {}} largeWord="大字" standardWord="标准字" />}
    >
      <div className="fg-days">
        <button type="button" className="fg-day" aria-pressed="true">
          <span>
            <b>3月20日</b>周六 · 还有122位
          </span>
          <Icon name="check" weight={2.4} />
        </button>
        <button type="button" className="fg-day" aria-pressed="false">
          <span>
            <b>3月21日</b>周日 · 还有188位
          </span>
        </button>
      </div>
      <div className="fg-tabs" role="tablist" style={{ marginTop: 12 }}>
        <button type="button" role="tab" className="fg-tab" aria-selected="true">
          人生财富旅程
        </button>
        <button type="button" role="tab" className="fg-tab" aria-selected="false">
          企业金融管家
        </button>
      </div>
      <ul style={{ marginTop: 6 }}>
        {slots.map(([from, to, rest, capacity]) => (
          <li key={from} className={from === '10:15' ? 'fg-slot fg-slot--selected' : 'fg-slot'}>
            <Lantern state="partial" fill={rest / capacity} size={44} />
            <div>
              <p className="fg-slot__time num">
                {from} <small>至 {to}</small>
              </p>
              <p className="fg-slot__rest num">{rest > 0 ? `还有 ${rest} 位` : '已约满，前面有8位在候补'}</p>
            </div>
            {from === '10:15' ? (
              <span className="fg-slot__mark">
                <Icon name="check" weight={2.6} />
                已选
              </span>
            ) : (
              <Button>{rest > 0 ? '选这场' : '候补'}</Button>
            )}
          </li>
        ))}
      </ul>
      <Sheet edge="round" pinned>
        <HoldClock endsAt={endsAt} totalSeconds={300} text="周六 10:15 的座位为你留着" />
        <div>
          <CheckCard
            label="用手机号预约和签到"
            note="保存90天，到期自动删除"
            chip={{ word: '必要', kind: 'must' }}
            checked={must}
            onChange={setMust}
          />
          <CheckCard
            label="活动后可以联系我"
            note="不勾也能参加，随时可以撤回"
            chip={{ word: '自愿', kind: 'free' }}
            checked={free}
            onChange={setFree}
          />
        </div>
        <Button look="act" block>
          就约这个时间
        </Button>
      </Sheet>
    </PhonePage>
  );
}
