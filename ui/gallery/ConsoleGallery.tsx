import { ConsoleHome } from './ConsoleHome.tsx';
import { ConsoleReview } from './ConsoleReview.tsx';
import { ConsoleWizard } from './ConsoleWizard.tsx';

export function ConsoleGallery({ view }: { view: string }) {
  if (view === 'wizard') return <ConsoleWizard />;
  if (view === 'review') return <ConsoleReview />;
  return <ConsoleHome />;
}
