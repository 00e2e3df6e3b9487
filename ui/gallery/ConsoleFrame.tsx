import type { ReactNode } from 'react';
import { Icon } from '../src/Icon.tsx';
import { RailDusk } from '../src/RailDusk.tsx';

const items = ['首页', '活动', '客群', '审核', '现场', '权益', '数据', '证据'];

interface ConsoleFrameProps {
  current: string;
  title: string;
  chips: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
}

export function ConsoleFrame({ current, title, chips, children, foot }: ConsoleFrameProps) {
  return (
    <div className="fg-desk">
      <RailDusk
        label="主导航"
        home={{ label: '游园会', href: '?place=console' }}
        items={items.map((label) => ({ id: label, label, href: `#${label}`, current: label === current }))}
      />
      <div style={{ display: 'flex', flexDirection: 'column', minWidth: 0 }}>
        <header className="fg-desk__bar">
          <span className="fg-desk__title">{title}</span>
          {chips}
          <span className="fg-desk__tools">
            <span className="fg-input" style={{ width: 230, fontSize: 13 }}>
              <Icon name="search" size={18} />
              <input aria-label="找活动、客群、规则" placeholder="找活动、客群、规则" />
            </span>
            <Icon name="bell" label="通知" />
            <span>活动运营 · 滨江分行</span>
          </span>
        </header>
        <div style={{ flex: 1 }}>{children}</div>
        {foot && <footer className="fg-desk__foot">{foot}</footer>}
      </div>
    </div>
  );
}
