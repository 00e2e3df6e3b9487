import { Icon, type IconName } from '@fairground/ui/Icon.tsx';
import { LanternRow } from '@fairground/ui/LanternRow.tsx';
import { Panel } from '@fairground/ui/Panel.tsx';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n.ts';
import { type ReadinessItem, readinessQuery } from '../data/campaign-queries.ts';
import { Loaded } from './Loaded.tsx';

type Group = ReadinessItem['group'];
const openGroups = ['block', 'evidence', 'later'] as const;
const icons: Readonly<Record<Group, IconName>> = { block: 'stop', evidence: 'doc', later: 'hourglass', lit: 'check' };
const order: readonly Group[] = ['lit', 'block', 'evidence', 'later'];

interface ReadinessPanelProps {
  readonly campaignId: string;
  readonly title: string;
  readonly note?: string;
  /** How many open items show before the list is unfolded; all without it. */
  readonly shownFirst?: number;
  /** The way to where an item is repaired, null when it is repaired outside the plan. */
  readonly repair: (item: ReadinessItem) => ReactNode;
}

const useItemWords = () => {
  const language = useLanguage();
  return (item: ReadinessItem) => (language === 'en' ? item.en : item.zh);
};

const OpenGroup = ({
  group,
  items,
  repair,
}: {
  readonly group: Group;
  readonly items: readonly ReadinessItem[];
  readonly repair: ReadinessPanelProps['repair'];
}) => {
  const { t } = useTranslation();
  const words = useItemWords();
  if (items.length === 0) return null;
  return (
    <section className={`cs-ready-group cs-ready-${group}`}>
      <h3>
        <Icon name={icons[group]} size={20} />
        {t(`readiness.group.${group}`)} <span className="num">{items.length}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.id} id={`ready-${item.id}`} tabIndex={-1}>
            <p>
              {words(item).title}
              <small>{words(item).reason}</small>
            </p>
            {repair(item)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const LitGroup = ({ items }: { readonly items: readonly ReadinessItem[] }) => {
  const { t } = useTranslation();
  const words = useItemWords();
  return (
    <details className="cs-fold cs-ready-group cs-ready-lit">
      <summary>
        <Icon name="check" size={20} weight={2.4} />
        {t('readiness.group.lit')} <span className="num">{items.length}</span>
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id} id={`ready-${item.id}`} tabIndex={-1}>
            <p>
              {words(item).title}
              <small>{words(item).reason}</small>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
};

const focusItem = (id: string): void => {
  const place = document.getElementById(`ready-${id}`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  place?.focus();
  place?.scrollIntoView({ block: 'nearest' });
};

const ReadinessBody = ({
  items,
  shownFirst,
  repair,
}: { readonly items: readonly ReadinessItem[] } & Pick<ReadinessPanelProps, 'shownFirst' | 'repair'>) => {
  const { t } = useTranslation();
  const words = useItemWords();
  const [showsAll, setShowsAll] = useState(shownFirst === undefined);
  const open = openGroups.flatMap((group) => items.filter((item) => item.group === group));
  const shown = showsAll ? open : open.slice(0, shownFirst);
  const lit = items.filter((item) => item.group === 'lit');
  const sorted = [...items].sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group));
  const openItem = (id: string): void => {
    setShowsAll(true);
    requestAnimationFrame(() => focusItem(id));
  };
  return (
    <>
      <p className="cs-ready-count num">
        {open.length === 0
          ? t('readiness.allLit', { count: lit.length })
          : t('readiness.count', { lit: lit.length, open: open.length })}
      </p>
      <LanternRow
        label={t('readiness.count', { lit: lit.length, open: open.length })}
        size={26}
        onOpen={openItem}
        items={sorted.map((item) => ({
          id: item.id,
          state: item.group === 'lit' ? 'lit' : 'unlit',
          blocked: item.group === 'block',
          label: t('readiness.lantern', { title: words(item).title, state: t(`readiness.group.${item.group}`) }),
        }))}
      />
      {openGroups.map((group) => (
        <OpenGroup key={group} group={group} items={shown.filter((item) => item.group === group)} repair={repair} />
      ))}
      {showsAll || open.length <= (shownFirst ?? 0) ? null : (
        <button type="button" className="cs-text-button" onClick={() => setShowsAll(true)}>
          {t('readiness.showAll', { count: open.length })}
        </button>
      )}
      {showsAll && lit.length > 0 ? <LitGroup items={lit} /> : null}
    </>
  );
};

/** Readiness as lanterns: lit is true, unlit is not yet; below them the open items with their reason and repair. */
export const ReadinessPanel = ({ campaignId, title, note, shownFirst, repair }: ReadinessPanelProps) => {
  const { t } = useTranslation();
  const readiness = useQuery(readinessQuery(campaignId));
  return (
    <Panel title={title} note={note} className="cs-ready">
      <Loaded query={readiness} waiting={t('readiness.waiting')}>
        {({ items }) => <ReadinessBody items={items} shownFirst={shownFirst} repair={repair} />}
      </Loaded>
    </Panel>
  );
};
