import '@fontsource-variable/noto-sans-sc/wght.css';
import '@fairground/ui/tokens.css';
import '@fairground/ui/base.css';
import '@fairground/ui/components.css';
import '@fairground/ui/console.css';
import './fonts.css';
import './shell.css';
import '../parts/parts.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AntdHouse } from './AntdHouse.tsx';
import { startI18n } from './i18n.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { startTheme } from './theme.ts';

const start = async (): Promise<void> => {
  startTheme();
  await startI18n();
  const place = document.getElementById('root');
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <AntdHouse>
          <RouterProvider router={router} />
        </AntdHouse>
      </QueryClientProvider>
    </StrictMode>,
  );
};

void start();
