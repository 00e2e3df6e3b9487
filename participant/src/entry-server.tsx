/** Draws the landing page into HTML, so that the reviewed words are there before any script. */
import en from '@fairground/ui/messages/en/participant.json';
import zh from '@fairground/ui/messages/zh-CN/participant.json';
import { renderToString } from 'react-dom/server';
import { LandingPage } from './landing/LandingPage.tsx';
import { inertJson } from './landing/served.ts';
import type { Language } from './net/problem.ts';
import type { PublicCampaign } from './net/shapes.ts';
import { ViewProvider } from './view/ViewProvider.tsx';
import { htmlAttributes, type View } from './view/view-settings.ts';
import { createWords, landingPart } from './words/words.ts';

export interface RenderInput extends View {
  readonly campaign: PublicCampaign;
}

export interface Rendered {
  /** For `<!--app-html-->`. */
  readonly html: string;
  /** For `<!--app-head-->`: title, description, and how the page was drawn. */
  readonly head: string;
  /** Attributes of `<html>`, escaped: `lang="zh-CN" data-place="phone" ...`. */
  readonly attributes: string;
}

const catalogues: Record<Language, Readonly<Record<string, unknown>>> = { 'zh-CN': zh, en };

/** Pure: the same campaign and view give the same bytes. `campaign` is the answer of getPublicCampaign. */
export function render({ campaign, language, size, theme }: RenderInput): Rendered {
  const view: View = { language, size, theme };
  const html = renderToString(
    <ViewProvider initial={view} words={createWords(language, catalogues[language])}>
      <LandingPage campaign={campaign} hasPass={false} />
    </ViewProvider>,
  );
  const { title, tagline } = campaign.basics;
  const name = language === 'en' ? title.en : title.zh;
  const description = language === 'en' ? tagline.en : tagline.zh;
  const drawn = inertJson({ view, words: landingPart(catalogues[language]) });
  const head = [
    `<title>${escapeHtml(name)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}">`,
    `<script type="application/json" id="fg-drawn">${drawn}</script>`,
  ].join('\n');
  const attributes = Object.entries(htmlAttributes(view)).map(([key, value]) => `${key}="${escapeHtml(value)}"`);
  return { html, head, attributes: attributes.join(' ') };
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
