#!/bin/sh
# Waits until who started it says that the tests have ended, or is gone; then nothing is left of them.
# $1: the process of the tests, $2: their temporary folder.
read -r _ || {
  kill -TERM "$1" 2>/dev/null
  for _ in $(seq 100); do kill -0 "$1" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$1" 2>/dev/null
}
# A database whose tests were killed.
for file in "$2"/kabinet-test-*/postgres/postmaster.pid; do
  [ -f "$file" ] && kill -QUIT "$(head -n 1 "$file")" 2>/dev/null
done
rm -rf "$2" || { sleep 1; rm -rf "$2"; }
