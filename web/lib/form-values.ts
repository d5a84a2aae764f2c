/**
 * What a form holds now, read from its own controls. A dot in a name makes a nested value
 * (`organization.inn`); a checkbox is a boolean; an empty control with `data-empty="null"` is null.
 */
export function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const control of form.elements) {
    if (!isNamed(control) || control.disabled) continue;
    if (control.type === 'radio' && !(control as HTMLInputElement).checked) continue;
    put(values, control.name.split('.'), valueOf(control));
  }
  return values;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isNamed(element: Element): element is Control {
  const isControl = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
  return isControl && element.name !== '';
}

function valueOf(control: Control): unknown {
  if (control.type === 'checkbox') return (control as HTMLInputElement).checked;
  if (control.value === '' && control.dataset['empty'] === 'null') return null;
  return control.value;
}

function put(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) target[first] = value;
  else put((target[first] ??= {}) as Record<string, unknown>, rest, value);
}
