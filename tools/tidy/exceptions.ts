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

/** Outside hosts that may stand in source: names of specifications, and words for a reader; nothing of ours calls them. */
export const hosts: readonly { readonly name: RegExp; readonly reason: string }[] = [
  { name: /^(www\.)?w3\.org$|^(www\.)?(json-)?schema\.org$/, reason: 'identifiers of specifications' },
  { name: /^localhost$|^127\.0\.0\.1$|^0\.0\.0\.0$/, reason: 'this very machine' },
  {
    name: /(^|\.)example(\.(com|org|net|test|cn))?$|\.(test|invalid|localhost|local)$/,
    reason: 'names reserved for examples (RFC 2606)',
  },
  { name: /^nodejs\.org$/, reason: 'told to a person whose Node is too old' },
];

/** Sources of law that content cites: shown as text, opened only when a reader follows the link. */
export const lawHosts: readonly RegExp[] = [/(^|\.)gov\.cn$/];
