import { fileURLToPath } from 'node:url';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url));
export const screenshotsDir = fileURLToPath(new URL('../screenshots', import.meta.url));
