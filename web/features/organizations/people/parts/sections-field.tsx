import { useRef, useState } from 'react';
import type { Position } from '#contract/organizations.ts';
import { sections, type Section } from '#contract/permissions.ts';
import { useBoot } from '#web/lib/boot-context.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { organizationPhrases } from '../../phrases.ts';
import { sectionPhrases } from '../section-phrases.ts';
import { afterTick, sameSections } from '../sections.ts';

interface SectionsFieldProps {
  /** Whose usual sections are ticked at first, and again with another position as long as nobody has chosen otherwise. */
  position: Position | undefined;
  /** What is open now, where that is to be changed. */
  given?: readonly Section[];
}

/** Sections to give to a user. In a form its values are read by `withSections`. */
export function SectionsField({ position, given }: SectionsFieldProps) {
  const t = usePhrases(sectionPhrases);
  const words = usePhrases(organizationPhrases);
  const { sectionsOf } = useBoot();
  const [picked, setPicked] = useState(given);
  const box = useRef<HTMLFieldSetElement>(null);
  const usual = position === undefined ? [] : sectionsOf[position];
  const shown = picked ?? usual;
  return (
    <fieldset ref={box} className="flex min-w-0 flex-col">
      <legend className="mb-2.5 font-medium">{t.label}</legend>
      <div className="flex flex-col gap-2.5 touch:gap-0">
        {sections.map((section) => (
          <Checkbox key={section} name={`sections.${section}`} checked={shown.includes(section)} onChange={(ticked) => setPicked(afterTick(shown, section, ticked))}>
            {words.sections[section]}
            <span className="block text-sm text-muted">{t.opens[section]}</span>
          </Checkbox>
        ))}
      </div>
      <p role="status" className="text-sm text-muted">
        {shown.length === 0 && <span className="mt-2.5 block">{t.none}</span>}
      </p>
      {position !== undefined && !sameSections(shown, usual) && (
        <div className="mt-3">
          <Button
            wide="phone"
            onClick={() => {
              setPicked(undefined);
              // The button goes away with what it does.
              box.current?.querySelector('input')?.focus();
            }}
          >
            {t.usual(words.positions[position])}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
