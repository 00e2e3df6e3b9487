import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Folders outside the project where another account may reach data and programs, best first, each made only when
 * asked for: they outlive a restart of the machine except the last. A folder that somebody else owns or may write
 * is left out, because programs are run from it.
 */
export async function* sharedPlaces(): AsyncGenerator<string> {
  const uid = process.getuid?.() ?? 0;
  const places = [
    join('/var/lib', 'fairground'),
    // Everybody may write here, so each account has its own.
    join('/var/tmp', `fairground-${uid}`),
    join(tmpdir(), `fairground-${uid}`),
  ];
  for (const place of places) {
    if (await isOurs(place, uid)) yield place;
  }
}

async function isOurs(place: string, uid: number): Promise<boolean> {
  try {
    await mkdir(place, { mode: 0o755 }).catch(() => undefined);
    const found = await lstat(place);
    if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) return false;
    // The umask may have closed the folder; it holds only folders that guard themselves.
    if ((found.mode & 0o055) !== 0o055) await chmod(place, 0o755);
    return true;
  } catch {
    return false;
  }
}
