/** The addresses of the app. Each page is a chunk of its own; the URL holds what was chosen, never who chose it. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { NotHere } from './parts/NotHere.tsx';
import { usePageTitle } from './parts/use-page-title.ts';

function Frame() {
  usePageTitle();
  return <Outlet />;
}

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./landing/HomePage.tsx'), 'HomePage'),
});
const landing = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug',
  component: lazyRouteComponent(() => import('./landing/LandingRoute.tsx'), 'LandingRoute'),
});
const book = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/book',
  component: lazyRouteComponent(() => import('./booking/BookPage.tsx'), 'BookPage'),
});
const pass = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/pass',
  component: lazyRouteComponent(() => import('./pass/PassPage.tsx'), 'PassPage'),
});
const play = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/play',
  component: lazyRouteComponent(() => import('./play/PlayPage.tsx'), 'PlayPage'),
});
const result = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/result',
  component: lazyRouteComponent(() => import('./result/ResultPage.tsx'), 'ResultPage'),
});
const survey = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/survey',
  component: lazyRouteComponent(() => import('./survey/SurveyPage.tsx'), 'SurveyPage'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/c/$slug/report',
  component: lazyRouteComponent(() => import('./report/ReportPage.tsx'), 'ReportPage'),
});
const me = createRoute({
  getParentRoute: () => root,
  path: '/me',
  component: lazyRouteComponent(() => import('./me/MePage.tsx'), 'MePage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, landing, book, pass, play, result, survey, report, me]),
  scrollRestoration: true,
  defaultPreload: false,
});
