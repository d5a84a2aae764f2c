import { useState } from 'react';
import type { Position, Role } from '#contract/organizations.ts';
import { PositionField } from '../../parts/position-field.tsx';
import { RoleField } from './role-field.tsx';
import { SectionsField } from './sections-field.tsx';

interface PlaceFieldsProps {
  /** What the person said themselves. */
  position?: Position;
  /** Shown while no position is chosen. */
  placeholder?: string;
}

/** The place that somebody gets in an organisation: position, role, a user's sections. A form's values are read by `withSections`. */
export function PlaceFields({ position: known, placeholder }: PlaceFieldsProps) {
  const [position, setPosition] = useState(known);
  const [role, setRole] = useState<Role>('user');
  return (
    <>
      <PositionField onChange={setPosition} {...(known ? { defaultValue: known } : {})} {...(placeholder ? { placeholder } : {})} />
      <RoleField role={role} onRole={setRole} />
      {/* Stays, unseen, so that a second thought finds what was ticked. */}
      <div hidden={role === 'administrator'}>
        <SectionsField position={position} />
      </div>
    </>
  );
}
