/** What the server wrote into the page: the campaign, and how the page was drawn. */
import type { PublicCampaign } from '../net/shapes.ts';
import type { View } from '../view/view-settings.ts';
import type { Catalogue } from '../words/words.ts';

export interface Served {
  readonly campaign: PublicCampaign;
  /** How the HTML was drawn, so that hydration draws the same. */
  readonly view: View;
  /** The sections of the catalogue that the landing page needs. */
  readonly words: Catalogue;
}

/** A script block of JSON cannot end the script or open a comment from inside. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

export function readServed(page: Document): Served | null {
  const drawn = parse(page.getElementById('fg-drawn')?.textContent);
  const data = parse(page.getElementById('fg-data')?.textContent);
  const campaign = isCampaign(data) ? data : isRecord(data) && isCampaign(data.campaign) ? data.campaign : null;
  if (campaign === null || !isRecord(drawn) || !isRecord(drawn.view) || !isRecord(drawn.words)) return null;
  return { campaign, view: drawn.view as unknown as View, words: drawn.words };
}

function parse(text: string | null | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCampaign(value: unknown): value is PublicCampaign {
  return isRecord(value) && typeof value.slug === 'string' && isRecord(value.basics) && isRecord(value.content);
}
