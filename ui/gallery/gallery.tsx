import '@fontsource-variable/noto-sans-sc';
import '../src/tokens.css';
import '../src/base.css';
import '../src/components.css';
import { createRoot } from 'react-dom/client';

/** ?place=phone|console & theme=light|dark & size=large & view=<name of a page> */
async function show() {
  const query = new URLSearchParams(location.search);
  const place = query.get('place') ?? 'phone';
  const root = document.documentElement;
  root.dataset.place = place;
  root.dataset.theme = query.get('theme') ?? 'light';
  if (query.get('size') === 'large') root.dataset.size = 'large';
  const view = query.get('view') ?? '';
  const target = document.getElementById('root');
  if (!target) return;
  if (place === 'console') {
    await import('../src/console.css');
    const { ConsoleGallery } = await import('./ConsoleGallery.tsx');
    createRoot(target).render(<ConsoleGallery view={view} />);
    return;
  }
  await import('../src/phone.css');
  const { PhoneGallery } = await import('./PhoneGallery.tsx');
  createRoot(target).render(<PhoneGallery view={view} />);
}

void show();
