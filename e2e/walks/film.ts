import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { whenMotionEnds } from '../world/guards.ts';

const width = 640;
const height = 480;
const frames = 2;

/** What the camera sees: a guest's screen held before it, or nothing at all. The film is raw video (YUV4MPEG2). */
function writeFilm(path: string, luma: Buffer): void {
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]));
}

export function filmNothing(path: string): void {
  writeFilm(path, Buffer.alloc(width * height, 90));
}

/** A photograph of the code on the guest's screen. */
export async function photographCode(page: Page): Promise<Buffer> {
  await whenMotionEnds(page);
  return page.getByTestId('pass-code').screenshot();
}

/** The photograph in the middle of the camera's picture, in grey. */
export async function filmCode(path: string, page: Page): Promise<void> {
  const picture = (await photographCode(page)).toString('base64');
  const luma = await page.evaluate(drawInGrey, { picture, width, height });
  writeFilm(path, Buffer.from(luma, 'base64'));
}

async function drawInGrey(scene: { picture: string; width: number; height: number }): Promise<string> {
  const bytes = Uint8Array.from(atob(scene.picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(scene.width, scene.height);
  const pen = canvas.getContext('2d');
  if (!pen) return '';
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, scene.width, scene.height);
  const side = scene.height * 0.86;
  pen.drawImage(image, (scene.width - side) / 2, (scene.height - side) / 2, side, side);
  const { data } = pen.getImageData(0, 0, scene.width, scene.height);
  let text = '';
  for (let at = 0; at < data.length; at += 4)
    text += String.fromCharCode(
      Math.round(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)),
    );
  return btoa(text);
}
