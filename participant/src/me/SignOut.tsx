import { Button } from '@fairground/ui/Button.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useGo } from '../parts/Go.tsx';
import { useNews } from '../parts/News.tsx';
import { Refused } from '../parts/PageState.tsx';
import { shelf } from '../queue/phone-store.ts';
import { useAction, usePending } from '../queue/use-action.ts';
import { useWords } from '../view/ViewProvider.tsx';

/** Leaves nothing of the person on the phone: pass and run go; public content and how the app looks stay. */
async function clearShelf(): Promise<void> {
  for (const name of await shelf.names()) {
    if (name.startsWith('pass:') || name.startsWith('run:')) await shelf.remove(name);
  }
}

export function SignOut({ mobileMasked }: { mobileMasked: string | null }) {
  const { t } = useWords();
  const go = useGo();
  const tell = useNews();
  const queries = useQueryClient();
  const pending = usePending().filter((action) => action.operation !== 'signOutParticipant');
  const leave = useAction('signOutParticipant');
  const out = async () => {
    const result = await leave.run({ intent: 'sign-out', body: undefined });
    if (result.kind === 'refused' && result.problem.status !== 401) return;
    await clearShelf();
    queries.clear();
    tell(t('me.signedOut'));
    go('/');
  };
  return (
    <section className="fg-stack fg-stack--tight">
      {mobileMasked && <p className="fg-note num">{t('me.signedInAs', { mobile: mobileMasked })}</p>}
      <Refused problem={leave.problem} />
      <Button
        block
        icon="out"
        busy={leave.isBusy}
        disabledReason={pending.length > 0 ? t('me.unsent') : undefined}
        onClick={() => void out()}
      >
        {t('me.signOut')}
      </Button>
    </section>
  );
}
