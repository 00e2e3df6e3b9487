import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languageOf } from '../http/problem.ts';
import type { House } from '../kernel/house.ts';
import { placeOf } from '../kernel/log.ts';

interface View {
  readonly language: Language;
  readonly size: 'standard' | 'large';
  readonly theme: 'light' | 'dark';
}

interface Renderer {
  readonly render: (input: View & { readonly campaign: unknown }) => {
    html: string;
    head: string;
    attributes: string;
  };
}

const loadRenderer = async (folder: string): Promise<Renderer | null> => {
  const file = join(folder, 'server', 'entry-server.js');
  try {
    await access(file);
  } catch {
    return null;
  }
  return (await import(pathToFileURL(file).href)) as Renderer;
};

/** JSON inside a script element: nothing in it may close the element. */
const embed = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** How the guest wants to read: the address first, then what was chosen before (cookies without a person), then the browser. */
const viewOf = (request: FastifyRequest, search: URLSearchParams): View => {
  const asked = search.get('lang') ?? request.cookies['fg-lang'];
  const size = search.get('size') ?? request.cookies['fg-size'];
  return {
    language: asked === 'en' || asked === 'zh-CN' ? asked : languageOf(request.headers['accept-language']),
    size: size === 'large' ? 'large' : 'standard',
    theme: request.cookies['fg-theme'] === 'dark' ? 'dark' : 'light',
  };
};

const landingPath = /^\/c\/([a-z0-9][a-z0-9-]{2,59})\/?$/;

/**
 * Renders the landing page of a campaign on the server, from the signed version alone: the reviewed words are in the
 * first answer and can be read before any script has arrived.
 */
export const landingPage = async (
  app: FastifyInstance,
  house: House,
  folder: string,
): Promise<(request: FastifyRequest, reply: FastifyReply, shell: string) => Promise<string | null>> => {
  const renderer = await loadRenderer(folder);
  return async (request, reply, shell) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const slug = landingPath.exec(pathname)?.[1];
    if (!slug || !renderer) return null;
    try {
      // Asked through the operation itself, so that the page can show nothing the operation would not answer.
      const answer = await app.inject({ method: 'GET', url: `/api/public/campaigns/${slug}` });
      if (answer.statusCode !== 200) {
        reply.code(answer.statusCode === 404 ? 404 : 200);
        return null;
      }
      const campaign: unknown = answer.json();
      const view = viewOf(request, searchParams);
      const { html, head, attributes } = renderer.render({ campaign, ...view });
      return shell
        .replace(/<html[^>]*>/, () => `<html ${attributes}>`)
        .replace('<!--app-head-->', () => head)
        .replace('<!--app-html-->', () => html)
        .replace('<!--app-data-->', () => `<script type="application/json" id="fg-data">${embed(campaign)}</script>`);
    } catch (error) {
      // The plain shell still works: the phone asks for the campaign itself and tells what is wrong.
      house.log.warn('landing page not rendered', { place: placeOf(error) });
      return null;
    }
  };
};
