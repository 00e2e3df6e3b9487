import type { CSSProperties } from 'react';
import { Icon } from '../src/Icon.tsx';
import { Paper } from '../src/Paper.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { Portrait } from '../src/Portrait.tsx';
import { Seal } from '../src/Seal.tsx';

const stations = [
  ['people', '签到'],
  ['home', '客厅'],
  ['wallet', '网点'],
  ['flag', '闯关'],
  ['chat', '问卷'],
] as const;

export function PhonePass() {
  return (
    <PhonePage
      title="我的身份卡"
      ground="night"
      back={{ label: '返回', href: '?view=booking' }}
      aside={
        <span className="fg-row" style={{ gap: 6 }}>
          <Icon name="wifi" /> 没网也能用
        </span>
      }
    >
      <Paper kind="ticket" hole stub={<Booklet />}>
        <div className="fg-person">
          <Portrait kind="young" />
          <div>
            <h2>小满，23岁</h2>
            <p>刚工作的设计师，和同学合租，想三年后开一家小店。</p>
          </div>
        </div>
        <div className="fg-pairs num" style={{ marginTop: 14 }}>
          <div>
            场次<b>3月20日 10:15</b>
          </div>
          <div>
            起步<b>10,000 体验币</b>
          </div>
        </div>
        <div className="fg-code" style={{ marginTop: 14 }}>
          <div className="fg-code__box" style={{ '--fg-share': 0.53 } as CSSProperties}>
            <svg viewBox="0 0 25 25" fill="currentColor" role="img" aria-label="入场二维码">
              <path d="M0 0h7v7H0zM18 0h7v7h-7zM0 18h7v7H0zM9 1h2v3H9zM13 3h3v2h-3zM9 9h5v2H9zM16 12h6v3h-6zM9 16h3v6H9zM15 18h4v2h-4zM20 21h4v3h-4zM2 10h4v2H2z" />
            </svg>
          </div>
          <p className="fg-code__short num">7K3 Q92</p>
          <p className="fg-code__note num">扫不出就报这六位 · 18秒后换新码</p>
        </div>
      </Paper>
      <div className="fg-night-tiles" style={{ marginTop: 28 }}>
        {(['calendar', 'repeat', 'x'] as const).map((icon, index) => (
          <button key={icon} type="button" className="fg-night-tile">
            <Icon name={icon} size={22} />
            {['加到日历', '改时间', '不去了'][index]}
          </button>
        ))}
      </div>
      <p className="fg-note fg-center" style={{ marginTop: 16 }}>
        10:00 起可以入场，迟到20分钟内都为你留着
      </p>
    </PhonePage>
  );
}

function Booklet() {
  return (
    <>
      <div className="fg-heading">
        <h3 style={{ fontSize: 15 }}>任务手册</h3>
        <span className="fg-note">走一站，盖一个章</span>
      </div>
      <ul className="fg-booklet">
        {stations.map(([icon, word], index) => (
          <li key={icon}>
            <div className={index === 0 ? 'fg-booklet__place fg-booklet__place--stamped' : 'fg-booklet__place'}>
              {index === 0 ? (
                <Seal word={word} label={`${word}，已盖章`} size={48} fall />
              ) : (
                <Icon name={icon} size={24} point={false} />
              )}
            </div>
            {word}
          </li>
        ))}
      </ul>
    </>
  );
}
