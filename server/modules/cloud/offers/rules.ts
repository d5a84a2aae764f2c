interface Person {
  readonly first_name: string;
  readonly last_name: string;
  readonly patronymic: string;
}

/** How a directory may write a person's name. */
export function namesInDirectory({ first_name, last_name, patronymic }: Person): string[] {
  const pairs = [[last_name, first_name], [first_name, last_name]];
  const full = patronymic === '' ? [] : [[last_name, first_name, patronymic], [first_name, patronymic, last_name]];
  return [...pairs, ...full].map((words) => words.join(' '));
}
