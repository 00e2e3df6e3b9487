import { Button } from '../src/Button.tsx';
import { Icon } from '../src/Icon.tsx';
import { Path } from '../src/Path.tsx';
import { PhonePage } from '../src/PhonePage.tsx';
import { SceneDusk } from '../src/SceneDusk.tsx';
import { ScrollBanner } from '../src/ScrollBanner.tsx';
import { Sheet } from '../src/Sheet.tsx';
import { TypeSwitch } from '../src/TypeSwitch.tsx';
import { Wordmark } from '../src/Wordmark.tsx';

const stops = ['签到', '领身份', '三个场景', '闯关', '成长报告'].map((label, index) => ({
  id: String(index),
  label,
  state: 'ahead' as const,
  stateWord: '',
}));

export function PhoneLanding() {
  const large = document.documentElement.dataset.size === 'large';
  return (
    <PhonePage
      title={<Wordmark label="游园会" size={large ? 31 : 23} />}
      titleAs="p"
      aside={<TypeSwitch large={large} onChange={() => {}} largeWord="大字" standardWord="标准字" />}
      scene={<SceneDusk />}
      sceneHeight={500}
      sceneOver={
        <div className="fg-row" style={{ justifyContent: 'flex-end', marginTop: 8 }}>
          <ScrollBanner title={['用一个上午，', '走完财富人生四十年']} seal={{ word: '游园之印', label: '游园会' }} />
        </div>
      }
      foot={
        <>
          <Button look="act" block iconAfter="arrow">
            选个时间来逛逛
          </Button>
          <p>全程是模拟，体验币不能换钱 · 内容已审核 A93F·05</p>
        </>
      }
    >
      <Sheet lit>
        <div className="fg-stack fg-stack--tight">
          <div>
            <h2 style={{ fontSize: large ? undefined : 20 }}>人生财富与创业金融模拟体验日</h2>
            <p className="fg-note">示例银行·滨江分行 主办 · 免费，不需要开户</p>
          </div>
          <ul className="fg-facts">
            <li>
              <Icon name="calendar" />
              <span>
                3月20日、21日
                <br />
                周六、周日
              </span>
            </li>
            <li>
              <Icon name="pin" />
              <span>
                滨江产业园会展
                <br />
                中心2号厅
              </span>
            </li>
          </ul>
          {!large && <Path label="一路上有五站" look="stalls" stops={stops} />}
          <div className="fg-ask">
            <Icon name="shield" />
            <p>
              <b>只问你的手机号</b>，用来发预约码，
              <br />
              活动结束90天后删除。<a href="#why">为什么要问</a>
            </p>
          </div>
        </div>
      </Sheet>
    </PhonePage>
  );
}
