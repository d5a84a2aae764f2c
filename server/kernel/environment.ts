import { existsSync } from 'node:fs';

/** What stops a start and is the operator's to mend; its message is one line. */
export class StartError extends Error {}

/** A wrong or missing variable: one line with its name, what was found and what is expected. */
export class ConfigError extends StartError {
  constructor(name: string, found: string, expected: string) {
    super(`${name}: found ${found}, expected ${expected}`);
    this.name = 'ConfigError';
  }
}

/** Reads variables by kind. A fallback of null means that the variable must be there. */
export class Environment {
  readonly #values: Record<string, string | undefined>;

  constructor(values: Record<string, string | undefined>) {
    this.#values = values;
  }

  fail(name: string, found: string, expected: string): never {
    throw new ConfigError(name, found, expected);
  }

  optionalText(name: string): string | null {
    const value = this.#values[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  text(name: string, fallback: string | null): string {
    return this.optionalText(name) ?? fallback ?? this.fail(name, 'nothing', 'a text');
  }

  integer(name: string, least: number, most: number, fallback: number): number {
    const value = this.optionalText(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (!Number.isInteger(number) || number < least || number > most) this.fail(name, `"${value}"`, `a whole number from ${least} to ${most}`);
    return number;
  }

  choice<const C extends string>(name: string, choices: readonly C[], fallback: C): C {
    const value = this.optionalText(name);
    if (value === null) return fallback;
    return choices.find((choice) => choice === value) ?? this.fail(name, `"${value}"`, `one of ${choices.join(', ')}`);
  }

  list(name: string, fallback: string): string[] {
    return (this.optionalText(name) ?? fallback).split(',').map((item) => item.trim()).filter((item) => item !== '');
  }

  email(name: string, fallback: string | null): string {
    const value = this.text(name, fallback);
    if (!/^[^\s@<>"',;]+@[^\s@<>"',;]+$/.test(value)) this.fail(name, `"${value}"`, 'one e-mail address');
    return value;
  }

  /** Never repeats the address found: it may carry a password. */
  optionalUrl(name: string, protocols: readonly string[]): string | null {
    const value = this.optionalText(name);
    if (value === null) return null;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) this.fail(name, 'something else', `an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return value;
  }

  url(name: string, protocols: readonly string[], fallback: string | null): string {
    return this.optionalUrl(name, protocols) ?? fallback ?? this.fail(name, 'nothing', `an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`);
  }

  optionalFile(name: string): string | null {
    const value = this.optionalText(name);
    if (value !== null && !existsSync(value)) this.fail(name, `"${value}"`, 'a file that exists');
    return value;
  }

  /** A colour on which white text can be read: contrast of 4.5 or more (WCAG 2.2, 1.4.3). */
  optionalAccent(name: string): string | null {
    const value = this.optionalText(name);
    if (value === null) return null;
    const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(value);
    if (!found) return this.fail(name, `"${value}"`, 'a colour like #2458d3');
    const [red, green, blue] = found.slice(1).map((part) => {
      const share = Number.parseInt(part, 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    const contrast = 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    if (contrast < 4.5) this.fail(name, `"${value}", on which white text has a contrast of ${contrast.toFixed(1)}`, 'a darker colour, with a contrast of 4.5 or more');
    return value;
  }
}
