import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** One picture to read; `isHard` looks longer, for a still picture that somebody chose. */
export interface DecodeWish {
  readonly id: number;
  readonly image: ImageData;
  readonly isHard: boolean;
}

export interface DecodeAnswer {
  readonly id: number;
  readonly text: string | null;
}

// The reader would fetch its binary from a public address; ours lies beside the page.
prepareZXingModule({
  overrides: { locateFile: (file: string, prefix: string) => (file.endsWith('.wasm') ? wasmUrl : prefix + file) },
});

const decode = async ({ id, image, isHard }: DecodeWish): Promise<DecodeAnswer> => {
  try {
    const results = await readBarcodes(image, {
      formats: ['QRCode'],
      tryHarder: isHard,
      tryRotate: isHard,
      tryInvert: true,
      tryDownscale: isHard,
      maxNumberOfSymbols: 1,
    });
    const found = results.find((result) => result.isValid && result.text !== '');
    return { id, text: found?.text ?? null };
  } catch {
    return { id, text: null };
  }
};

self.addEventListener('message', (event: MessageEvent<DecodeWish>) => {
  void decode(event.data).then((answer) => self.postMessage(answer));
});
