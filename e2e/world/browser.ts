import chromiumParts from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Flags of the packaged browser that make it less like a guest's, or that do not bear several windows. */
const unwanted =
  /^--(single-process|disable-web-security|allow-running-insecure-content|headless|disk-cache-size|disable-site-isolation-trials)/;

const ours = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Large pages are drawn through shared memory, which containers often keep tiny.
  '--disable-dev-shm-usage',
];

/** The browser of the journeys. Its camera shows the film at `cameraPath`, read anew each time a page opens the camera. */
export async function openBrowser(cameraPath: string, isHeaded: boolean): Promise<Browser> {
  const executablePath = process.env.FAIRGROUND_CHROMIUM ?? (await chromiumParts.executablePath());
  const camera = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${cameraPath}`,
  ];
  return chromium.launch({
    executablePath,
    headless: !isHeaded,
    args: [...chromiumParts.args.filter((flag) => !unwanted.test(flag)), ...ours, ...camera],
  });
}
