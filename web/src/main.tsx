/** The app: one page, right to left or left to right, by the server that also answers it. */
import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { RouterProvider } from 'react-router';
import { client } from './api/index.ts';
import { listenToKeys } from './keys/index.ts';
import { show, usePreferences } from './preferences/index.ts';
import { router } from './routes.tsx';
import { copyWithoutMarks } from './shell/copying.ts';

function App() {
  const { language } = usePreferences();
  return (
    <I18nProvider locale={language === 'ar' ? 'ar-AE' : 'en-GB'}>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

show();
listenToKeys();
copyWithoutMarks();
const root = document.getElementById('app');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
