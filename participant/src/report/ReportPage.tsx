/** The growth report: a paper to keep, on the phone and on A4. */
import { Button } from '@fairground/ui/Button.tsx';
import { Notice } from '@fairground/ui/Notice.tsx';
import { PhonePage } from '@fairground/ui/PhonePage.tsx';
import { useQuery } from '@tanstack/react-query';
import { isUnknown } from '../net/connection.ts';
import { reportQuery } from '../net/queries.ts';
import { useSlug } from '../parts/address.ts';
import { useGo } from '../parts/Go.tsx';
import { GoButton } from '../parts/GoButton.tsx';
import { NotRead, Waiting } from '../parts/PageState.tsx';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { useWords } from '../view/ViewProvider.tsx';
import { ReportPaper } from './ReportPaper.tsx';
import './report.css';

export function ReportPage() {
  const { t } = useWords();
  const go = useGo();
  const slug = useSlug();
  return (
    <div className="p-report">
      <PhonePage title={t('report.title')} back={{ label: t('common.back'), onBack: () => go(`/c/${slug}`) }}>
        <SignInGate>
          <ReportBody slug={slug} />
        </SignInGate>
      </PhonePage>
    </div>
  );
}

function ReportBody({ slug }: { slug: string }) {
  const { t } = useWords();
  const report = useQuery(reportQuery(slug));
  if (report.isPending) return <Waiting text={t('report.reading')} />;
  if (report.isError) {
    if (!isUnknown(report.error)) return <NotRead error={report.error} onRetry={() => void report.refetch()} />;
    return (
      <Notice
        kind="empty"
        title={t('report.none')}
        action={
          <GoButton to={`/c/${slug}/play`} look="act">
            {t('result.toPlay')}
          </GoButton>
        }
      >
        {t('report.noneWhy')}
      </Notice>
    );
  }
  return (
    <div className="fg-stack">
      <ReportPaper report={report.data} />
      <div className="fg-stack fg-stack--tight p-report__acts">
        <Button look="act" block icon="download" onClick={() => window.print()}>
          {t('report.print')}
        </Button>
        <GoButton to="/me" block>
          {t('report.toPoints', { points: report.data.pointsTotal })}
        </GoButton>
      </div>
    </div>
  );
}
