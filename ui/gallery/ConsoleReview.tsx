import { Button } from '../src/Button.tsx';
import { Chip } from '../src/Chip.tsx';
import { Icon } from '../src/Icon.tsx';
import { Panel } from '../src/Panel.tsx';
import { Seal } from '../src/Seal.tsx';
import { ConsoleFrame } from './ConsoleFrame.tsx';

export function ConsoleReview() {
  return (
    <ConsoleFrame
      current="审核"
      title="内容审核"
      chips={<Chip tone="wait">第2级 · 合规法律</Chip>}
      foot={
        <>
          <span className="fg-row">
            <Icon name="lock" />
            章盖在“7C1E·04B9”这一版上，改一个字，前面的章就作废。
          </span>
          <Button>退回作者</Button>
          <Button>附条件通过</Button>
          <Button look="act" disabledReason="还有1处拦住">
            签署
          </Button>
        </>
      }
    >
      <div className="fg-desk__body">
        <div className="fg-row fg-row--between">
          <div className="fg-head">
            <h1>公众号头条：模拟体验日</h1>
            <p>
              第4版，作者改了3处 · 还剩 <b>1天6小时</b>（时限2天）
            </p>
          </div>
          <div className="fg-row">
            <div className="fg-seal-card">
              <Seal word="业务" label="一级业务，3月1日 10:24 盖在第4版上" size={80} />
              <p className="num">
                <b>一级 业务</b>3月1日 10:24
                <br />
                盖在第4版上
              </p>
            </div>
            <div className="fg-seal-card fg-seal-card--now">
              <Seal word="合规" state="waiting" label="二级合规，轮到你" emptyWord="等你盖章" size={76} />
              <p>
                <b>二级 合规</b>轮到你
                <br />
                处理完再签
              </p>
            </div>
            <div className="fg-seal-card">
              <Seal word="消保" state="notYet" label="三级消保，未到" emptyWord="未到" size={76} />
              <p>
                <b>三级 消保</b>你签了
                <br />
                才轮到
              </p>
            </div>
          </div>
        </div>
        <div className="fg-columns fg-columns--review">
          <Panel title="第3版" note="2月26日，没有通过" aside={<span className="fg-mono">2D90·71AC</span>}>
            <div className="fg-block">
              <small>正文一</small>
              免费预约模拟体验。<del>名额不多，先到先得。</del>体验币只用来学习，不能兑换现金。
            </div>
          </Panel>
          <Panel title="第4版" note="正在审" aside={<span className="fg-mono">7C1E·04B9</span>}>
            <div className="fg-block">
              <small>正文一</small>
              免费预约模拟体验。
              <ins>
                最后120席，
                <mark className="fg-hit fg-hit--warn">
                  手慢无<sup>2</sup>
                </mark>
                。
              </ins>
              体验币只用来学习，不能兑换现金。
            </div>
            <div className="fg-block">
              <small>正文二</small>
              选一个身份，从学生走到退休。
              <ins>
                跟着引导师走，
                <mark className="fg-hit">
                  稳 赚 不 赔<sup>1</sup>
                </mark>
              </ins>
            </div>
          </Panel>
          <div className="fg-stack">
            <article className="fg-finding">
              <h3>
                <Icon name="stop" size={22} weight={2} />1 拦住：像在保证收益
              </h3>
              <p>“稳 赚 不 赔”，字中间加了空格，也算。</p>
              <dl>
                <dt>规则</dt>
                <dd>CT-01 不得明示或暗示保本、无风险</dd>
                <dt>出处</dt>
                <dd>《广告法》第25条第（一）项，原文已核对</dd>
              </dl>
              <div className="fg-rewrite">
                <small>建议改成</small>跟着引导师走，赚和亏都只用体验币
              </div>
              <div className="fg-row">
                <Button look="act">用这句</Button>
                <Button>写批注</Button>
              </div>
            </article>
            <article className="fg-finding fg-finding--warn">
              <h3>
                <Icon name="help" size={22} weight={2} />2 提醒：可能制造焦虑
              </h3>
              <p>“手慢无”要有真实名额做依据。</p>
            </article>
          </div>
        </div>
      </div>
    </ConsoleFrame>
  );
}
