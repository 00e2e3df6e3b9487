/** Oldest Node that the dependencies run on. */
const oldest = [20, 19];

/** null when this Node is new enough, else what to do about it, in both languages. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  const wanted = oldest.join('.');
  return [
    `Node 的版本是 ${version}，需要 ${wanted} 或更新：到 https://nodejs.org 装一个 LTS 版本，再运行一次。`,
    `Node is ${version}, ${wanted} or newer is needed: install an LTS version from https://nodejs.org and run this again.`,
  ].join('\n');
}
