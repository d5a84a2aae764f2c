import { createHash } from 'node:crypto';

/** The source expression that lets one inline text through a content security policy. */
export function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/**
 * Styles that react-aria puts into the page by itself (react-aria 3: usePress.ts, and
 * usePreventScroll.ts on iOS). Their texts are constant, so hashes let through just them.
 */
export const libraryStyles = [
  '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
];
