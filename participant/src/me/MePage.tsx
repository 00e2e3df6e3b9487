/** What is one's own: points, consents, how the app looks, the way out. */
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../net/queries.ts';
import { useGo } from '../parts/Go.tsx';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { MyBookings } from './MyBookings.tsx';
import { MyConsents } from './MyConsents.tsx';
import { MyPoints } from './MyPoints.tsx';
import { SignOut } from './SignOut.tsx';
import { ViewSettings } from './ViewSettings.tsx';

export function MePage() {
  const { t, say } = useWords();
  const go = useGo();
  const me = useQuery(meQuery);
  return (
    <PhonePage
      title={me.data ? say(me.data.alias) : t('me.title')}
      back={{ label: t('common.back'), onBack: () => go('/') }}
    >
      <div className="fg-stack fg-stack--wide">
        <SignInGate>
          <MyPoints />
          <MyBookings />
          <MyConsents />
        </SignInGate>
        <ViewSettings />
        {me.data && <SignOut mobileMasked={me.data.mobileMasked} />}
      </div>
    </PhonePage>
  );
}
