#!/bin/bash
# Process 1 of a Linux terminal server: xrdp alone knows its sessions. It has namespaces of its own for mounts, processes, network, name
# and IPC, so nothing of it is seen on the computer of the test, and nothing outlives it. Ends at the end of its standard input.
# From the environment: LOGINS, PASSWORD, HOST_KEY, PORTAL_KEY.
set -eu

hostname ts1
ip link set lo up
mount -t tmpfs -o mode=1777 tmpfs /tmp
cp -a /etc /tmp/etc
mount --bind /tmp/etc /etc
for folder in /run /home /root /var/log; do mount -t tmpfs -o mode=755 tmpfs "$folder"; done
mkdir /run/sshd /run/xrdp
mkdir -m 1777 /tmp/.X11-unix

printf '127.0.0.1 localhost ts1\n' > /etc/hosts
for login in $LOGINS; do
  useradd --create-home --shell /bin/bash "$login"
  printf '%s:%s\n' "$login" "$PASSWORD" | chpasswd
done

printf '#!/bin/sh\nexec openbox\n' > /etc/xrdp/startwm.sh
xrdp-sesman --nodaemon >/var/log/sesman.out 2>&1 </dev/null &
xrdp --nodaemon >/var/log/xrdp.out 2>&1 </dev/null &

(umask 077 && printf '%s' "$HOST_KEY" > /etc/ssh/host_key && printf '%s\n' "$PORTAL_KEY" > /etc/ssh/portal_key.pub)
printf '%s\n' 'HostKey /etc/ssh/host_key' 'AuthorizedKeysFile /etc/ssh/portal_key.pub' 'StrictModes no' 'UsePAM no' 'PasswordAuthentication no' \
  'KbdInteractiveAuthentication no' 'PermitRootLogin prohibit-password' > /etc/ssh/sshd_config

# The screen on which the people's RDP clients run.
Xvfb :1 -screen 0 1024x768x24 -nolisten tcp >/var/log/xvfb.out 2>&1 </dev/null &

listens() { [ -n "$(ss -Hltn "sport = :$1")" ]; }
until [ -S /tmp/.X11-unix/X1 ] && listens 3389 && listens 3350; do sleep 0.05; done
echo ready
read -r _ || true
