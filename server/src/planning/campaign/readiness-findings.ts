import type { Finding } from './campaign-deps.ts';

export const lit = (zh: string, en: string): Finding => ({ group: 'lit', zh, en });
export const block = (zh: string, en: string): Finding => ({ group: 'block', zh, en });
export const evidence = (zh: string, en: string): Finding => ({ group: 'evidence', zh, en });
export const later = (zh: string, en: string): Finding => ({ group: 'later', zh, en });
