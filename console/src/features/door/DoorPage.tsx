import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { holds, useMe } from '../../app/me.ts';
import { campaignsQuery } from '../../data/campaign-queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { DoorClosed } from './DoorClosed.tsx';
import { DoorDesk } from './DoorDesk.tsx';
import { DoorStart, type Post } from './DoorStart.tsx';
import { rememberLane } from './door-memory.ts';
import { makeDoorSound } from './door-sound.ts';
import './door.css';

/** The scanner at the door: a whole phone screen, first the post, then one guest after another. */
export const DoorPage = () => {
  const { t } = useTranslation('rooms');
  const me = useMe();
  const { campaignId } = useParams({ strict: false });
  const [post, setPost] = useState<Post | null>(null);
  const [sound] = useState(makeDoorSound);
  const campaigns = useQuery({ ...campaignsQuery, enabled: holds(me, 'checkin.scan') });
  const start = (next: Post): void => {
    rememberLane(next.lane);
    sound.wake();
    setPost(next);
  };
  if (!holds(me, 'checkin.scan')) return <DoorClosed />;
  if (post)
    return <DoorDesk key={`${post.campaignId} ${post.lane}`} post={post} sound={sound} onLane={() => setPost(null)} />;
  return (
    <Loaded query={campaigns} waiting={t('door.waiting')}>
      {({ items }) => (
        <DoorStart
          campaigns={items.filter((item) => item.state === 'published' || item.id === campaignId)}
          fixedId={campaignId}
          onStart={start}
        />
      )}
    </Loaded>
  );
};
