import { expect, test } from 'vitest';

/*
 * The provider's accent keeps its hue and a bounded chroma, the lightness is ours (tokens.css). So text
 * on it and in it must be readable whatever colour is given: every hue, chroma from none to more than
 * a screen can show (browsers clip), in both themes.
 */
const hues = Array.from({ length: 72 }, (_, index) => index * 5);
const chromas = [0, 0.05, 0.1, 0.19, 0.3];
const AA = 4.5;

/** OKLCH to linear sRGB, clipped; matrices from Björn Ottosson's description of Oklab. */
function linear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminance(color: readonly [number, number, number]): number {
  const [red, green, blue] = linear(...color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly [number, number, number], other: readonly [number, number, number]): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((first, second) => first - second) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function worst(pair: (chroma: number, hue: number) => [readonly [number, number, number], readonly [number, number, number]]): number {
  return Math.min(...hues.flatMap((hue) => chromas.map((chroma) => contrast(...pair(chroma, hue)))));
}

const white = [1, 0, 0] as const;
const darkPanel = [0.205, 0.013, 262] as const;

test('white on the accent', () => {
  expect(worst((chroma, hue) => [white, [0.51, Math.min(chroma, 0.19), hue]])).toBeGreaterThan(AA);
  expect(worst((chroma, hue) => [white, [0.52, Math.min(chroma, 0.17), hue]])).toBeGreaterThan(AA);
});

test('links and tinted words in the light theme', () => {
  expect(worst((chroma, hue) => [[0.46, Math.min(chroma, 0.19), hue], white])).toBeGreaterThan(AA);
  expect(worst((chroma, hue) => [[0.46, Math.min(chroma, 0.19), hue], [0.955, Math.min(chroma * 0.13, 0.03), hue]])).toBeGreaterThan(AA);
});

test('links and tinted words in the dark theme', () => {
  expect(worst((chroma, hue) => [[0.76, Math.min(chroma * 0.65, 0.12), hue], darkPanel])).toBeGreaterThan(AA);
  expect(worst((chroma, hue) => [[0.76, Math.min(chroma * 0.65, 0.12), hue], [0.3, Math.min(chroma * 0.4, 0.08), hue]])).toBeGreaterThan(AA);
});
