import type { DecodeAnswer, DecodeWish } from './decode-worker.ts';

export interface Decoder {
  /** The text of the QR code in the picture, or null. The picture's memory moves to the worker. */
  readonly read: (image: ImageData, isHard: boolean) => Promise<string | null>;
  readonly close: () => void;
}

/** Reads codes beside the page's own thread, so that the picture of the camera never stutters. */
export const openDecoder = (): Decoder => {
  const worker = new Worker(new URL('./decode-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (text: string | null) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<DecodeAnswer>) => {
    waiting.get(data.id)?.(data.text);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  });
  return {
    read: (image, isHard) =>
      new Promise((resolve) => {
        count += 1;
        waiting.set(count, resolve);
        const wish: DecodeWish = { id: count, image, isHard };
        worker.postMessage(wish, [image.data.buffer]);
      }),
    close: () => {
      worker.terminate();
      for (const answer of waiting.values()) answer(null);
    },
  };
};
