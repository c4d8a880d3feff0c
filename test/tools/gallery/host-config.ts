/** The two themes of the Teams client that a reader meets; its high-contrast theme takes the system's colours. */
export type Theme = 'light' | 'dark';

/** Host configurations much like those of the Teams client. Sizes in pixels, colours #RRGGBB. */
export const hostConfigs: Readonly<Record<Theme, object>> = {
  light: hostConfig({
    background: '#ffffff',
    emphasis: '#f5f5f5',
    line: '#e0e0e0',
    text: { default: '#242424', subtle: '#616161' },
    accent: { default: '#5b5fc7', subtle: '#5b5fc7' },
    good: { default: '#0e700e', subtle: '#0e700e' },
    warning: { default: '#8a3707', subtle: '#8a3707' },
    attention: { default: '#b10e1c', subtle: '#b10e1c' },
  }),
  dark: hostConfig({
    background: '#292929',
    emphasis: '#1f1f1f',
    line: '#525252',
    text: { default: '#ffffff', subtle: '#adadad' },
    accent: { default: '#9ea2ff', subtle: '#9ea2ff' },
    good: { default: '#54b054', subtle: '#54b054' },
    warning: { default: '#fce100', subtle: '#fce100' },
    attention: { default: '#e37d80', subtle: '#e37d80' },
  }),
};

// --- Internal helpers ---

interface Ink {
  readonly default: string;
  readonly subtle: string;
}

interface Palette {
  readonly background: string;
  readonly emphasis: string;
  readonly line: string;
  readonly text: Ink;
  readonly accent: Ink;
  readonly good: Ink;
  readonly warning: Ink;
  readonly attention: Ink;
}

function hostConfig(palette: Palette): object {
  const { text, accent, good, warning, attention } = palette;
  const foregroundColors = { default: text, dark: text, light: text, accent, good, warning, attention };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontTypes: { default: font("'Segoe UI', system-ui, sans-serif"), monospace: font('Consolas, monospace') },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(palette.background),
      emphasis: style(palette.emphasis),
      accent: style(palette.emphasis),
      good: style(palette.emphasis),
      warning: style(palette.emphasis),
      attention: style(palette.emphasis),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: {
      label: { inputSpacing: 'small', requiredInputs: { weight: 'bolder' }, optionalInputs: { weight: 'bolder' } },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    textBlock: { headingLevel: 3 },
    adaptiveCard: { allowCustomStyle: false },
  };
}

function font(fontFamily: string): object {
  return {
    fontFamily,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
  };
}
