/** What is run on a Linux host: these texts and no others, each in a POSIX shell with its values as arguments. */

const HEAD = 'export LC_ALL=C TZ=UTC\n';

/** Who is connected to which display, and from where. */
const CONNECTIONS = `
echo ===
ss -xpnH state established | grep xrdp
echo ===
ss -tpnH state established | grep '"xrdp"'
exit 0
`;

export const LIST_XRDP = `${HEAD}
command -v ss >/dev/null || { echo 'ss is not installed' >&2; exit 3; }
processes=$(ps -eo pid=,ppid=,user:64=,lstart=,comm=,args=) || exit 3
printf '%s\\n' "$processes" | awk '$9 ~ /^(Xorg|Xvnc|xrdp-sesman|xrdp-sesexec)$/'
${CONNECTIONS}`;

export const LIST_LOGIND = `${HEAD}
command -v ss >/dev/null || { echo 'ss is not installed' >&2; exit 3; }
sessions=$(loginctl list-sessions --no-legend) || exit 3
date +%s
for id in $(printf '%s\\n' "$sessions" | awk '{print $1}'); do
  echo
  loginctl show-session "$id" -p Id -p Name -p Class -p Type -p Display -p TTY -p State -p Timestamp -p RemoteHost -p IdleHint -p IdleSinceHint 2>/dev/null
done
${CONNECTIONS}`;

/** Of a session's processes the one that it lasts as long as: neither screen nor sound. */
export const END_XRDP = `${HEAD}
ps -o pid=,comm= --ppid "$1" | awk '$2 !~ /^(Xorg|Xvnc|xrdp-chansrv)$/ {print $1}' | xargs -r kill -s "$2"
`;

export const END_LOGIND = `${HEAD}
exec loginctl kill-session "$1" --signal="$2"
`;

/** Programs that write Russian in a window without fonts of the X server, which have none; the first is the better one. */
export const FIND_MESSENGER = `
command -v zenity || command -v xterm || echo none
`;

/** Login, display and seconds; the text comes by the standard input, and stays unseen in the list of processes. A window that is there after a second stays. */
export const SHOW = `
user=$1 seconds=$3
DISPLAY=$2 HOME=$(getent passwd "$user" | cut -d: -f6) LC_ALL=C.UTF-8 MESSAGE=$(cat)
export DISPLAY HOME LC_ALL MESSAGE
if command -v zenity >/dev/null; then set -- zenity --text-info --width=520 --height=260 --title=' ' --ok-label=ОК --cancel-label=Закрыть
elif command -v xterm >/dev/null; then set -- xterm -u8 -fa Monospace -fs 14 -geometry 60x10 -title ' ' -e sh -c 'printf "%s\\n" "$MESSAGE"; read -r _'
else echo 'neither zenity nor xterm is installed' >&2; exit 69
fi
said=$(mktemp) || exit 1
trap 'rm -f "$said"' EXIT
printf '%s\\n' "$MESSAGE" | setsid runuser -u "$user" -- timeout "$seconds" "$@" >/dev/null 2>"$said" &
window=$!
sleep 1
kill -0 "$window" 2>/dev/null && exit 0
cat "$said" >&2
exit 1
`;
