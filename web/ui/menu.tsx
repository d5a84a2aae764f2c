import { useEffect, useState, type ComponentProps, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection as AriaMenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Header } from 'react-aria-components/Header';
import { Separator } from 'react-aria-components/Separator';
import { Popover } from 'react-aria-components/Popover';
import { Check, Ellipsis, type LucideIcon } from 'lucide-react';
import { clsx } from 'clsx';
import { iconButtonClass } from './icon-button.tsx';

interface MenuProps {
  /** What the list is called, and the button too where it shows only three dots. */
  label: string;
  /** The button's inside, with words that name it; three dots where nothing is given. */
  trigger?: ReactNode;
  triggerClass?: string;
  /** Opens as it appears and takes the focus, where the button took the place of one that was pressed. */
  openAtFirst?: boolean;
  children: ReactNode;
}

/** A button that opens a list of things to do. */
export function Menu({ label, trigger, triggerClass = iconButtonClass, openAtFirst = false, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    // After the button has the focus: the list gives it back to where it was.
    if (openAtFirst) setOpen(true);
  }, [openAtFirst]);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton {...(trigger ? {} : { 'aria-label': label })} autoFocus={openAtFirst} className={triggerClass}>
        {trigger ?? <Ellipsis aria-hidden className="size-4.5" />}
      </AriaButton>
      <Popover placement="bottom end" offset={6} className="z-30 max-w-80 min-w-52 overflow-y-auto rounded-card bg-raised p-1.5 shadow-float outline-none entering:animate-appear">
        <AriaMenu className="outline-none" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  children: string;
  icon?: LucideIcon;
  danger?: boolean;
  onAction?: () => void;
  /** Shows a tick at what is chosen now. */
  chosen?: boolean;
  /** Why it cannot be done now. The item stays reachable and says it. */
  disabledBecause?: string | undefined;
}

export function MenuItem({ children, icon: Icon, danger = false, onAction, chosen, disabledBecause }: MenuItemProps) {
  return (
    <AriaMenuItem
      textValue={children}
      {...(onAction && !disabledBecause ? { onAction } : {})}
      // The library's own disabling would make the reason unreachable by keyboard.
      {...(disabledBecause ? { shouldCloseOnSelect: false, render: (item) => <div {...(item as ComponentProps<'div'>)} aria-disabled /> } : {})}
      className={clsx(
        'flex min-h-9 items-center gap-2.5 rounded-control px-2.5 py-1.5 outline-none focus:bg-fill touch:min-h-11',
        disabledBecause ? 'cursor-not-allowed text-muted' : 'cursor-pointer',
        danger && !disabledBecause && 'text-danger-text',
      )}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      <span className="flex-1">
        {children}
        {/* Part of the name, as everything that is seen of an item must be (WCAG 2.5.3). */}
        {disabledBecause && <span className="block text-sm"> {disabledBecause}</span>}
      </span>
      {chosen && <Check aria-hidden className="size-4 shrink-0 text-accent-text" />}
    </AriaMenuItem>
  );
}

/** Items that belong together under a small head. */
export function MenuGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection className="mt-1.5 border-t border-line pt-1.5 first:mt-0 first:border-0 first:pt-0">
      <Header className="px-2.5 pt-1 pb-1 text-xs text-muted">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

/** A line before what is unlike the items above it. */
export function MenuLine() {
  return <Separator className="my-1.5 border-t border-line" />;
}
