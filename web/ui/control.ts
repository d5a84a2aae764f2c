/** The skin that all boxes to type or choose in share: 40 px high, 44 where a finger points. */
export const controlClass =
  'h-10 w-full min-w-0 rounded-control border border-edge bg-panel px-3 text-text transition-colors duration-120 ' +
  'hover:border-muted focus-visible:border-accent-text focus-visible:outline-offset-0 ' +
  'aria-invalid:border-danger-text disabled:cursor-not-allowed disabled:bg-fill disabled:text-muted touch:h-11 touch:text-lg';
