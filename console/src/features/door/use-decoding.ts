import { type RefObject, useEffect, useRef } from 'react';
import { type Decoder, openDecoder } from './decoder.ts';
import { frameOf } from './frame.ts';

/** At most ten pictures a second; a slow phone takes as many as it can. */
const frameMs = 100;

/** One worker for camera and pictures, ended with the page. */
export const useDecoder = (): RefObject<Decoder | null> => {
  const decoder = useRef<Decoder | null>(null);
  useEffect(() => {
    decoder.current = openDecoder();
    return () => {
      decoder.current?.close();
      decoder.current = null;
    };
  }, []);
  return decoder;
};

/** Looks for a code in the camera's picture while it is active; each frame waits for the one before. */
export const useDecoding = (
  video: RefObject<HTMLVideoElement | null>,
  decoder: RefObject<Decoder | null>,
  isActive: boolean,
  onText: (text: string) => void,
): void => {
  const told = useRef(onText);
  told.current = onText;
  useEffect(() => {
    if (!isActive) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const canvas = document.createElement('canvas');
    const look = async (): Promise<void> => {
      const began = performance.now();
      const image = !document.hidden && video.current ? frameOf(video.current, canvas) : null;
      const text = image && decoder.current ? await decoder.current.read(image, false) : null;
      if (isOver) return;
      if (text) told.current(text);
      timer = setTimeout(() => void look(), Math.max(0, frameMs - (performance.now() - began)));
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isActive, video, decoder]);
};
