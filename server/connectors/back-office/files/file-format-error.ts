export type FileFormatProblem = 'empty' | 'not_text' | 'columns_missing' | 'columns_twice';

/** A file that cannot be read as records at all; `columns` names the ones that are meant, by their fields. */
export class FileFormatError extends Error {
  readonly problem: FileFormatProblem;
  readonly columns: readonly string[];

  constructor(problem: FileFormatProblem, columns: readonly string[] = []) {
    super(problem);
    this.name = 'FileFormatError';
    this.problem = problem;
    this.columns = columns;
  }
}
