/** Longest edge of a picture that is read, px: enough for a phone screen at arm's length, quick on an old phone. */
const cameraEdge = 720;
const pictureEdge = 1600;

/** Size after shrinking to a longest edge; never enlarged, at least 1 px. */
export const shrunk = (
  width: number,
  height: number,
  edge: number,
): { readonly width: number; readonly height: number } => {
  const factor = Math.min(1, edge / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
};

type Source = HTMLVideoElement | ImageBitmap;

const draw = (
  canvas: HTMLCanvasElement,
  source: Source,
  width: number,
  height: number,
  edge: number,
): ImageData | null => {
  const size = shrunk(width, height, edge);
  canvas.width = size.width;
  canvas.height = size.height;
  const paper = canvas.getContext('2d', { willReadFrequently: true });
  if (!paper) return null;
  paper.drawImage(source, 0, 0, size.width, size.height);
  return paper.getImageData(0, 0, size.width, size.height);
};

/** The present frame of the camera; null before the first one. */
export const frameOf = (video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | null =>
  video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0
    ? null
    : draw(canvas, video, video.videoWidth, video.videoHeight, cameraEdge);

/** A chosen picture; null when it is none. */
export const pictureOf = async (file: Blob): Promise<ImageData | null> => {
  try {
    const bitmap = await createImageBitmap(file);
    const image = draw(document.createElement('canvas'), bitmap, bitmap.width, bitmap.height, pictureEdge);
    bitmap.close();
    return image;
  } catch {
    return null;
  }
};
