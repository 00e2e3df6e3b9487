import { Button } from '../src/Button.tsx';
import { Notice } from '../src/Notice.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { ToastRegion } from '../src/ToastRegion.tsx';
import { Verdict } from '../src/Verdict.tsx';

export function PhoneStates() {
  return (
    <PhonePage title="每种状态" back={{ label: '返回', href: '?view=parts' }}>
      <div className="fg-stack">
        <Notice kind="offline" title="没网也能用，08:52 更新过" />
        <Notice kind="loading" title="正在翻任务手册" />
        <Notice kind="empty" title="还没有约过" action={<Button>去选时间</Button>}>
          约好的场次会放在这里。
        </Notice>
        <Notice
          kind="errorOurs"
          title="没存上，你填的都还在"
          source="编号 BK-1042"
          action={<Button icon="repeat">再试一次</Button>}
        />
        <Notice
          kind="refused"
          struck="存款满5万，抽奖一次"
          title="存款不能换抽奖机会，所以这条没有加上"
          source="规则 RW-01 · 《商业银行法》第47条"
          action={<Button look="outline">改成“走完一站”</Button>}
        />
        <Notice kind="stopped" title="活动暂停了">
          已得的积分和奖品都算数。3月18日 18:00 前再告诉你。
        </Notice>
        <Verdict kind="admitted" word="已签到" lead="10:07 在1号通道" detail="码尾 Q92" />
        <Verdict kind="already" word="做过了" lead="今天 10:40 答过这一关" />
        <Verdict kind="refused" word="不能领" lead="这份奖品昨天领走了" act="去礼品台核对" />
        <Verdict kind="wait" word="候补中" lead="前面有8位" act="有位置就发短信，30分钟内确认" />
      </div>
      <ToastRegion
        label="提示"
        dismissLabel="关掉"
        onDismiss={() => {}}
        toasts={[{ id: '1', text: '约好了，3月20日 10:15 见', action: { label: '加日历', onAction: () => {} } }]}
      />
    </PhonePage>
  );
}
