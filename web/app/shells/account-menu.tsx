import { useLocation } from 'wouter';
import { LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { useLocaleState } from '#web/lib/locale.tsx';
import { usePhrases } from '#web/lib/phrases.ts';
import { useTheme } from '#web/lib/theme.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '#web/ui/menu.tsx';
import { appPhrases } from '../phrases.ts';
import { AccountFace, accountButtonClass } from './account-face.tsx';
import { languageNames } from './language-switch.tsx';

export interface AccountMenuProps {
  name: string;
  /** A second line: the role of a member of the staff. */
  note?: string;
  /** Where «Мой личный профиль» leads; absent where there is none. */
  profile?: string;
  /** Keeps a newly chosen language with the account. */
  onLocale?: (locale: 'ru' | 'en') => void;
  onSignOut: () => void;
}

/** What stands behind the user's name at the top right; open as it comes, for it comes when asked for. */
export default function AccountMenu({ name, note, profile, onLocale, onSignOut }: AccountMenuProps) {
  const t = usePhrases(appPhrases).user;
  const { locale, setLocale } = useLocaleState();
  const [theme, setTheme] = useTheme();
  const [, navigate] = useLocation();
  const themes = [
    { value: 'light', label: t.light, icon: Sun },
    { value: 'dark', label: t.dark, icon: Moon },
    { value: 'system', label: t.system, icon: Monitor },
  ] as const;
  return (
    <Menu label={t.menu} trigger={<AccountFace name={name} {...(note ? { note } : {})} />} triggerClass={accountButtonClass} openAtFirst>
      {profile && (
        <MenuItem icon={UserRound} onAction={() => navigate(profile)}>
          {t.profile}
        </MenuItem>
      )}
      <MenuGroup title={t.language}>
        {(['ru', 'en'] as const).map((one) => (
          <MenuItem
            key={one}
            chosen={one === locale}
            onAction={() => {
              setLocale(one);
              onLocale?.(one);
            }}
          >
            {languageNames[one]}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup title={t.theme}>
        {themes.map(({ value, label, icon }) => (
          <MenuItem key={value} icon={icon} chosen={value === theme} onAction={() => setTheme(value)}>
            {label}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuLine />
      <MenuItem icon={LogOut} onAction={onSignOut}>
        {t.signOut}
      </MenuItem>
    </Menu>
  );
}
