import { App, theme as antdTheme, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo } from 'react';
import { useLanguage } from './i18n.ts';
import { useTheme } from './theme.ts';

/** antd computes shades from real colours, so that the roles are read out of tokens.css rather than passed as var(). */
const readTokens = (): ((name: string) => string) => {
  const styles = getComputedStyle(document.documentElement);
  return (name) => styles.getPropertyValue(name).trim();
};

const houseTheme = (mode: 'light' | 'dark') => {
  const role = readTokens();
  const pixels = (name: string): number => Number.parseFloat(role(name));
  return {
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: role('--act'),
      colorLink: role('--link'),
      colorTextBase: role('--ink'),
      colorText: role('--ink'),
      colorTextSecondary: role('--ink-2'),
      colorTextTertiary: role('--ink-3'),
      colorTextPlaceholder: role('--ink-3'),
      colorTextDescription: role('--ink-2'),
      colorTextLightSolid: role('--act-ink'),
      colorBgBase: role('--surface'),
      colorBgLayout: role('--ground'),
      colorBgContainer: role('--surface'),
      colorBgElevated: role('--surface'),
      colorFillAlter: role('--sunken'),
      colorBorder: role('--line-strong'),
      colorBorderSecondary: role('--line'),
      colorSplit: role('--line'),
      colorSuccess: role('--admitted'),
      colorWarning: role('--already-word'),
      colorError: role('--refused'),
      colorInfo: role('--wait'),
      fontFamily: role('--font'),
      fontSize: pixels('--t-body'),
      fontSizeSM: pixels('--t-note'),
      borderRadius: pixels('--r-control'),
      controlHeight: pixels('--touch'),
      controlHeightSM: 32,
      lineWidthFocus: 3,
      wireframe: false,
      motionUnit: 0.09,
      boxShadow: role('--e2'),
      boxShadowSecondary: role('--e2'),
    },
    components: {
      Table: {
        headerBg: role('--surface'),
        headerColor: role('--ink-2'),
        headerSplitColor: 'transparent',
        borderColor: role('--line'),
        rowHoverBg: role('--sunken'),
        headerBorderRadius: 0,
        cellPaddingInline: 8,
        cellPaddingBlock: 10,
      },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 700 },
      Segmented: {
        trackBg: role('--sunken'),
        itemSelectedBg: role('--surface'),
        itemSelectedColor: role('--ink'),
        itemColor: role('--ink-2'),
      },
      Tabs: { horizontalItemGutter: 24, titleFontSize: 14 },
    },
  };
};

/** antd in the house's clothes: tokens, language, static messages through `App.useApp()`. */
export const AntdHouse = ({ children }: { readonly children: ReactNode }) => {
  const mode = useTheme();
  const language = useLanguage();
  const theme = useMemo(() => houseTheme(mode), [mode]);
  return (
    <ConfigProvider theme={theme} locale={language === 'en' ? enUS : zhCN} wave={{ disabled: true }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
};
