/** In which shape a journey is seen: size of the screen, theme and language. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark', 'large'] as const;
/** `large` is the light theme in large type. */
export type Theme = (typeof themes)[number];

export const screens = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;
export type ScreenName = keyof typeof screens;

export interface Variant {
  readonly screen: ScreenName;
  readonly theme: Theme;
  readonly language: Language;
}

const screenNames = Object.keys(screens) as ScreenName[];

export const allVariants: readonly Variant[] = languages.flatMap((language) =>
  themes.flatMap((theme) => screenNames.map((screen) => ({ screen, theme, language }))),
);

/** `390x844-dark-en`: stands in the names of screenshots and in the report. */
export function variantName({ screen, theme, language }: Variant): string {
  const { width, height } = screens[screen];
  return `${width}x${height}-${theme}-${language}`;
}
