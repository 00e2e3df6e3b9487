// Own SHA-256 (FIPS 180-4), because the browser's is asynchronous and a draw must answer at once.

const PRIMES = firstPrimes(64);
const ROUND = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const encoder = new TextEncoder();
const schedule = new Int32Array(64);
const round = Int32Array.from(ROUND);

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

/** The first 32 bits behind the point, as the standard derives its constants. */
function fractionBits(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function padded(message: Uint8Array): DataView {
  const length = message.length;
  const view = new DataView(new ArrayBuffer(((length + 72) >> 6) << 6));
  new Uint8Array(view.buffer).set(message);
  view.setUint8(length, 0x80);
  view.setUint32(view.byteLength - 8, Math.floor(length / 0x20000000));
  view.setUint32(view.byteLength - 4, length << 3);
  return view;
}

function expand(view: DataView, offset: number): void {
  const w = schedule;
  for (let t = 0; t < 16; t++) w[t] = view.getInt32(offset + t * 4);
  for (let t = 16; t < 64; t++) {
    const a = at(w, t - 15);
    const b = at(w, t - 2);
    const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
    const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
    w[t] = (at(w, t - 16) + s0 + at(w, t - 7) + s1) | 0;
  }
}

function at(list: Int32Array, index: number): number {
  return list[index] as number;
}

function compress(sum: Int32Array): void {
  let [a, b, c, d] = [at(sum, 0), at(sum, 1), at(sum, 2), at(sum, 3)];
  let [e, f, g, h] = [at(sum, 4), at(sum, 5), at(sum, 6), at(sum, 7)];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(round, t) + at(schedule, t)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  sum[0] = at(sum, 0) + a;
  sum[1] = at(sum, 1) + b;
  sum[2] = at(sum, 2) + c;
  sum[3] = at(sum, 3) + d;
  sum[4] = at(sum, 4) + e;
  sum[5] = at(sum, 5) + f;
  sum[6] = at(sum, 6) + g;
  sum[7] = at(sum, 7) + h;
}

/** The eight 32-bit words of the digest of the text's UTF-8 bytes. */
export function sha256Words(text: string): Int32Array {
  const view = padded(encoder.encode(text));
  const sum = Int32Array.from(INITIAL);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    expand(view, offset);
    compress(sum);
  }
  return sum;
}

/** Lower-case hex digest, 64 characters. */
export function sha256Hex(text: string): string {
  return [...sha256Words(text)].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
