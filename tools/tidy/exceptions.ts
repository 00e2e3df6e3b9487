/** What the rules let pass, each with the reason that a reader may weigh again. Keep every list short. */
export type Exception = { readonly path: string; readonly reason: string };

/** Files that may have more than 400 lines. */
export const longFiles: readonly Exception[] = [];

/** Classes beside subclasses of Error: only where a platform asks for one. */
export const classNames: readonly { readonly name: string; readonly reason: string }[] = [
  { name: 'ErrorBoundary', reason: 'React catches rendering errors in class components only' },
];

/** Files in which a raw colour may stand, beside tokens.css and the drawings under ui/src/art. */
export const colourFiles: readonly Exception[] = [];

/** Outside hosts that may stand in source: names of specifications and examples, nothing that is called. */
export const hosts: readonly string[] = ['www.w3.org', 'w3.org', 'localhost', '127.0.0.1', 'json-schema.org', 'schema.org', 'www.sitemaps.org'];

/** Sources of law that content cites: shown as text, opened only when a reader follows the link. */
export const lawHosts: readonly RegExp[] = [/(^|\.)gov\.cn$/, /(^|\.)npc\.gov\.cn$/];
