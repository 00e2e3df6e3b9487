import { expect, test } from 'vitest';
import { cookiesFor, decideView, readChoice } from './view-settings.ts';

test('the address wins over the kept choice, the kept choice over the phone', () => {
  const phone = { languages: ['fr-FR', 'en-GB'], isDark: true };
  expect(decideView(readChoice('fg-lang=zh-CN', '?lang=en'), phone).language).toBe('en');
  expect(decideView(readChoice('fg-lang=zh-CN; fg-size=large; fg-theme=light', ''), phone)).toEqual({
    language: 'zh-CN',
    size: 'large',
    theme: 'light',
  });
  expect(decideView(readChoice('', ''), phone)).toEqual({ language: 'en', size: 'standard', theme: 'dark' });
});

test('a phone in neither language reads Chinese', () => {
  expect(decideView(readChoice('', '?lang=xx'), { languages: ['ja'], isDark: false }).language).toBe('zh-CN');
});

test('following the phone again forgets the kept theme', () => {
  expect(cookiesFor({ theme: 'auto' })).toEqual(['fg-theme=auto; Path=/; Max-Age=0; SameSite=Lax']);
});
