/** Browser and system out of a user agent: names, never versions. Null where it names neither. */
export const deviceOf = (agent: string): { readonly browser: string | null; readonly system: string | null } => {
  const browsers: ReadonlyArray<readonly [RegExp, string]> = [
    [/MicroMessenger/i, 'WeChat'],
    [/Edg(e|A|iOS)?\//, 'Edge'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/HuaweiBrowser/i, 'Huawei'],
    [/Chrome|CriOS|Chromium/, 'Chrome'],
    [/Safari/, 'Safari'],
  ];
  const systems: ReadonlyArray<readonly [RegExp, string]> = [
    [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
    [/iPhone|iPad/, 'iOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X|Macintosh/, 'macOS'],
    [/Linux/, 'Linux'],
  ];
  const first = (list: typeof browsers): string | null => list.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
  return { browser: first(browsers), system: first(systems) };
};
