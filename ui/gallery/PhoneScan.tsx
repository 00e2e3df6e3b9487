import { Icon } from '../src/Icon.tsx';
import { Verdict, type VerdictKind } from '../src/Verdict.tsx';

const words = {
  admitted: ['请进', '10:15场 · 人生财富旅程', '码尾 Q92 · 普通票', '发一本任务手册，往左走第一站'],
  already: ['已入场', '10:07 在1号通道进的', '8分钟前 · 码尾 Q92', '先别放行，问一句：刚才出去过吗？'],
  refused: ['不能进', '这张票昨天退了', '码尾 Q92', '请到例外台，那里能再约一场'],
  wait: ['还没到', '这张票是 14:15 场', '13:45 起可以进 · 码尾 Q92', '先去茶歇区，到点再来'],
} as const;

export function PhoneScan({ kind }: { kind: VerdictKind }) {
  const [word, lead, detail, act] = words[kind];
  return (
    <Verdict
      look="full"
      kind={kind}
      word={word}
      lead={lead}
      detail={detail}
      act={act}
      top={
        <>
          <span>
            <Icon name="wifi" size={19} weight={2.1} point={false} />
            在线
          </span>
          <span>2号通道</span>
          <span className="fg-verdict__count">本场 63／120</span>
        </>
      }
      dock={
        <>
          <div className="fg-dock__camera">
            <span className="fg-dock__frame" />
            <p>下一位，请把码放进框里</p>
          </div>
          <div className="fg-dock__keys">
            {(['torch', 'list', 'help'] as const).map((icon, index) => (
              <button
                key={icon}
                type="button"
                className={index === 2 && kind !== 'admitted' ? 'fg-dock__key fg-dock__key--main' : 'fg-dock__key'}
              >
                <Icon name={icon} size={28} weight={2} />
                {['手电筒', '输短码', '例外台'][index]}
              </button>
            ))}
          </div>
        </>
      }
    />
  );
}
